import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { print } from '../processes/print';
import { runTool } from '../processes/run-tool';
import { cacheDirectory } from '../profile';

const sayEveryMs = 5_000;

/**
 * A directory in the cache filled by one Maven goal, once.
 * Filled aside and renamed, so an interrupted download is never taken for a whole one.
 */
export async function cachedByMaven(name: string, what: string, goal: readonly string[]): Promise<string> {
  const directory = join(cacheDirectory, name);
  if (existsSync(directory)) return directory;
  print(`  downloading ${what}, only the first time`);
  const partial = `${directory}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const begun = performance.now();
  // Maven says nothing that a program could count; that it goes on is what one wants to know.
  const progress = setInterval(() => {
    print(`  … ${String(Math.round((performance.now() - begun) / 1_000))} s, still downloading`);
  }, sayEveryMs);
  await runTool('mvn', ['-q', '-B', ...goal, `-DoutputDirectory=${partial}`], {
    // Maven notes what it has unpacked below the directory it runs in.
    cwd: partial,
    whenMissing: `Maven (mvn) is needed to download ${what}; install it and try again.`,
  }).finally(() => {
    clearInterval(progress);
  });
  renameSync(partial, directory);
  return directory;
}
