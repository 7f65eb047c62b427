import type { Profile } from './profile';
import { superuserUrl } from './servers/postgres';
import { databaseName, databaseUrl, serviceNamed } from './services';

/** Where the parts of a stack are reached. */
export interface StackUrls {
  readonly gateway: string;
  /** Bootstrap address of the broker, `host:port`. */
  readonly kafka: string;
  readonly redis: string;
  /** The product's database as the Postgres superuser. */
  readonly superuser: string;
  /** The product's database in the role of one service. */
  database(service: string): string;
  /** One replica of a service, counted from 0. */
  service(name: string, replica?: number): string;
}

export function stackUrls(profile: Profile): StackUrls {
  const service = (name: string, replica = 0) =>
    `http://localhost:${profile.ports.firstService + serviceNamed(name).portOffset + 10 * replica}`;
  return {
    gateway: service('gateway'),
    kafka: `localhost:${profile.ports.kafka}`,
    redis: `redis://localhost:${profile.ports.redis}`,
    superuser: superuserUrl(profile, databaseName),
    database: (name) => databaseUrl(profile, serviceNamed(name)),
    service,
  };
}
