import { ApplicationError } from '@streamstock/server-kit-errors';
import { type Awaited, awaitVersion, type Versioned } from './await-version';

const longestWaitMs = 2_000;
/** Waiting questions in this process; each reads its row several times a second. */
const mostWaiting = 500;

/** Every question of this process that waits for the read model to catch up: bounded in time and in number. */
export class VersionWaits {
  #waiting = 0;

  /** @throws ApplicationError `read-model.behind` when the version does not come in time, or too many wait. */
  async await<Row extends Versioned>(awaited: Awaited<Row>): Promise<Row> {
    if (this.#waiting >= mostWaiting) throw behind();
    this.#waiting += 1;
    try {
      const row = await awaitVersion(awaited, longestWaitMs);
      if (row === undefined) throw behind();
      return row;
    } finally {
      this.#waiting -= 1;
    }
  }
}

const behind = (): ApplicationError =>
  new ApplicationError('read-model.behind', 'This version has not arrived yet; try again in a moment.', {
    field: 'minVersion',
    retryAfterSeconds: 1,
  });
