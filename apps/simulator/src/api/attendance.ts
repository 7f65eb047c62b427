import { counter, type Logger } from '@streamstock/server-kit-observability';
import type { Later } from './later';

const waits = counter({
  name: 'simulator_api_waits_total',
  help: 'Requests that had to be sent again after a pause',
});

/** Whether the API answers at the moment. Tells the log once when that changes, however many requests wait. */
export class Attendance {
  #reason: string | undefined;

  constructor(private readonly logger: Logger) {}

  get isThere(): boolean {
    return this.#reason === undefined;
  }

  away({ message, cause, afterMs }: Later): void {
    waits.inc();
    if (message !== this.#reason)
      this.logger.warn({ err: cause, afterMs }, `waiting for the API: ${message}`);
    this.#reason = message;
  }

  answers(): void {
    if (this.#reason !== undefined) this.logger.info({}, 'the API answers again');
    this.#reason = undefined;
  }
}
