import { inProfile, type Profile } from './profile';
import { StackError } from './stack-error';

export interface Service {
  readonly name: string;
  /** Added to the profile's first service port; replica i adds 10 × i more. */
  readonly portOffset: number;
  /** Has a Postgres role and a schema of the same name, and a Prisma folder in its app. */
  readonly ownsSchema: boolean;
  /** Has another schema `<schema>_next`, empty but while a job builds its tables anew. */
  readonly rebuilds?: boolean;
  /** What it needs besides the environment that every service gets. */
  readonly environment?: (context: ServiceContext) => Readonly<Record<string, string>>;
}

export interface ServiceContext {
  readonly profile: Profile;
  /** Addresses of all replicas of a service, comma separated. */
  readonly urlsOf: (service: string) => string;
}

/** Everything the stack runs besides the servers. */
export const services: readonly Service[] = [
  {
    name: 'gateway',
    portOffset: 0,
    ownsSchema: false,
    environment: ({ profile, urlsOf }) => ({
      INVENTORY_COMMAND_URLS: urlsOf('inventory-command'),
      INVENTORY_QUERY_URLS: urlsOf('inventory-query'),
      LOCAL_MODE: 'true',
      LOCAL_SIGNING_KEY_FILE: signingKeyFile(profile),
      DASHBOARD_DIR: 'dist/apps/dashboard/browser',
    }),
  },
  { name: 'inventory-command', portOffset: 1, ownsSchema: true },
  { name: 'inventory-query', portOffset: 2, ownsSchema: true, rebuilds: true },
];

export function serviceNamed(name: string): Service {
  const service = services.find((candidate) => candidate.name === name);
  if (service) return service;
  throw new StackError(
    `There is no service "${name}"; the services are ${services.map((known) => known.name).join(', ')}.`,
  );
}

export const signingKeyFile = (profile: Profile): string => inProfile(profile, 'auth', 'signing-key.json');
export const publicKeysFile = (profile: Profile): string => inProfile(profile, 'auth', 'jwks.json');

/** Role and schema of a service that owns one. */
export const schemaOf = (service: Service): string => service.name.replaceAll('-', '_');

export const databaseName = 'streamstock';
/** Of every service role; the local server listens on this machine only. */
export const rolePassword = 'streamstock';

export const databaseUrl = (profile: Profile, service: Service): string =>
  `postgresql://${schemaOf(service)}:${rolePassword}@localhost:${profile.ports.postgres}/${databaseName}`;
