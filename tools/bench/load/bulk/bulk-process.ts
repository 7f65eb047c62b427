import type { BulkJob, FromBulk } from './bulk-job';
import { BulkStream } from './bulk-stream';

const say = (message: FromBulk, done = (): void => undefined): void => {
  process.send?.(message, done);
};

async function run(job: BulkJob): Promise<void> {
  const streams = Array.from({ length: job.streams }, (_, index) => new BulkStream(job, index));
  const cpu = process.cpuUsage();
  const begin = performance.now();
  say({ event: 'begin' });
  const telling = setInterval(() => {
    say({ event: 'progress', answered: streams.reduce((sum, { answered }) => sum + answered, 0) });
  }, 500);
  const results = await Promise.all(streams.map((stream) => stream.run()));
  clearInterval(telling);
  const ms = performance.now() - begin;
  const { user, system } = process.cpuUsage(cpu);
  say({ event: 'result', result: { streams: results, ms, ownCpuMs: (user + system) / 1_000 } }, () =>
    process.exit(0),
  );
}

// A load whose parent is gone must not go on.
process.on('disconnect', () => process.exit(1));
process.once('message', (job: BulkJob) => void run(job));
