import { failureOf, waitUntil } from '@streamstock/server-kit-database';
import type { JobContext } from '@streamstock/server-kit-service';

/** Tries again while Postgres or Kafka is away. Rejects with the reason of the signal when that aborts. */
export const patiently = <T>(
  attempt: () => Promise<T>,
  { signal, logger }: Pick<JobContext<unknown>, 'signal' | 'logger'>,
): Promise<T> =>
  waitUntil(attempt, { signal, logger, name: 'the servers of the rebuild', retryIf: isOutage });

const isOutage = (error: unknown): boolean => failureOf(error) === 'transient' || isKafkaError(error);

/** Whatever the client cannot do now it may be able to do later: nothing here asks it for the impossible. */
const isKafkaError = (error: unknown): boolean => error instanceof Error && error.name.startsWith('KafkaJS');
