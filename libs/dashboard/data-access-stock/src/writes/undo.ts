import { inject, Injectable } from '@angular/core';
import { ApiFailure } from '@streamstock/dashboard-data-access-api';
import { BulkWrites } from '../bulk/bulk-writes';
import { backwards, compensating, type Done } from './done';
import { signedText } from './signed-text';
import { StockWrites } from './stock-writes';

/** Takes back what was done, by entries that compensate it. */
@Injectable({ providedIn: 'root' })
export class Undo {
  private readonly writes = inject(StockWrites);
  private readonly bulk = inject(BulkWrites);

  /** @throws ApiFailure when not all of it could be taken back. */
  async undo(done: Done): Promise<void> {
    if (done.kind === 'transfer') {
      await this.writes.transfer(backwards(done.transfer));
      return;
    }
    const rows = compensating(done.movements);
    if (rows.length === 0) return;
    const { outcomes, accepted } = await this.bulk.record(
      rows,
      rows.map(({ quantity }) => signedText(quantity)),
    );
    if (accepted.length === rows.length) return;
    const reason = outcomes.find((outcome) => outcome.outcome === 'refused' || outcome.outcome === 'invalid');
    throw new ApiFailure({
      code: reason?.code ?? 'outcome.unknown',
      detail: `${String(accepted.length)} of ${String(rows.length)} taken back. ${reason?.detail ?? 'Of the others nothing is known.'}`,
      correlationId: null,
      status: reason === undefined ? null : 409,
      retryAfterSeconds: null,
    });
  }
}
