import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { request } from 'undici';
import type { Bench } from '../bench';
import type { Row } from '../row';
import { profile } from '../stack/bench-stack';
import { restartUntilConsuming } from '../stack/restart';
import { until } from '../stack/until';

const stackProgram = join(import.meta.dirname, '..', '..', 'local-stack', 'main.ts');

export const start: Row = {
  name: 'start',
  about: 'everything up on data that exist; one service back after SIGKILL and after SIGTERM',
  async run(bench) {
    await bench.wholeSystem();
    const killed = await restartUntilConsuming(bench, 'kill');
    const graceful = await restartUntilConsuming(bench, 'stop');
    const up = await upUntilPage(bench);
    return [
      {
        what: 'up until the dashboard answers',
        value: up,
        unit: 's',
        goal: { atMost: 30 },
        beside: 'builds and downloads in the cache',
      },
      { what: 'killed until it consumes again', value: killed, unit: 's', goal: { atMost: 8 } },
      { what: 'stopped until it consumes again', value: graceful, unit: 's', goal: { atMost: 2 } },
    ];
  },
};

/** `make up` from the moment it is typed, with everything stopped. */
async function upUntilPage(bench: Bench): Promise<number> {
  await bench.stack.down();
  const begin = performance.now();
  const up = spawn(process.execPath, ['--import', 'tsx', stackProgram, 'up', '--profile', profile], {
    stdio: 'ignore',
  });
  const ended = once(up, 'exit');
  await until('the dashboard', async () => answersPage(bench.stack.urls.gateway));
  const seconds = (performance.now() - begin) / 1_000;
  await ended;
  return seconds;
}

async function answersPage(url: string): Promise<boolean> {
  try {
    const { statusCode, body } = await request(url, { headersTimeout: 2_000 });
    await body.dump();
    return statusCode === 200;
  } catch {
    return false;
  }
}
