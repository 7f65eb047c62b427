import type { DeadLetters } from '@streamstock/server-kit-kafka';
import type { Logger } from '@streamstock/server-kit-observability';
import type pg from 'pg';

export interface ProjectionOptions {
  readonly pool: pg.Pool;
  readonly consumerGroup: string;
  readonly deadLetters: Pick<DeadLetters, 'send'>;
  readonly logger: Logger;
}
