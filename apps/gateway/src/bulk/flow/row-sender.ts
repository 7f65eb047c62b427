import { type CommandResult, recordMovements } from '@streamstock/contracts-events';
import type { BulkRowResult } from '@streamstock/contracts-http-api';
import { commandEnvelope } from '../../commands/command-envelope';
import type { PendingCommands } from '../../commands/pending-commands';
import { decidedRow, undecidedRow } from '../answers/row-results';
import type { BulkRequest } from '../rows/bulk-request';
import { type Chunk, recordOf, type TakenRow } from '../rows/chunk';
import { Chunker } from '../rows/chunker';
import type { ChunkEnding, ChunksUnderWay } from './chunks-under-way';
import { SendFailures } from './send-failures';

/** The first records of a sampled request carry its trace on; a trace of a million rows would be of no use. */
const tracedRecords = 20;

/** So many sends that failed one after another end a run: twelve seconds without Kafka. */
const mostFailures = 3;

export interface RowSenderOptions {
  readonly request: BulkRequest;
  readonly underWay: ChunksUnderWay;
  readonly pending: Pick<PendingCommands, 'rememberAll'>;
  /** What became of rows that were sent together, so many milliseconds after. */
  readonly onResults: (results: readonly BulkRowResult[], afterMs: number) => void;
  /** Kafka has not taken anything for a while. */
  readonly onLost: () => void;
}

/** Sends the rows of one run in chunks, and tells what became of each. */
export class RowSender {
  readonly #chunker = new Chunker((chunk) => {
    this.#send(chunk);
  });
  readonly #failures = new SendFailures();
  /** Ids of the records that are waited for. */
  readonly #records = new Set<string>();
  #sent = 0;

  constructor(private readonly options: RowSenderOptions) {}

  add(row: TakenRow): void {
    this.#chunker.add(row);
  }

  /** Has everything on its way: no more rows for now. */
  flush(): void {
    this.#chunker.flush();
  }

  /** Ends the wait for everything under way with what is known of it. */
  giveUp(): void {
    for (const recordId of [...this.#records]) this.options.underWay.giveUp(recordId);
  }

  /** Sends no more, waits for nothing more. */
  abort(): void {
    this.#chunker.drop();
    for (const recordId of this.#records) this.options.underWay.release(recordId);
    this.#records.clear();
  }

  #send(chunk: Chunk): void {
    const { request, underWay } = this.options;
    const begun = performance.now();
    const failuresBefore = this.#failures.inARow;
    const head = headOf(request, chunk);
    const { headers } = this.#sent < tracedRecords ? request : {};
    this.#sent += 1;
    this.#records.add(head.id);
    underWay.send({
      recordId: head.id,
      record: { ...recordOf(chunk, head), ...(headers === undefined ? {} : { headers }) },
      onEnd: (ending) => {
        this.#records.delete(head.id);
        if (ending.kind === 'unknown') this.#failures.failed(failuresBefore);
        else this.#failures.succeeded();
        this.#ended(chunk, ending, performance.now() - begun);
      },
    });
  }

  #ended(chunk: Chunk, ending: ChunkEnding, afterMs: number): void {
    const { onResults, onLost } = this.options;
    switch (ending.kind) {
      case 'decided':
        onResults(decidedRows(chunk, ending.results), afterMs);
        return;
      case 'unknown':
        onResults(undecidedRows(chunk, 'unknown'), afterMs);
        if (this.#failures.inARow >= mostFailures) onLost();
        return;
      case 'pending':
        void this.#remember(chunk, afterMs);
    }
  }

  async #remember(chunk: Chunk, afterMs: number): Promise<void> {
    const { pending, request, onResults } = this.options;
    const ids = chunk.rows.map(({ commandId }) => commandId);
    await pending.rememberAll(request.identity.tenantId, ids);
    onResults(undecidedRows(chunk, 'pending'), afterMs);
  }
}

function headOf(request: BulkRequest, { first: { key, source } }: Chunk) {
  const now = Date.now();
  const occurredAt = new Date(now).toISOString();
  const { type } = recordMovements;
  return commandEnvelope({ ...request, now }, { type, key, occurredAt, source, data: undefined });
}

/** Results stand in the order of the rows; one that does not is not about this chunk. */
const decidedRows = ({ rows }: Chunk, results: readonly CommandResult[]): BulkRowResult[] =>
  rows.map(({ row, commandId }, index) => {
    const result = results[index];
    return result?.commandId === commandId
      ? decidedRow(row, commandId, result)
      : undecidedRow(row, commandId, 'pending');
  });

const undecidedRows = ({ rows }: Chunk, outcome: 'pending' | 'unknown'): BulkRowResult[] =>
  rows.map(({ row, commandId }) => undecidedRow(row, commandId, outcome));
