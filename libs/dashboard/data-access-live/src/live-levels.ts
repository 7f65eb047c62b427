import { computed, DestroyRef, inject, Injectable, type Signal, signal } from '@angular/core';
import type { StockLevel } from '@streamstock/contracts-http-api';
import { isNewer } from './levels/level-order';
import { MergedChanges } from './levels/merged-changes';
import { RecentLevels } from './levels/recent-levels';
import { CatchUps } from './lists/catch-ups';
import { LIVE_SURROUNDINGS } from './live-surroundings';
import type { Connection } from './stream/connection';
import { LiveStream } from './stream/live-stream';
import { SharedStream } from './tabs/shared-stream';

export type LevelsListener = (levels: readonly StockLevel[]) => void;

const longestSilence = 45_000;

/**
 * Levels as they change, for everything on the page, from one stream for all tabs of the browser.
 *
 * Listen first, then read a list; pass what was read through `newest`, since a list may be older than what came live;
 * read it again whenever `resets` is raised, between `catchUp` and what that returns. Then nothing is missed, and nobody
 * is told "live" of what is not.
 */
@Injectable({ providedIn: 'root' })
export class LiveLevels {
  private readonly around = inject(LIVE_SURROUNDINGS);
  private readonly listeners = new Set<LevelsListener>();
  private readonly recent = new RecentLevels();
  private readonly changes = new MergedChanges(this.around.schedule, (levels) => {
    this.spread(levels);
  });
  private readonly link = signal<Connection>({ state: 'connecting', since: this.around.now() });
  private readonly catchUps = new CatchUps(this.around.now);
  private readonly resetCount = signal(0);
  private readonly levelCount = signal(0);
  private shared: SharedStream | undefined;

  readonly connection: Signal<Connection> = computed(() => this.catchUps.over(this.link()));
  /** Raised when lists must be read again: once the stream stands, and whenever it may have missed something. */
  readonly resets: Signal<number> = this.resetCount;
  /** How many changes have come, merged per product and location in each frame. */
  readonly changed: Signal<number> = this.levelCount;

  constructor() {
    const noMore = this.around.onComeBack(() => {
      this.reconnectNow();
    });
    inject(DestroyRef).onDestroy(() => {
      noMore();
      this.close();
    });
  }

  /** Opens the stream of `owner`, a text for this person and tenant; only tabs of the same owner share one. */
  open(owner: string): void {
    this.close();
    const { fetch, now, random, online, onSignedOut } = this.around;
    const name = `streamstock-live-2|${owner}`;
    this.shared = new SharedStream({
      leadership: this.around.leadershipOf(name),
      channel: this.around.channelOf(name),
      random,
      openStream: (hooks) =>
        new LiveStream({
          url: '/api/stream',
          fetch,
          now,
          random,
          online,
          longestSilence,
          onSignedOut,
          ...hooks,
        }),
      onLevels: (levels) => {
        for (const level of levels) this.changes.add(level);
      },
      onConnection: (connection) => {
        this.catchUps.heard(connection);
        this.link.set(connection);
      },
      onReset: () => {
        this.catchUps.expect(this.resetCount() > 0);
        this.resetCount.update((count) => count + 1);
      },
    });
    this.shared.open();
  }

  close(): void {
    this.shared?.close();
    this.shared = undefined;
  }

  /** Calls `listener` with what has changed, at most once per frame, until the returned function is called. */
  onLevels(listener: LevelsListener): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** This level, or the newer one of the same product and location if that has come live. */
  newest<Level extends StockLevel>(level: Level): Level {
    const recent = this.recent.of(level.productId, level.locationId);
    return recent !== undefined && isNewer(recent, level) ? { ...level, ...recent } : level;
  }

  /** A list is read again because of a reset, until the returned function is called. */
  catchUp(): () => void {
    return this.catchUps.begin();
  }

  /** Tries a broken stream at once. */
  reconnectNow(): void {
    this.shared?.retryNow();
  }

  private spread(levels: readonly StockLevel[]): void {
    for (const level of levels) this.recent.add(level);
    this.levelCount.update((count) => count + levels.length);
    for (const listener of this.listeners) listener(levels);
  }
}
