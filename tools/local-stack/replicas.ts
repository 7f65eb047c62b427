import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inProfile, type Profile } from './profile';
import { serviceNamed } from './services';
import { StackError } from './stack-error';

/** Replicas per service name; a service that is not named has one. */
export type Replicas = Readonly<Record<string, number>>;

/** Reads `inventory-command=3,gateway=2`. */
export function parseReplicas(text: string): Replicas {
  const pairs = text.split(',').map((part): [string, number] => {
    const [name = '', count = ''] = part.trim().split('=');
    serviceNamed(name);
    if (!/^[1-9]$/.test(count))
      throw new StackError(`--replicas needs ${name}=<1 to 9>, not "${part.trim()}".`);
    return [name, Number(count)];
  });
  return Object.fromEntries(pairs);
}

const file = (profile: Profile): string => inProfile(profile, 'replicas.json');

/** The numbers of the last `up`, so that later commands know every replica. */
export function rememberedReplicas(profile: Profile): Replicas {
  try {
    const value: unknown = JSON.parse(readFileSync(file(profile), 'utf8'));
    return isReplicas(value) ? value : {};
  } catch {
    return {};
  }
}

export function rememberReplicas(profile: Profile, replicas: Replicas): void {
  mkdirSync(inProfile(profile), { recursive: true });
  writeFileSync(file(profile), JSON.stringify(replicas));
}

const isReplicas = (value: unknown): value is Replicas =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((count) => typeof count === 'number');
