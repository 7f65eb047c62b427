import { type Signal, signal, type WritableSignal } from '@angular/core';
import type { Page } from '@streamstock/contracts-http-api';
import { type ApiFailure, asFailure } from '@streamstock/dashboard-data-access-api';
import { blockSize, type PageReader } from './page-reader';

export interface ListTotal {
  readonly count: number;
  readonly isEstimate: boolean;
}

interface Hooks<Item, Row> {
  readonly rowsOf: (items: readonly Item[], firstIndex: number) => readonly Row[];
  /** Rows that are not kept any more. */
  readonly onDropped: (rows: readonly Row[]) => void;
  readonly onTotal: (total: ListTotal) => void;
}

type Block<Row> = WritableSignal<readonly Row[] | undefined>;

/** Blocks that are kept; 8,000 rows are more than anybody scrolls back. */
const mostBlocks = 80;
/** Blocks asked for beside those that are looked at. */
const ahead = 1;

/** The blocks of one list that have been looked at, each a signal, read when rows in them come into view. */
export class BlockCache<Item, Row> {
  private readonly blocks = new Map<number, Block<Row>>();
  private readonly loading = new Map<number, AbortController>();
  /** Blocks that could not be read. */
  private readonly unread = new Set<number>();
  private readonly failed = signal<ApiFailure | null>(null);
  /** The last block that may have rows; undefined before the first answer. */
  private end: number | undefined;
  private wanted = { first: 0, last: 0 };

  /** Why rows that are looked at could not be read. */
  readonly failure: Signal<ApiFailure | null> = this.failed.asReadonly();

  constructor(
    private readonly reader: PageReader<Item>,
    private readonly hooks: Hooks<Item, Row>,
  ) {}

  rowAt(index: number): Row | undefined {
    return this.block(Math.floor(index / blockSize))()?.[index % blockSize];
  }

  /** All rows that are there now. */
  loaded(): Row[] {
    return [...this.blocks.values()].flatMap((block) => block() ?? []);
  }

  /** Rows from `first` to `last` are looked at: loads what is missing of them and leaves off what is not wanted any more. */
  async demand(first: number, last: number): Promise<void> {
    const more = this.end === undefined ? 0 : ahead;
    this.wanted = {
      first: Math.max(0, Math.floor(first / blockSize) - more),
      last: Math.floor(last / blockSize) + more,
    };
    this.leaveOff((index) => !this.isWanted(index));
    this.settle((index) => !this.isWanted(index));
    await this.loadWanted();
  }

  /** Tries again what failed. */
  async retry(): Promise<void> {
    this.settle(() => true);
    await this.loadWanted();
  }

  stop(): void {
    this.leaveOff(() => true);
  }

  private async loadWanted(): Promise<void> {
    const missing: number[] = [];
    const last = Math.min(this.wanted.last, this.end ?? Number.POSITIVE_INFINITY);
    for (let index = this.wanted.first; index <= last; index += 1) {
      if (this.block(index)() === undefined && !this.loading.has(index)) missing.push(index);
    }
    await Promise.all(missing.map((index) => this.load(index)));
  }

  private async load(index: number): Promise<void> {
    const request = new AbortController();
    this.loading.set(index, request);
    try {
      const page = await this.reader.block(index, request.signal);
      if (!request.signal.aborted) this.keep(index, page);
    } catch (error) {
      if (request.signal.aborted) return;
      this.unread.add(index);
      this.failed.set(asFailure(error));
    } finally {
      if (this.loading.get(index) === request) this.loading.delete(index);
    }
  }

  private leaveOff(isOff: (index: number) => boolean): void {
    for (const [index, request] of this.loading) {
      if (!isOff(index)) continue;
      request.abort();
      this.loading.delete(index);
    }
  }

  private keep(index: number, { items, page }: Page<Item>): void {
    this.settle((unread) => unread === index);
    this.block(index).set(this.hooks.rowsOf(items, index * blockSize));
    const total = totalOf(page, index, items.length);
    this.end = total.isEstimate ? Number.POSITIVE_INFINITY : Math.ceil(total.count / blockSize) - 1;
    this.hooks.onTotal(total);
    this.dropFar(index);
  }

  private dropFar(from: number): void {
    const held = [...this.blocks.entries()].filter(([, block]) => block() !== undefined);
    if (held.length <= mostBlocks) return;
    held.sort(([one], [other]) => Math.abs(other - from) - Math.abs(one - from));
    for (const [, block] of held.slice(0, held.length - mostBlocks)) {
      this.hooks.onDropped(block() ?? []);
      block.set(undefined);
    }
  }

  /** The failure is over when nothing that is looked at is missing because of it. */
  private settle(isOver: (index: number) => boolean): void {
    for (const index of this.unread) if (isOver(index)) this.unread.delete(index);
    if (this.unread.size === 0) this.failed.set(null);
  }

  private isWanted(index: number): boolean {
    return index >= this.wanted.first && index <= this.wanted.last;
  }

  private block(index: number): Block<Row> {
    const known = this.blocks.get(index);
    if (known !== undefined) return known;
    const made: Block<Row> = signal(undefined);
    this.blocks.set(index, made);
    return made;
  }
}

/** The last page says exactly how many there are, and no page is behind the end. */
function totalOf(
  { total, totalIsEstimate, next }: Page<unknown>['page'],
  index: number,
  rows: number,
): ListTotal {
  const known = index * blockSize + rows;
  if (next === null && rows > 0) return { count: known, isEstimate: false };
  return { count: Math.max(total, next === null ? 0 : known + 1), isEstimate: totalIsEstimate };
}
