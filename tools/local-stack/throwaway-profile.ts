import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { inProfile, profileNamed, type Profile } from './profile';

/** A profile with an empty directory of its own, for one test. */
export function throwawayProfile(): Profile & { remove: () => void } {
  const profile = { ...profileNamed('test'), name: `spec-${randomUUID()}` };
  return { ...profile, remove: () => rmSync(inProfile(profile), { recursive: true, force: true }) };
}
