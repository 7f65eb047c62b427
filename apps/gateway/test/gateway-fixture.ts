import { loadEnvironment } from '@streamstock/server-kit-config';
import type { RunningService } from '@streamstock/server-kit-service';
import {
  createTestIssuer,
  eventually,
  type TestIssuer,
  testServers,
  uniqueName,
} from '@streamstock/server-kit-testing';
import type { TokenClaims } from '@streamstock/server-kit-auth';
import { environmentSchema } from '../src/environment';
import { runGateway } from '../src/gateway';
import { Decider } from './stand-ins/decider';
import { ensureTopics } from './stand-ins/kafka';
import { type StandInService, startStandIn } from './stand-ins/service';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** A gateway in this process with everything around it; tenants are this run's own. */
export interface TestGateway {
  readonly url: string;
  readonly service: RunningService;
  readonly issuer: TestIssuer;
  readonly query: StandInService;
  readonly command: StandInService;
  /** A tenant id of this run. */
  readonly tenant: string;
  readonly decider: Decider;
  token(claims?: Partial<TokenClaims>, ttlSeconds?: number): Promise<string>;
  /** Without a body (undefined) nothing is said of its kind either. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}

export interface FixtureOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** False where the test is about a gateway without Kafka. */
  readonly untilReady?: boolean;
}

export async function startGateway({
  environment = {},
  untilReady = true,
}: FixtureOptions = {}): Promise<TestGateway> {
  await ensureTopics();
  const tenant = uniqueName('gw').replaceAll('_', '-');
  const [issuer, query, command, decider] = await Promise.all([
    createTestIssuer(),
    startStandIn(),
    startStandIn(),
    Decider.start(tenant),
  ]);
  const { kafkaBrokers, redisUrl } = testServers();
  const service = await runGateway(
    loadEnvironment(environmentSchema, {
      PORT: '0',
      LOG_LEVEL: 'silent',
      REPLICA: tenant,
      KAFKA_BROKERS: kafkaBrokers.join(','),
      REDIS_URL: redisUrl,
      INVENTORY_QUERY_URLS: query.url,
      INVENTORY_COMMAND_URLS: command.url,
      ...issuer.environment,
      ...environment,
    }),
    { ownsProcess: false },
  );
  const { url } = service;
  if (untilReady) {
    await service.ready;
    await eventually(async () => {
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    });
  }
  const token = (claims: Partial<TokenClaims> = {}, ttlSeconds?: number) =>
    issuer.tokenFor({ tenant, roles: ['admin'], ...claims }, ttlSeconds);
  const usual = `Bearer ${await token()}`;
  const send: TestGateway['send'] = (method, path, body, headers = {}) =>
    ask(`${url}${path}`, {
      method,
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      headers: {
        authorization: usual,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
    });
  return {
    url,
    service,
    issuer,
    query,
    command,
    tenant,
    decider,
    token,
    send,
    post: (path, body, headers) => send('POST', path, body, headers),
    get: (path, headers) => send('GET', path, undefined, headers),
    close: async () => {
      await service.close();
      await Promise.all([decider.close(), query.close(), command.close(), issuer.drop()]);
    },
  };
}

async function ask(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? (JSON.parse(text) as Record<string, unknown>) : { text },
  };
}
