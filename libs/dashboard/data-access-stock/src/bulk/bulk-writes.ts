import { inject, Injectable } from '@angular/core';
import type { RecordEventRequest } from '@streamstock/contracts-http-api';
import {
  ApiClient,
  type ApiFailure,
  asFailure,
  newIdempotencyKey,
  untilKnown,
} from '@streamstock/dashboard-data-access-api';
import { readRowOutcomes, type Recorded, type RowOutcome } from '../shapes/write-shapes';
import { PendingWrites } from '../writes/pending-writes';

/** Most rows that the API takes in one array. */
const rowsPerRequest = 1_000;

export interface BulkResult {
  /** In the order of the rows. */
  readonly outcomes: readonly RowOutcome[];
  readonly accepted: readonly Recorded[];
}

/** Many movements at once: each row is carried out or refused by itself. */
@Injectable({ providedIn: 'root' })
export class BulkWrites {
  private readonly api = inject(ApiClient);
  private readonly pending = inject(PendingWrites);

  /** `changes` is what a person reads of each row while it is pending; `onDecided` is told how many are decided. */
  async record(
    rows: readonly RecordEventRequest[],
    changes: readonly string[],
    onDecided: (rows: number) => void = () => undefined,
  ): Promise<BulkResult> {
    const outcomes: RowOutcome[] = [];
    for (let from = 0; from < rows.length; from += rowsPerRequest) {
      const part = rows.slice(from, from + rowsPerRequest);
      part.forEach((row, index) => {
        this.pending.begin(row, changes[from + index] ?? '');
      });
      const answered = await this.send(part);
      for (const outcome of answered) {
        this.settle(part[outcome.row], outcome);
        outcomes.push({ ...outcome, row: outcome.row + from });
      }
      onDecided(outcomes.length);
    }
    return { outcomes, accepted: outcomes.filter((outcome) => outcome.outcome === 'accepted') };
  }

  private settle(row: RecordEventRequest | undefined, outcome: RowOutcome): void {
    if (row === undefined) return;
    if (outcome.outcome === 'accepted') void this.pending.recorded(row, outcome.version);
    else this.pending.failed(row);
  }

  /** What failed as a whole failed for each of its rows; rows sent before have their own outcome. */
  private async send(rows: readonly RecordEventRequest[]): Promise<readonly RowOutcome[]> {
    const options = { idempotencyKey: newIdempotencyKey() };
    const path = '/api/stock/movements?policy=reject-failed-rows';
    try {
      return (await untilKnown(() => this.api.post(path, rows, options, readRowOutcomes))).results;
    } catch (error) {
      const failure = asFailure(error);
      return rows.map((_, row) => whole(failure, row));
    }
  }
}

const whole = ({ status, code, detail }: ApiFailure, row: number): RowOutcome =>
  status === null || status >= 500 || status === 202
    ? { row, outcome: 'unknown' }
    : { row, outcome: 'refused', code, detail };
