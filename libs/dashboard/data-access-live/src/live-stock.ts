import { computed, type Signal, signal } from '@angular/core';
import { readLevel, type LocationName, type Recorded } from './boundary/answers';
import type { StreamEvent } from './boundary/stream-events';
import { ApiClient, type Fetch, type Pause } from '@streamstock/dashboard-data-access-api';
import { MergedChanges, type Schedule } from './levels/merged-changes';
import { StockBook, type StockedProduct } from './levels/stock-book';
import { type Movement, recordMovement } from './movements/record-movement';
import { CatalogueLoader, type Thoroughness } from './snapshot/catalogue-loader';
import type { ListState } from './snapshot/list-state';
import type { Connection } from './stream/connection';
import { LiveStream } from './stream/live-stream';

/** What the page runs on: the browser's own in the app, stand-ins in specs. */
export interface Surroundings {
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly random: () => number;
  readonly online: () => boolean;
  readonly schedule: Schedule;
  readonly pause: Pause;
}

const longestSilence = 45_000;
const resetsTogether = 1_000;
const streamPatience = 3_000;

/**
 * Stock as it is now: the stream is opened first, then the lists are read, and whatever is newer by (epoch, version)
 * wins. A reset, or a stream that could not resume, reads the lists again.
 */
export class LiveStock {
  private readonly book = new StockBook();
  private readonly api: ApiClient;
  private readonly loader: CatalogueLoader;
  private readonly changes: MergedChanges;
  private readonly stream: LiveStream;
  private readonly link = signal<Connection>({ state: 'connecting', since: 0 });
  private readonly changed = signal(0);
  private resetPending = false;

  readonly products: Signal<readonly StockedProduct[]> = this.book.products;
  readonly connection: Signal<Connection> = this.link;
  readonly list: Signal<ListState>;
  readonly locationNames: Signal<ReadonlyMap<string, LocationName>>;
  /** Levels that have changed since the page was opened. */
  readonly changeCount: Signal<number> = this.changed;
  /** The instant up to which the values are sure, in milliseconds since 1970; null while they are live. */
  readonly sureUntil: Signal<number | null>;

  constructor(private readonly around: Surroundings) {
    const { fetch, now, random, online } = around;
    const count = (levels: number): void => {
      if (levels > 0) this.changed.update((total) => total + levels);
    };
    this.api = new ApiClient(fetch);
    this.loader = new CatalogueLoader(this.api, this.book, now, count);
    this.list = this.loader.state;
    this.locationNames = this.loader.locationNames;
    this.changes = new MergedChanges(around.schedule, (levels) => {
      count(this.book.apply(levels));
    });
    this.stream = new LiveStream({
      url: '/api/stream',
      fetch,
      now,
      random,
      online,
      longestSilence,
      onConnection: (connection) => {
        this.onConnection(connection);
      },
      onEvent: (event) => {
        this.onEvent(event);
      },
    });
    this.sureUntil = computed(() => {
      const link = this.link();
      return link.state === 'live' ? null : Math.max(link.since, this.list().readAt ?? 0);
    });
  }

  open(): void {
    this.stream.open();
  }

  close(): void {
    this.stream.close();
  }

  /** Reads the lists again; what is shown stays until the answer is in. */
  async refresh(levels: Thoroughness = 'all'): Promise<void> {
    await this.loader.refresh(levels);
  }

  async loadMore(): Promise<void> {
    await this.loader.loadMore();
  }

  reconnectNow(): void {
    this.stream.retryNow();
  }

  /** See `recordMovement`. The level is brought by the stream; when that takes too long, it is asked for. */
  async record(movement: Movement, idempotencyKey: string): Promise<Recorded> {
    const recorded = await recordMovement(this.api, movement, idempotencyKey, this.around.pause);
    void this.ensureLevel(movement, recorded.version).catch(() => this.loader.refresh());
    return recorded;
  }

  private async ensureLevel({ productId, locationId }: Movement, version: number): Promise<void> {
    await this.around.pause(streamPatience);
    if (this.book.versionOf(productId, locationId) >= version) return;
    const path = `/api/stock/${encodeURIComponent(locationId)}/${encodeURIComponent(productId)}`;
    this.changes.add(await this.api.get(path, { minVersion: version }, readLevel));
  }

  private onConnection(connection: Connection): void {
    this.link.set(connection);
    const cannotWait = connection.state !== 'live' && connection.state !== 'connecting';
    if (cannotWait && this.list().readAt === null) void this.loader.refresh();
  }

  private onEvent(event: StreamEvent): void {
    if (event.kind === 'level') this.changes.add(event.level);
    if (event.kind === 'hello' && (!event.resumed || this.list().readAt === null)) void this.readAgain(0);
    if (event.kind === 'reset') void this.readAgain(resetsTogether);
  }

  /** Resets come in bursts when a source rejoins, and right after a hello: one reading answers them together. */
  private async readAgain(after: number): Promise<void> {
    if (this.resetPending) return;
    this.resetPending = true;
    await this.around.pause(after);
    this.resetPending = false;
    await this.loader.refresh();
  }
}
