import type { Profile } from '../profile';
import { prepareDatabases } from './databases';
import { applyMigrations } from './migrations';
import { prepareTopics } from './topics';

/** What the named servers must hold before a service starts. */
export async function prepareServers(profile: Profile, names: readonly string[]): Promise<void> {
  await Promise.all([
    names.includes('kafka') ? prepareTopics(profile) : undefined,
    names.includes('postgres') ? prepareDatabases(profile).then(() => applyMigrations(profile)) : undefined,
  ]);
}
