import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Two benches would stop each other's stack and take each other's data. @throws Error while the other runs. */
export function onlyBench(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const other = holderOf(file);
  if (other !== undefined && isAlive(other)) {
    throw new Error(`A bench is running already (process ${other}); two would take each other's stack.`);
  }
  writeFileSync(file, String(process.pid));
  process.once('exit', () => {
    if (holderOf(file) === process.pid) rmSync(file, { force: true });
  });
}

function holderOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
