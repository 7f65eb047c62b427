import { createHash } from 'node:crypto';
import { existsSync, readFileSync, unwatchFile, watchFile } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { print } from '../processes/print';
import { workspaceRoot } from '../profile';
import { services } from '../services';
import type { Stack } from '../stack';

/** Builds replace the whole directory, which ends a watch on it: the file is looked at instead. */
const everyMs = 300;
/** From the first sight of a new bundle until it is surely written to its end. */
const quietMs = 200;

/** Restarts a service after its bundle was written with other content; returns how to end that. */
export function restartOnRebuild(stack: Stack): () => void {
  const files = services.map(({ name }) => watchBundle(name, () => restartAndTell(stack, name)));
  return () => files.forEach((file) => unwatchFile(file));
}

function watchBundle(service: string, restart: () => Promise<void>): string {
  const file = join(workspaceRoot, 'dist/apps', service, 'main.js');
  let running = digest(file);
  const look = oneAtATime(async () => {
    await sleep(quietMs);
    const built = digest(file);
    if (built === undefined || built === running) return;
    running = built;
    await restart();
  });
  watchFile(file, { interval: everyMs }, look);
  return file;
}

/** Undefined while the bundle is being replaced. */
const digest = (file: string): string | undefined =>
  existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : undefined;

async function restartAndTell(stack: Stack, name: string): Promise<void> {
  try {
    await stack.restart(name);
    print(`  ${name} restarted`);
  } catch (error) {
    // A broken edit must not end the session: the next build starts it again.
    print(error instanceof Error ? error.message : String(error));
  }
}

/** Calls during a run lead to one more run after it. */
function oneAtATime(work: () => Promise<void>): () => void {
  let running: Promise<void> | undefined;
  let again = false;
  const run = (): void => {
    again = running !== undefined;
    running ??= work().finally(() => {
      running = undefined;
      if (again) run();
    });
  };
  return run;
}
