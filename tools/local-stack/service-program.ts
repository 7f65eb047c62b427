import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { request } from 'undici';
import type { Launch, Program } from './processes/program';
import { workspaceRoot, type Profile } from './profile';
import { rememberedReplicas, type Replicas } from './replicas';
import { audience, databaseUrl, issuerOf, publicKeysFile, type Service, servicesOf } from './services';
import { StackError } from './stack-error';

/**
 * Keep a service under 300 MB of memory. With a limit of 256 MB for old space Node collected all of it up to three
 * times a second under load, for a third of the CPU of inventory-command.
 */
const heapLimits = ['--max-old-space-size=512', '--max-semi-space-size=16'];

/** One replica of a service: the first is named like the service, the others `<service>-1`, `<service>-2` … */
export interface Instance {
  readonly name: string;
  readonly service: Service;
  readonly replica: number;
  readonly url: string;
  readonly port: number;
}

export function instancesOf(profile: Profile, replicas: Replicas): Instance[] {
  return servicesOf(profile).flatMap((service) =>
    Array.from({ length: replicas[service.name] ?? 1 }, (_, replica) =>
      instanceOf(profile, service, replica),
    ),
  );
}

function instanceOf(profile: Profile, service: Service, replica: number): Instance {
  const port = profile.ports.firstService + service.portOffset + 10 * replica;
  const name = replica === 0 ? service.name : `${service.name}-${replica}`;
  return { name, service, replica, port, url: `http://localhost:${port}` };
}

export function serviceProgram(
  profile: Profile,
  instance: Instance,
  all: readonly Instance[],
  overrides: Readonly<Record<string, string>> = {},
): Program {
  const { name, service, port, url } = instance;
  const bundle = bundleOf(service);
  const env = { ...environment(profile, instance, all), ...overrides };
  return {
    name,
    ports: [port],
    stopSignal: 'SIGTERM',
    startSeconds: 60,
    revision: revisionOf(bundle, env),
    prepare: () =>
      Promise.resolve({
        command: process.execPath,
        args: [...heapLimits, '--enable-source-maps', bundle],
        env,
      }),
    isReady: () => isReady(url),
  };
}

/** How a service is started for a job instead of serving: with the environment of a replica, whether one runs or not. */
export function jobLaunch(
  profile: Profile,
  service: Service,
  args: readonly string[],
  overrides: Readonly<Record<string, string>> = {},
): Launch {
  const all = instancesOf(profile, rememberedReplicas(profile));
  const bundle = bundleOf(service);
  if (!existsSync(join(workspaceRoot, bundle)))
    throw new StackError(`${service.name} is not built yet; "make up" builds it.`);
  return {
    command: process.execPath,
    args: [...heapLimits, '--enable-source-maps', bundle, ...args],
    env: { ...environment(profile, instanceOf(profile, service, 0), all), REPLICA: 'job', ...overrides },
  };
}

const bundleOf = ({ name }: Service): string => `dist/apps/${name}/main.js`;

/** Changes with a new build and with every setting, among them the addresses of the other replicas. */
function revisionOf(bundle: string, env: Readonly<Record<string, string>>): string {
  const built = statSync(join(workspaceRoot, bundle), { throwIfNoEntry: false })?.mtimeMs;
  return createHash('sha256')
    .update(JSON.stringify([built, env]))
    .digest('base64url');
}

function environment(
  profile: Profile,
  { service, replica, port, url }: Instance,
  all: readonly Instance[],
): Readonly<Record<string, string>> {
  const urlsOf = (name: string) =>
    all
      .filter((candidate) => candidate.service.name === name)
      .map(({ url }) => url)
      .join(',');
  return {
    // Identity refuses its local mode under `production`.
    NODE_ENV: 'development',
    PORT: String(port),
    // Nobody else's: the demo people sign in without a password.
    HOST: '127.0.0.1',
    REPLICA: String(replica),
    KAFKA_BROKERS: `localhost:${profile.ports.kafka}`,
    REDIS_URL: `redis://localhost:${profile.ports.redis}`,
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'info',
    TRACE_SAMPLE_RATIO: process.env['TRACE_SAMPLE_RATIO'] ?? '0.1',
    AUTH_ISSUER: issuerOf(profile),
    AUTH_AUDIENCE: audience,
    AUTH_JWKS_FILE: publicKeysFile(profile),
    ...(service.ownsSchema ? { DATABASE_URL: databaseUrl(profile, service) } : {}),
    ...service.environment?.({ profile, url, urlsOf }),
  };
}

async function isReady(url: string): Promise<boolean> {
  try {
    const { statusCode, body } = await request(`${url}/health/ready`, {
      headersTimeout: 2000,
      bodyTimeout: 2000,
    });
    await body.dump();
    return statusCode === 200;
  } catch {
    return false;
  }
}
