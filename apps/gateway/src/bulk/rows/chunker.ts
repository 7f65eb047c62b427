import { maxRowsPerRecord, topics } from '@streamstock/contracts-events';
import { partitionOf } from '@streamstock/server-kit-kafka';
import type { Chunk, TakenRow } from './chunk';

/**
 * Largest text of one record, in bytes: well below the broker's limit of 1 MiB, and no reason for a record with fewer
 * rows unless they are longer than 800 characters each.
 */
const mostBytes = 524_288;
/** UTF-8 bytes of one UTF-16 unit at most. */
const bytesPerUnit = 3;

/** How long a row waits for company, in milliseconds: about one round of the producer, so that it costs nobody time. */
export const lingerMs = 4;

interface OpenChunk {
  readonly rows: TakenRow[];
  readonly first: TakenRow;
  bytes: number;
}

/**
 * Gathers rows per partition, in their order: there is one open chunk a partition, and a row that does not fit into it
 * has it sent first.
 */
export class Chunker {
  readonly #open = new Map<number, OpenChunk>();
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly send: (chunk: Chunk) => void) {}

  add(row: TakenRow): void {
    const partition = partitionOf(row.key, topics.commands.partitions);
    const open = this.#open.get(partition);
    if (open === undefined) this.#begin(partition, row);
    else if (fits(open, row)) append(open, row);
    else {
      this.#send(partition, open);
      this.#begin(partition, row);
    }
    if (open?.rows.length === maxRowsPerRecord) this.#send(partition, open);
  }

  /** Sends what is open: nothing more will join it for now. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const [partition, open] of this.#open) this.#send(partition, open);
  }

  /** Forgets what is open. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#open.clear();
  }

  #begin(partition: number, row: TakenRow): void {
    this.#open.set(partition, { rows: [row], first: row, bytes: row.text.length * bytesPerUnit });
    this.#timer ??= setTimeout(() => {
      this.flush();
    }, lingerMs);
  }

  #send(partition: number, open: OpenChunk): void {
    this.#open.delete(partition);
    this.send(open);
  }
}

const fits = ({ first, bytes }: OpenChunk, row: TakenRow): boolean =>
  first.source.kind === row.source.kind &&
  first.expiresAt === row.expiresAt &&
  bytes + row.text.length * bytesPerUnit <= mostBytes;

function append(open: OpenChunk, row: TakenRow): void {
  open.rows.push(row);
  open.bytes += row.text.length * bytesPerUnit;
}
