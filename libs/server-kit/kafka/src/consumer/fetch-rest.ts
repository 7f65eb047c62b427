import { pause } from '../client/wait';

/**
 * A rest after each fetch that brought records. kafkajs fetches again when all batches of a fetch have been accepted,
 * so each of them waits for the same rest; a consumer with nothing to read does not rest.
 */
export class FetchRest {
  private resting: Promise<void> | undefined;

  constructor(
    private readonly milliseconds: number,
    private readonly stopping: AbortSignal,
  ) {}

  /** The next batches belong to another fetch. */
  fetched(): void {
    this.resting = undefined;
  }

  async over(): Promise<void> {
    if (this.milliseconds > 0) await (this.resting ??= pause(this.milliseconds, this.stopping));
  }
}
