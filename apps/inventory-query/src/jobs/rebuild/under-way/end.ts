import { inTransaction, pause } from '@streamstock/server-kit-database';
import { deleteGroup, type KafkaClient } from '@streamstock/server-kit-kafka';
import type { JobContext } from '@streamstock/server-kit-service';
import type { Models } from '../models';
import { dropTables } from '../next-tables/drop-tables';
import { markEnded } from './rebuild-row';
import { lockRebuilds } from './take-up';

/** Removes what is only needed while a rebuild is under way: the tables beside, and the consumer group. */
export async function endRebuild(
  models: Models,
  kafka: KafkaClient,
  { consumerGroup, as }: { readonly consumerGroup: string; readonly as: 'done' | 'aborted' },
  { logger, signal }: Pick<JobContext<unknown>, 'logger' | 'signal'>,
): Promise<void> {
  await inTransaction(models.live, async (client) => {
    await lockRebuilds(client, models);
    await dropTables(client, models.schemas.next);
    await markEnded(client, consumerGroup, as);
  });
  // A reader that was killed counts as a member for a few seconds.
  for (let attempt = 0; attempt < 10; attempt += 1) {
    if (await deleteGroup(kafka, consumerGroup)) return;
    await pause(1_000, signal);
  }
  logger.warn({ consumerGroup }, 'the consumer group stays until Kafka forgets it');
}
