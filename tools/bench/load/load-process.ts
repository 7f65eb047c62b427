import type { FromLoad, Job } from './job';
import { runJob } from './run-job';

const say = (message: FromLoad): void => {
  process.send?.(message);
};

// A load whose parent is gone must not go on.
process.on('disconnect', () => process.exit(1));
process.once('message', (job: Job) => {
  const told = (event: FromLoad['event']) => {
    if (event !== 'result') say({ event });
  };
  void runJob(job, told).then((result) => {
    process.send?.({ event: 'result', result } satisfies FromLoad, () => process.exit(0));
  });
});
