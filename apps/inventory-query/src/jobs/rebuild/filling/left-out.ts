import type { DeadLetterReason, RawRecord } from '@streamstock/server-kit-kafka';
import type { Logger } from '@streamstock/server-kit-observability';

/** Where facts go that cannot be projected: nowhere. They were parked when the model that serves met them. */
export class LeftOut {
  #count = 0;

  constructor(private readonly logger: Logger) {}

  get count(): number {
    return this.#count;
  }

  send({ topic, partition, offset }: RawRecord, { code, detail }: DeadLetterReason): Promise<void> {
    this.#count += 1;
    this.logger.warn(
      { topic, partition, offset, code, detail },
      'a fact cannot be projected and is left out',
    );
    return Promise.resolve();
  }
}
