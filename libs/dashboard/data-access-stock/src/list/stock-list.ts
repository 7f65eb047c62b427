import {
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
  inject,
  Injectable,
  type Signal,
  signal,
  untracked,
} from '@angular/core';
import type { StockLevel } from '@streamstock/contracts-http-api';
import { ApiClient, type ApiFailure } from '@streamstock/dashboard-data-access-api';
import { LiveLevels } from '@streamstock/dashboard-data-access-live';
import { LevelFeed } from '../rows/level-feed';
import { RowBook } from '../rows/row-book';
import type { StockRow } from '../rows/stock-row';
import type { ListTotal } from './block-cache';
import { everyLevel, sameQuery, type StockQuery } from './stock-query';
import { StockReading } from './stock-reading';

/** Rows that can be scrolled to; of a longer list a person is asked to say more of what they look for. */
export const mostRows = 100_000;

/** Scrolling goes by blocks faster than they can be read; they are asked for at most so often. Milliseconds. */
const demandEvery = 50;
const resetsTogether = 1_000;
/** The stream does not say what else a list would have. Milliseconds. */
const countEvery = 30_000;

/**
 * The list of stock levels on a page: read in blocks as it is scrolled, each row live. A new question replaces the list
 * once its answer is in; rows never change places by themselves.
 */
@Injectable()
export class StockList {
  private readonly api = inject(ApiClient);
  private readonly live = inject(LiveLevels);
  private readonly book = new RowBook();
  private readonly shown = signal<StockReading | null>(null);
  private readonly asking = signal<StockReading | null>(null);
  private readonly kept = signal<(key: string) => boolean>(() => false);
  private window = { first: 0, last: 0 };
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Null before the first answer. */
  readonly query: Signal<StockQuery | null> = computed(() => this.shown()?.query ?? null);
  readonly total: Signal<ListTotal | null> = computed(() => this.shown()?.total() ?? null);
  /** Whether another answer is waited for. */
  readonly busy = computed(() => this.asking() !== null && this.asking()?.failure() === null);
  readonly failure: Signal<ApiFailure | null> = computed(
    () => this.asking()?.failure() ?? this.shown()?.failure() ?? null,
  );
  /** Rows that would stand elsewhere, or not at all, if the list were read again. */
  readonly moved: Signal<number> = computed(() => this.shown()?.moved().size ?? 0);

  /** How many rows more, or fewer, the list would have if it were read again. */
  readonly grown: Signal<number> = computed(() => this.shown()?.grown() ?? 0);

  readonly rows = {
    count: (): number => Math.min(this.shown()?.total()?.count ?? 0, mostRows),
    total: (): number | null => {
      const total = this.total();
      return total === null || total.isEstimate ? null : total.count;
    },
    rowAt: (index: number): StockRow | undefined => this.shown()?.cache.rowAt(index),
    demand: (first: number, last: number): void => {
      this.window = { first, last };
      this.timer ??= setTimeout(() => {
        this.timer = undefined;
        void this.shown()?.cache.demand(this.window.first, this.window.last);
      }, demandEvery);
    },
  };

  /** Rows of the list that are there now, in no order. Reads signals. */
  loaded(): readonly StockRow[] {
    // What is known of the total is told anew with each block.
    return this.total() === null ? [] : (this.shown()?.cache.loaded() ?? []);
  }

  constructor() {
    const page = inject(DOCUMENT);
    const counting = setInterval(() => {
      if (!page.hidden) void this.shown()?.countAgain();
    }, countEvery);
    const stop = inject(LevelFeed).onLevels((levels) => {
      this.apply(levels);
    });
    inject(DestroyRef).onDestroy(() => {
      stop();
      clearInterval(counting);
      clearTimeout(this.timer);
      this.shown()?.cache.stop();
      this.asking()?.cache.stop();
    });
    this.readAgainOnResets();
  }

  /** Shows what this asks for, from its first row, as soon as it is read. */
  async ask(query: StockQuery): Promise<void> {
    const known = untracked(() => this.asking()?.query ?? this.shown()?.query);
    if (known !== undefined && sameQuery(known, query)) return;
    this.window = { first: 0, last: 0 };
    await this.read(query);
  }

  /** Reads again what is looked at and shows it where it stands now. */
  async reload(): Promise<void> {
    await this.read(untracked(() => this.asking()?.query ?? this.shown()?.query ?? everyLevel));
  }

  /** Tries again what failed. */
  async retry(): Promise<void> {
    const asking = this.asking();
    if (asking === null) await this.shown()?.cache.retry();
    else await this.read(asking.query);
  }

  /** Rows that must stay live even when they are scrolled far away. */
  keep(isKept: (key: string) => boolean): void {
    this.kept.set(isKept);
  }

  private async read(query: StockQuery): Promise<void> {
    const reading = new StockReading(this.api, this.live, this.book, query, () => {
      this.release();
    });
    this.asking()?.cache.stop();
    this.asking.set(reading);
    await reading.cache.demand(this.window.first, this.window.last);
    if (this.asking() !== reading || reading.failure() !== null) return;
    this.shown()?.cache.stop();
    this.shown.set(reading);
    this.asking.set(null);
    this.release();
  }

  private release(): void {
    const shown = this.shown();
    const asking = this.asking();
    const kept = this.kept();
    this.book.release((key) => kept(key) || shown?.has(key) === true || asking?.has(key) === true);
  }

  private apply(levels: readonly StockLevel[]): void {
    const changed = this.book.apply(levels);
    if (changed.length > 0) this.shown()?.note(changed);
  }

  /** Resets come in bursts when a source rejoins: one reading answers them together. */
  private readAgainOnResets(): void {
    let seen = this.live.resets();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let caughtUp = (): void => undefined;
    effect(() => {
      const resets = this.live.resets();
      if (resets === seen) return;
      seen = resets;
      if (timer !== undefined) return;
      const done = untracked(() => this.live.catchUp());
      caughtUp = done;
      timer = setTimeout(() => {
        timer = undefined;
        const asked = this.shown() !== null || this.asking() !== null;
        void (asked ? this.reload() : Promise.resolve()).finally(done);
      }, resetsTogether);
    });
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(timer);
      caughtUp();
    });
  }
}
