import { randomUUID } from 'node:crypto';
import type { KafkaClient } from '@streamstock/server-kit-kafka';
import type { JobContext, JobOutcome } from '@streamstock/server-kit-service';
import type { Models } from './models';
import { patiently } from './patiently';
import { endRebuild } from './under-way/end';
import { takeUpUnderWay } from './under-way/take-up';

/** @throws RebuildRefused while a run is at work */
export async function abortRebuild(
  models: Models,
  kafka: KafkaClient,
  context: JobContext<unknown>,
): Promise<JobOutcome> {
  const found = await patiently(() => takeUpUnderWay(models, randomUUID(), context), context);
  if (found === undefined) {
    context.progress.note('there is no rebuild to abort');
    return 'done';
  }
  const { consumerGroup, phase } = found;
  if (phase === 'swapped')
    context.progress.note('its tables serve already: only what it left behind is removed');
  const as = phase === 'swapped' ? 'done' : 'aborted';
  await patiently(() => endRebuild(models, kafka, { consumerGroup, as }, context), context);
  return 'done';
}
