import { loadEnvironment } from '@streamstock/server-kit-config';
import type { RunningService } from '@streamstock/server-kit-service';
import { createTestIssuer, eventually, freePort, testServers } from '@streamstock/server-kit-testing';
import { allowInsecureRequests, type Configuration, discovery } from 'openid-client';
import { environmentSchema } from '../src/environment';
import { runIdentity } from '../src/identity';

export const gatewayUrl = 'http://localhost:3999';
export const callback = `${gatewayUrl}/sign-in/callback`;
const secrets = { gateway: 'a secret of the gateway', simulator: 'a secret of the simulator' };

/** The service in this process, on real Redis, and its clients as they would use it. */
export interface TestIdentity {
  readonly url: string;
  readonly gateway: Configuration;
  readonly simulator: Configuration;
  /** Ends it and starts another one at the same address, as after a deployment. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function startIdentity(): Promise<TestIdentity> {
  const issuer = await createTestIssuer();
  const port = await freePort();
  const url = `http://localhost:${String(port)}`;
  const environment = loadEnvironment(environmentSchema, {
    PORT: String(port),
    LOG_LEVEL: 'silent',
    REPLICA: 'test',
    REDIS_URL: testServers().redisUrl,
    LOCAL_MODE: 'true',
    ISSUER: url,
    AUDIENCE: 'streamstock',
    SIGNING_KEY: JSON.stringify(issuer.privateJwk),
    GATEWAY_URLS: gatewayUrl,
    GATEWAY_CLIENT_SECRET: secrets.gateway,
    SIMULATOR_CLIENT_SECRET: secrets.simulator,
  });
  const start = async (): Promise<RunningService> => {
    const service = await runIdentity(environment, { ownsProcess: false });
    await eventually(async () => {
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    });
    return service;
  };
  let service = await start();
  const client = (name: keyof typeof secrets) =>
    discovery(new URL(url), name, secrets[name], undefined, { execute: [allowInsecureRequests] });
  return {
    url,
    gateway: await client('gateway'),
    simulator: await client('simulator'),
    restart: async () => {
      await service.close();
      service = await start();
    },
    close: async () => {
      await service.close();
      await issuer.drop();
    },
  };
}
