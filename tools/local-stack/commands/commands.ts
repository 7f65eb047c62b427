import type { Arguments } from '../arguments';
import { print } from '../processes/print';
import { clean, down, reset } from './down';
import { dev } from './dev';
import { generate } from './generate';
import { job } from './job';
import { logs } from './logs';
import { seedCommand } from './seed';
import { toEach } from './single';
import { status } from './status';
import { token } from './token';
import { up } from './up';

/** Everything the command line can do. */
export const commands: Readonly<Record<string, (args: Arguments) => Promise<void> | void>> = {
  help: () => print(`Commands: ${Object.keys(commands).join(', ')}. "make help" says what they do.`),
  up,
  down,
  dev,
  status,
  logs,
  clean,
  reset,
  seed: seedCommand,
  token,
  generate,
  job,
  start: toEach('start'),
  stop: toEach('stop'),
  kill: toEach('kill'),
  restart: toEach('restart'),
};
