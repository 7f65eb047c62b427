import { loadEnvironment } from '@streamstock/server-kit-config';
import { z } from 'zod';
import { defineJob, type JobContext, runJob, type ServiceEnvironment, serviceEnvironment } from '../src';

// Run by run-job.spec.ts as a process of its own.
const count = defineJob({
  name: 'count',
  about: 'Counts, ten times a second.',
  flags: z.object({
    to: z.string().transform(Number).describe('how far'),
    mishap: z.enum(['throw', 'reject', 'stuck']).optional().describe('what goes wrong'),
  }),
  run: async ({ to, mishap }, { signal, progress, closing }: JobContext<ServiceEnvironment>) => {
    closing.onShutdown('store', () => {
      progress.note('closed');
      return Promise.resolve();
    });
    if (mishap === 'throw') throw new Error('the job throws this');
    if (mishap === 'reject') void Promise.reject(new Error('nobody awaits this'));
    for (let done = 0; done < to; done += 1) {
      if (signal.aborted && mishap !== 'stuck') return 'stopped';
      progress.at(done, to);
      await new Promise((resolve) => {
        setInterval(resolve, 100);
      });
    }
    progress.at(to, to);
    return 'done';
  },
});

await runJob({
  service: 'sample',
  jobs: [count],
  args: process.argv.slice(2),
  environment: () => loadEnvironment(z.object(serviceEnvironment)),
});
