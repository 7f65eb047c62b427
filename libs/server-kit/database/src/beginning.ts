import type pg from 'pg';
import { BeginFailed } from './begin-failed';

/** BEGIN on its way. */
export class Beginning {
  /** Rejects with BeginFailed; the connection has then been closed. */
  readonly done: Promise<void>;

  constructor(client: pg.PoolClient, opening: string) {
    this.done = new Promise((resolve, reject) => {
      // A callback runs before the answers behind BEGIN are read. Closing the connection in it makes sure that whoever
      // waits for those cannot send anything more, which would be outside of a transaction.
      client.query(opening, (error) => {
        if (!(error as Error | null)) {
          resolve();
          return;
        }
        client.release(true);
        reject(new BeginFailed(error));
      });
    });
    // Whoever asks is told; until then it is no unhandled rejection.
    this.done.catch(() => undefined);
  }
}
