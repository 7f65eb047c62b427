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
  /** Profiles that do without it. */
  readonly absentIn?: readonly string[];
  /** What it needs besides the environment that every service gets. */
  readonly environment?: (context: ServiceContext) => Readonly<Record<string, string>>;
}

export interface ServiceContext {
  readonly profile: Profile;
  /** Of this replica. */
  readonly url: string;
  /** Addresses of all replicas of a service, comma separated. */
  readonly urlsOf: (service: string) => string;
}

/** Everything the stack runs besides the servers. */
export const services: readonly Service[] = [
  {
    name: 'gateway',
    portOffset: 0,
    ownsSchema: false,
    environment: ({ profile, url, urlsOf }) => ({
      INVENTORY_COMMAND_URLS: urlsOf('inventory-command'),
      INVENTORY_QUERY_URLS: urlsOf('inventory-query'),
      DASHBOARD_DIR: 'dist/apps/dashboard/browser',
      PUBLIC_URL: url,
      ...(isAbsent('identity', profile)
        ? {}
        : {
            OIDC_ISSUER: issuerOf(profile),
            OIDC_CLIENT_ID: 'gateway',
            OIDC_CLIENT_SECRET_FILE: clientSecretFile(profile, 'gateway'),
          }),
    }),
  },
  { name: 'inventory-command', portOffset: 1, ownsSchema: true },
  { name: 'inventory-query', portOffset: 2, ownsSchema: true, rebuilds: true },
  {
    name: 'identity',
    portOffset: 8,
    ownsSchema: false,
    // Their programs bring tokens of their own, and nobody looks at a page.
    absentIn: ['chaos', 'bench'],
    environment: ({ profile, urlsOf }) => ({
      LOCAL_MODE: 'true',
      ISSUER: issuerOf(profile),
      AUDIENCE: audience,
      SIGNING_KEY_FILE: signingKeyFile(profile),
      GATEWAY_URLS: urlsOf('gateway'),
      GATEWAY_CLIENT_SECRET_FILE: clientSecretFile(profile, 'gateway'),
      SIMULATOR_CLIENT_SECRET_FILE: clientSecretFile(profile, 'simulator'),
    }),
  },
  {
    name: 'simulator',
    portOffset: 9,
    ownsSchema: false,
    // Tests and measurements bring traffic of their own; its jobs run in every profile.
    absentIn: ['test', 'chaos', 'bench'],
    environment: ({ profile, urlsOf }) => ({
      API_URL: urlsOf('gateway').split(',')[0] ?? '',
      EVENTS_PER_MINUTE: process.env['EVENTS_PER_MINUTE'] ?? '10',
      ...(isAbsent('identity', profile)
        ? {}
        : {
            TOKEN_URL: `${issuerOf(profile)}/token`,
            CLIENT_ID: 'simulator',
            CLIENT_SECRET_FILE: clientSecretFile(profile, 'simulator'),
          }),
    }),
  },
];

/** Of every token in the local stack, whoever signs it. */
export const audience = 'streamstock';
/** Address of the first replica of identity, which is in every token whether it runs or not. */
export const issuerOf = ({ ports }: Profile): string =>
  `http://localhost:${ports.firstService + serviceNamed('identity').portOffset}`;

const isAbsent = (name: string, profile: Profile): boolean =>
  !servicesOf(profile).includes(serviceNamed(name));

export const servicesOf = (profile: Profile): readonly Service[] =>
  services.filter(({ absentIn = [] }) => !absentIn.includes(profile.name));

export function serviceNamed(name: string): Service {
  const service = services.find((candidate) => candidate.name === name);
  if (service) return service;
  throw new StackError(
    `There is no service "${name}"; the services are ${services.map((known) => known.name).join(', ')}.`,
  );
}

export const signingKeyFile = (profile: Profile): string => inProfile(profile, 'auth', 'signing-key.json');
export const publicKeysFile = (profile: Profile): string => inProfile(profile, 'auth', 'jwks.json');

/** Programs that identity knows by a secret: the gateway, and whatever acts in its own name. */
export const clients = ['gateway', 'simulator'] as const;
export const clientSecretFile = (profile: Profile, client: (typeof clients)[number]): string =>
  inProfile(profile, 'auth', `${client}-secret`);

/** Role and schema of a service that owns one. */
export const schemaOf = (service: Service): string => service.name.replaceAll('-', '_');

export const databaseName = 'streamstock';
/** Of every service role; the local server listens on this machine only. */
export const rolePassword = 'streamstock';

export const databaseUrl = (profile: Profile, service: Service): string =>
  `postgresql://${schemaOf(service)}:${rolePassword}@localhost:${profile.ports.postgres}/${databaseName}`;
