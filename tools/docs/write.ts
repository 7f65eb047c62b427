import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents, workspaceRoot } from './documents';

const check = process.argv.includes('--check');
const print = (line: string) => process.stdout.write(`${line}\n`);

/** Writes every document, or with `--check` only says which are stale. */
for (const { path, render } of documents) {
  const file = join(workspaceRoot, path);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  try {
    const now = await render();
    if (now === before) {
      print(`  ${path} is up to date`);
    } else if (check) {
      print(
        `  ${path} is ${before === undefined ? 'missing' : `stale: line ${firstDifference(before, now)} differs`}; run make docs and commit it`,
      );
      process.exitCode = 1;
    } else {
      writeFileSync(file, now);
      print(`  ${path} written`);
    }
  } catch (error) {
    print(`  ${path} cannot be made: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

function firstDifference(before: string, now: string): number {
  const old = before.split('\n');
  const different = now.split('\n').findIndex((line, index) => line !== old[index]);
  return (different === -1 ? Math.min(old.length, now.split('\n').length) : different) + 1;
}
