import type { Page } from '@streamstock/contracts-http-api';

/** Rows of a block, which is what is asked for at once. */
export const blockSize = 100;
/** Rows that the API gives by page number; deeper ones by cursor only. */
const reachOfPages = 10_000;
/** Rows of a page that is only read to get on. */
const longStep = 200;

type ReadPage<Item> = (
  part: { readonly limit: number; readonly page?: number; readonly cursor?: string },
  signal: AbortSignal,
) => Promise<Page<Item>>;

/**
 * Reads any block of a list of which the API gives the first rows by page number and the others one after the other: it
 * goes from the nearest place that is known to the one wanted, and remembers the places it came by.
 */
export class PageReader<Item> {
  /** Cursors by the row that they lead to. */
  private readonly cursors = new Map<number, string>();
  private lastWalk: Promise<unknown> = Promise.resolve();

  constructor(private readonly read: ReadPage<Item>) {}

  async block(index: number, signal: AbortSignal): Promise<Page<Item>> {
    const first = index * blockSize;
    if (first + blockSize <= reachOfPages) {
      const page = await this.read({ limit: blockSize, page: index + 1 }, signal);
      return this.remember(first + blockSize, page);
    }
    // One after the other: several at once would all walk the same way.
    const turn = this.lastWalk.then(() => this.deepBlock(first, signal));
    this.lastWalk = turn.catch(() => undefined);
    return turn;
  }

  private async deepBlock(first: number, signal: AbortSignal): Promise<Page<Item>> {
    signal.throwIfAborted();
    const cursor = await this.cursorTo(first, signal);
    if (cursor === undefined) return nothingMore;
    return this.remember(first + blockSize, await this.read({ limit: blockSize, cursor }, signal));
  }

  private async cursorTo(row: number, signal: AbortSignal): Promise<string | undefined> {
    let at = reachOfPages;
    for (const known of this.cursors.keys()) if (known <= row && known > at) at = known;
    if (!this.cursors.has(at)) await this.block(reachOfPages / blockSize - 1, signal);
    while (at < row) {
      const cursor = this.cursors.get(at);
      if (cursor === undefined) return undefined;
      const limit = Math.min(longStep, row - at);
      at += limit;
      this.remember(at, await this.read({ limit, cursor }, signal));
    }
    return this.cursors.get(row);
  }

  private remember(row: number, page: Page<Item>): Page<Item> {
    if (page.page.next !== null) this.cursors.set(row, page.page.next);
    return page;
  }
}

const nothingMore: Page<never> = {
  items: [],
  page: { limit: blockSize, total: 0, totalIsEstimate: true, next: null },
};
