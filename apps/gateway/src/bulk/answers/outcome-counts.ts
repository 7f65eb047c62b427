import type { BulkRowResult, BulkSummary } from '@streamstock/contracts-http-api';
import { counter } from '@streamstock/server-kit-observability';

type Counts = Omit<BulkSummary, 'problem'>;

const rowsByOutcome = counter({
  name: 'gateway_bulk_rows_total',
  help: 'Rows of bulk requests by what became of them',
  labels: ['outcome'],
});

/** How many rows ended how. */
export class OutcomeCounts {
  readonly #counts = { rows: 0, accepted: 0, refused: 0, invalid: 0, pending: 0, unknown: 0 };

  add(outcome: BulkRowResult['outcome'], rows = 1): void {
    this.#counts.rows += rows;
    this.#counts[outcome] += rows;
    rowsByOutcome.inc({ outcome }, rows);
  }

  get all(): Counts {
    return { ...this.#counts };
  }
}
