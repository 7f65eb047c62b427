import type { RecordBatch } from '../src';
import type { BatchHandler } from '../src/consumer/delivery';

export const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

export const sequencesOf = (batch: RecordBatch): number[] =>
  batch.records.map(({ message }) => message.sequence);

/** A handler that remembers what came. */
export class Gathered {
  readonly batches: RecordBatch[] = [];

  readonly handle: BatchHandler = (batch) => {
    this.batches.push(batch);
    return Promise.resolve();
  };

  get sequences(): number[] {
    return this.batches.flatMap(sequencesOf);
  }

  of(partition: number): number[] {
    return this.batches.filter((batch) => batch.partition === partition).flatMap(sequencesOf);
  }
}

/** A handler whose batches stay unfinished until told otherwise. */
export class Held {
  readonly batches: { readonly batch: RecordBatch; finish: () => void; fail: () => void }[] = [];

  readonly handle: BatchHandler = (batch) =>
    new Promise((finish, reject) => {
      this.batches.push({
        batch,
        finish,
        fail: () => {
          reject(new Error('handler failed'));
        },
      });
    });

  get sequences(): number[] {
    return this.batches.flatMap(({ batch }) => sequencesOf(batch));
  }

  finishAll(): void {
    for (const { finish } of this.batches) finish();
  }
}
