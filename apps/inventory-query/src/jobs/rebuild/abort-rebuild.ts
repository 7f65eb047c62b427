import { randomUUID } from 'node:crypto';
import type { KafkaClient } from '@streamstock/server-kit-kafka';
import type { JobContext, JobOutcome } from '@streamstock/server-kit-service';
import type { Models } from './models';
import { endRebuild } from './under-way/end';
import { takeUpUnderWay } from './under-way/take-up';

/** @throws RebuildRefused while a run is at work */
export async function abortRebuild(
  models: Models,
  kafka: KafkaClient,
  context: JobContext<unknown>,
): Promise<JobOutcome> {
  const found = await takeUpUnderWay(models, randomUUID(), context);
  if (found === undefined) {
    context.progress.note('there is no rebuild to abort');
    return 'done';
  }
  const { consumerGroup, phase } = found;
  if (phase === 'swapped')
    context.progress.note('its tables serve already: only what it left behind is removed');
  await endRebuild(models, kafka, { consumerGroup, as: phase === 'swapped' ? 'done' : 'aborted' }, context);
  return 'done';
}
