import type { Denial } from '@streamstock/server-kit-auth';
import { ApplicationError } from '@streamstock/server-kit-errors';
import { type BulkProblem, BulkRun, type BulkRunOptions } from './bulk-run';
import { RowGate } from './flow/row-gate';
import { TenantRoom } from './flow/tenant-room';
import { type BulkRequest, bulkRoute } from './rows/bulk-request';
import { RowReader } from './rows/row-reader';

export interface BulkRunsOptions extends Pick<BulkRunOptions, 'underWay' | 'pending'> {
  readonly onDenied: (denial: Denial) => void;
}

/** Most runs at once, of all tenants. */
const mostRuns = 500;

export type OpenRun = Pick<BulkRunOptions, 'request' | 'source' | 'sink' | 'onEnd'>;

interface Open {
  readonly gate: RowGate;
  readonly leave: () => void;
}

/** Every bulk request that runs on this replica. */
export class BulkRuns {
  readonly #rooms = new Map<string, TenantRoom>();
  readonly #open = new Map<BulkRun, Open>();
  #whenEmpty: (() => void) | undefined;
  #closed = false;

  constructor(private readonly options: BulkRunsOptions) {}

  /** @throws ApplicationError `service.unavailable` */
  demandRoom(): void {
    if (!this.#closed && this.#open.size < mostRuns) return;
    throw new ApplicationError('service.unavailable', 'Too many bulk requests are open.', {
      retryAfterSeconds: 1,
    });
  }

  get size(): number {
    return this.#open.size;
  }

  /** Rows that all runs together may have undecided. */
  get windowRows(): number {
    return [...this.#open.values()].reduce((sum, { gate }) => sum + gate.windowSize, 0);
  }

  get unansweredRows(): number {
    return [...this.#open.values()].reduce((sum, { gate }) => sum + gate.unanswered, 0);
  }

  /** Begins with its first `turn`. */
  open({ request, source, sink, onEnd }: OpenRun): BulkRun {
    const { tenantId } = request.identity;
    const room = this.#rooms.get(tenantId) ?? new TenantRoom();
    this.#rooms.set(tenantId, room);
    const share = room.join(() => {
      run.turnSoon();
    });
    const { underWay, pending } = this.options;
    const gate = new RowGate(share);
    const run: BulkRun = new BulkRun({
      ...{ request, source, sink, underWay, pending, gate },
      reader: new RowReader(request, this.#denialsOf(request)),
      onEnd: (summary) => {
        this.#release(run);
        onEnd(summary);
      },
    });
    const leave = () => {
      share.leave();
      if (room.empty) this.#rooms.delete(tenantId);
    };
    this.#open.set(run, { gate, leave });
    return run;
  }

  /** Ends a run that nobody wants the answers of. */
  abort(run: BulkRun): void {
    run.abort();
    this.#release(run);
  }

  /**
   * Has every run read no more and answer what it has read; what is undecided after `graceMs` is answered as such.
   * Resolves when none is left.
   */
  async close(graceMs: number): Promise<void> {
    this.#closed = true;
    for (const run of this.#open.keys()) run.stop(restarting);
    const end = setTimeout(() => {
      for (const run of this.#open.keys()) run.giveUp();
    }, graceMs);
    if (this.#open.size > 0) await new Promise<void>((resolve) => (this.#whenEmpty = resolve));
    clearTimeout(end);
  }

  #release(run: BulkRun): void {
    this.#open.get(run)?.leave();
    this.#open.delete(run);
    if (this.#open.size === 0) this.#whenEmpty?.();
  }

  /** Tells of each reason once a request: a million rows that are not allowed are one attempt. */
  #denialsOf({ identity, correlationId }: BulkRequest): RowReader['onDenied'] {
    const [method = '', route = ''] = bulkRoute.split(' ');
    const told = new Set<string>();
    return ({ code, detail }) => {
      if (told.has(code)) return;
      told.add(code);
      this.options.onDenied({ code, detail, method, route, correlationId, identity });
    };
  }
}

const restarting: BulkProblem = {
  code: 'service.unavailable',
  detail: 'This server is about to stop. Send all rows again with the same Idempotency-Key.',
};
