import { join } from 'node:path';
import { StackError } from './stack-error';

export const workspaceRoot = join(import.meta.dirname, '..', '..');

/** Downloads shared by all profiles; outside every profile so that `reset` keeps them. */
export const cacheDirectory = join(workspaceRoot, '.local', 'cache');

export interface Profile {
  readonly name: string;
  readonly ports: {
    readonly kafka: number;
    readonly kafkaController: number;
    readonly postgres: number;
    readonly redis: number;
    /** Services take this port plus their own offset, see services.ts. */
    readonly firstService: number;
  };
  /** Whether `up` fills an empty system with samples. */
  readonly seeded: boolean;
}

const profiles: readonly Profile[] = [
  {
    name: 'dev',
    ports: { kafka: 19092, kafkaController: 19093, postgres: 15432, redis: 16379, firstService: 3000 },
    seeded: true,
  },
  {
    name: 'test',
    ports: { kafka: 29092, kafkaController: 29093, postgres: 25432, redis: 26379, firstService: 4100 },
    seeded: false,
  },
  {
    name: 'chaos',
    ports: { kafka: 27092, kafkaController: 27093, postgres: 24432, redis: 24379, firstService: 4500 },
    seeded: false,
  },
  {
    name: 'bench',
    ports: { kafka: 28092, kafkaController: 28093, postgres: 27432, redis: 27379, firstService: 5200 },
    seeded: false,
  },
];

export function profileNamed(name: string): Profile {
  const profile = profiles.find((candidate) => candidate.name === name);
  if (profile) return profile;
  const known = profiles.map((candidate) => candidate.name).join(', ');
  throw new StackError(`There is no profile "${name}"; the profiles are ${known}.`);
}

/** A path inside the profile's own directory, which `reset` removes as a whole. */
export const inProfile = (profile: Profile, ...parts: string[]): string =>
  join(workspaceRoot, '.local', profile.name, ...parts);
