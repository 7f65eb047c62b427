import type pg from 'pg';

/** Whether Postgres answers through this pool; questions that come while one is on its way share its answer. */
export class PoolProbe {
  #asking: Promise<boolean> | undefined;

  constructor(private readonly pool: pg.Pool) {}

  answers(): Promise<boolean> {
    this.#asking ??= this.pool
      .query('SELECT')
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        this.#asking = undefined;
      });
    return this.#asking;
  }
}
