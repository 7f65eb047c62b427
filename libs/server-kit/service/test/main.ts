import { loadEnvironment } from '@streamstock/server-kit-config';
import { z } from 'zod';
import { runService, serviceEnvironment } from '../src';
import { SampleModule } from './sample-service';

// Run by own-process.spec.ts as a process of its own, which MISHAP makes go wrong.
const environment = loadEnvironment(
  z.object({ ...serviceEnvironment, MISHAP: z.enum(['none', 'throw', 'reject', 'boot']).default('none') }),
);

const service = await runService({
  name: 'sample',
  module: SampleModule,
  environment,
  strategies: () => {
    if (environment.MISHAP === 'boot') throw new Error('a strategy that cannot be made');
    return [];
  },
});
await service.ready;

if (environment.MISHAP === 'throw') {
  setImmediate(() => {
    throw new Error('nobody catches this');
  });
}
if (environment.MISHAP === 'reject') void Promise.reject(new Error('nobody awaits this'));
