import { computed, type Signal, signal } from '@angular/core';
import type { Page, StockEvent } from '@streamstock/contracts-http-api';
import { type ApiFailure, asFailure } from '@streamstock/dashboard-data-access-api';

export type ReadMovements = (cursor: string | undefined, signal: AbortSignal) => Promise<Page<StockEvent>>;

interface Loaded {
  readonly items: readonly StockEvent[];
  readonly page: Page<StockEvent>['page'];
}

/**
 * Movements, newest first, read page by page. Newer ones are counted and wait until somebody asks for them, so that
 * no row moves under the pointer.
 */
export class MovementLog {
  private readonly loaded = signal<Loaded | undefined>(undefined);
  private readonly waiting = signal<Loaded | undefined>(undefined);
  private readonly failed = signal<ApiFailure | null>(null);
  private readonly moreFailed = signal<ApiFailure | null>(null);
  private readonly reading = signal<'first' | 'more' | null>('first');
  private read: ReadMovements | undefined;
  private gone = new AbortController();
  private checking = false;

  readonly items = computed(() => this.loaded()?.items ?? []);
  readonly ready = computed(() => this.loaded() !== undefined);
  readonly busy: Signal<'first' | 'more' | null> = this.reading.asReadonly();
  /** Why the list could not be read; what was there before is still shown. */
  readonly failure: Signal<ApiFailure | null> = this.failed.asReadonly();
  readonly moreFailure: Signal<ApiFailure | null> = this.moreFailed.asReadonly();
  readonly hasMore = computed(() => (this.loaded()?.page.next ?? null) !== null);
  readonly total = computed(() => this.loaded()?.page.total ?? 0);
  readonly totalIsEstimate = computed(() => this.loaded()?.page.totalIsEstimate ?? false);
  /** Movements newer than the first one shown; a whole page of them may stand for more. */
  readonly newer = computed(() => {
    const waiting = this.waiting();
    if (waiting === undefined) return { count: 0, orMore: false };
    const { fresh, gap } = freshOf(waiting, this.items());
    return { count: fresh.length, orMore: gap && waiting.page.next !== null };
  });

  /** Starts over with another question; what was shown stays until its first page is in. */
  async show(read: ReadMovements): Promise<void> {
    this.read = read;
    await this.restart();
  }

  /** Reads the first page again. */
  async restart(): Promise<void> {
    const { read } = this;
    if (read === undefined) return;
    this.stop();
    const { signal: mine } = this.gone;
    this.reading.set('first');
    this.waiting.set(undefined);
    try {
      const first = await read(undefined, mine);
      if (mine.aborted) return;
      this.loaded.set(first);
      this.failed.set(null);
      this.moreFailed.set(null);
    } catch (error) {
      if (mine.aborted) return;
      this.failed.set(asFailure(error));
    }
    this.reading.set(null);
  }

  /** Reads the next page, if there is one and nothing else is being read. */
  async more(): Promise<void> {
    const { read } = this;
    const cursor = this.loaded()?.page.next ?? null;
    if (read === undefined || cursor === null || this.reading() !== null) return;
    const { signal: mine } = this.gone;
    this.reading.set('more');
    try {
      const next = await read(cursor, mine);
      if (mine.aborted) return;
      this.loaded.update((known) => known && { items: [...known.items, ...next.items], page: next.page });
      this.moreFailed.set(null);
    } catch (error) {
      if (mine.aborted) return;
      this.moreFailed.set(asFailure(error));
    }
    this.reading.set(null);
  }

  /** Looks for newer movements without showing them. A look that fails is made again with the next change. */
  async look(): Promise<void> {
    const { read } = this;
    if (read === undefined || this.reading() !== null || this.checking || !this.ready()) return;
    const { signal: mine } = this.gone;
    this.checking = true;
    try {
      const first = await read(undefined, mine);
      if (!mine.aborted && freshOf(first, this.items()).fresh.length > 0) this.waiting.set(first);
    } catch {
      // What is shown is still right; the connection chip tells that changes are missing.
    }
    this.checking = false;
  }

  /** Puts the waiting movements on top; a list that would have a gap begins anew. */
  showNewer(): void {
    const waiting = this.waiting();
    const known = this.loaded();
    if (waiting === undefined || known === undefined) return;
    const { fresh, gap } = freshOf(waiting, known.items);
    const { total, totalIsEstimate } = waiting.page;
    this.loaded.set(
      gap ? waiting : { items: [...fresh, ...known.items], page: { ...known.page, total, totalIsEstimate } },
    );
    this.waiting.set(undefined);
  }

  /** Nobody looks any more. */
  stop(): void {
    this.gone.abort();
    this.gone = new AbortController();
    this.checking = false;
  }
}

/** The movements of a first page that are not shown yet; `gap` where there may be more between them and what is. */
function freshOf(first: Loaded, shown: readonly StockEvent[]): { fresh: StockEvent[]; gap: boolean } {
  const known = new Set(shown.map((movement) => movement.movementId));
  const fresh = first.items.filter((movement) => !known.has(movement.movementId));
  return { fresh, gap: fresh.length === first.items.length };
}
