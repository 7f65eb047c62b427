import { writeSync } from 'node:fs';
import type { KillPointName } from './kill-points';
import { parseKillPoint } from './parse-kill-point';

const armed = parseKillPoint(process.env['KILL_POINT']);
const stderr = 2;
let reached = 0;

/**
 * Where `KILL_POINT` names this point, the process says so on stderr and kills itself with SIGKILL: nothing is flushed
 * or closed, as when the machine loses power. Otherwise it costs one comparison.
 */
export function killPoint(name: KillPointName): void {
  if (armed === undefined || armed.name !== name) return;
  reached += 1;
  if (reached !== armed.atReach) return;
  writeSync(stderr, `killed at ${name}, reached ${String(reached)} times\n`);
  process.kill(process.pid, 'SIGKILL');
}
