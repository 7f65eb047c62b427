import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Arguments } from '../arguments';
import { print } from '../processes/print';
import { inProfile, profileNamed, workspaceRoot } from '../profile';
import { Stack } from '../stack';

/** Stops everything; the data stays. */
export async function down({ flags }: Arguments): Promise<void> {
  const stopped = await new Stack(profileNamed(flags.profile)).down();
  print(stopped.length === 0 ? 'Nothing was running.' : `Stopped ${stopped.join(', ')}.`);
}

/** Stops everything and removes the profile's data, keys and logs; the download cache stays. */
export async function reset(args: Arguments): Promise<void> {
  await down(args);
  rmSync(inProfile(profileNamed(args.flags.profile)), { recursive: true, force: true });
  print(`The data of profile ${args.flags.profile} is removed.`);
}

/** Stops everything and removes what a build makes. */
export async function clean(args: Arguments): Promise<void> {
  await down(args);
  for (const output of ['dist', '.nx', '.angular', 'coverage']) {
    rmSync(join(workspaceRoot, output), { recursive: true, force: true });
  }
  print('Build outputs are removed.');
}
