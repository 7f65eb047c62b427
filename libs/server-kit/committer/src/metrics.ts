import { counter, gauge, histogram } from '@streamstock/server-kit-observability';

const batchItems = histogram({
  name: 'committer_batch_items',
  help: 'Items of one transaction.',
  labels: ['committer'],
  buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000],
});
const transactionSeconds = histogram({
  name: 'committer_transaction_seconds',
  help: 'From BEGIN until the answer to COMMIT.',
  labels: ['committer'],
});
const retries = counter({
  name: 'committer_retries_total',
  help: 'Transactions that are repeated as a whole.',
  labels: ['committer', 'reason'],
});
const culprits = counter({
  name: 'committer_culprits_total',
  help: 'Items that failed alone, by whether the data or the code is to blame.',
  labels: ['committer', 'failure'],
});
const queuedItems = gauge({
  name: 'committer_queued_items',
  help: 'Items that wait for their transaction.',
  labels: ['committer'],
});

/** The metrics of one committer. */
export class CommitterMetrics {
  readonly #batchItems;
  readonly #transactionSeconds;
  readonly #queued;

  constructor(private readonly committer: string) {
    this.#batchItems = batchItems.labels({ committer });
    this.#transactionSeconds = transactionSeconds.labels({ committer });
    this.#queued = queuedItems.labels({ committer });
  }

  committed(items: number, seconds: number): void {
    this.#batchItems.observe(items);
    this.#transactionSeconds.observe(seconds);
  }

  queued(items: number): void {
    this.#queued.set(items);
  }

  retried(reason: 'conflict' | 'outage'): void {
    retries.inc({ committer: this.committer, reason });
  }

  culprit(failure: string): void {
    culprits.inc({ committer: this.committer, failure });
  }
}
