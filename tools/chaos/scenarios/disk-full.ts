import { execFileSync } from 'node:child_process';
import { createTopics } from '@streamstock/server-kit-topics';
import { LogWatch } from '../world/log-watch';
import { pidOf, untilGone } from '../world/processes';
import type { World } from '../world/world';
import type { Scenario } from './scenario';

/**
 * No file of the broker may grow past this, so that writing fails as on a full disk. Needs `prlimit` of util-linux; the
 * kernel then says "file too large" where a disk says "no space left".
 */
const limitBytes = 4 * 1024 * 1024;
const filler = { topic: 'chaos.filler', bytes: 256 * 1024, most: 40 };

export const diskFull: Scenario = {
  name: 'disk-full',
  about: 'the broker cannot write any more and ends; then there is room again',
  async run({ world, startLoad }) {
    const load = startLoad();
    await load.untilAccepted(60);
    await makeFillerTopic(world);
    const log = new LogWatch(world.stack.logFile('kafka'));
    const pid = pidOf(world.stack, 'kafka');
    execFileSync('prlimit', ['--pid', String(pid), `--fsize=${String(limitBytes)}`]);
    await fill(world);
    await untilGone(world.stack, 'kafka');
    await world.stack.start('kafka');
    return log.find('File too large').slice(0, 160);
  },
};

async function makeFillerTopic({ kafka }: World): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const { topic } = filler;
    await createTopics(admin, [{ topic, numPartitions: 1 }]);
  } finally {
    await admin.disconnect();
  }
}

/** Writes until the broker takes no more. */
async function fill({ kafka }: World): Promise<void> {
  const producer = kafka.producer({ retry: { retries: 0 } });
  const messages = [{ value: Buffer.alloc(filler.bytes, 'x') }];
  try {
    await producer.connect();
    for (let time = 0; time < filler.most; time += 1) await producer.send({ topic: filler.topic, messages });
  } catch {
    // What was to be reached.
  } finally {
    await producer.disconnect();
  }
}
