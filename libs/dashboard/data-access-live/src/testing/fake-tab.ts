import type { StockLevel } from '@streamstock/contracts-http-api';
import type { StreamEvent } from '../boundary/stream-events';
import { isNewer, levelKey } from '../levels/level-order';
import type { Connection } from '../stream/connection';
import { SharedStream } from '../tabs/shared-stream';
import type { FakeBrowser } from './fake-tabs';

interface OpenStream {
  readonly from: string;
  readonly onConnection: (connection: Connection) => void;
  readonly onEvent: (event: StreamEvent) => void;
  readonly onRead: (position: string) => void;
}

/** A server that has published a number of levels and can hand over all after a position. */
export class FakeSource {
  readonly published: StockLevel[] = [];
  readonly open = new Set<OpenStream>();
  opened = 0;

  publish(level: StockLevel): void {
    this.published.push(level);
    for (const stream of this.open) this.give(stream, [level]);
  }

  join(stream: OpenStream): void {
    this.opened += 1;
    this.open.add(stream);
    const resumed = stream.from !== '';
    stream.onConnection({ state: 'live' });
    stream.onEvent({ kind: 'hello', resumed, missed: 0 });
    this.give(stream, resumed ? this.published.slice(Number(stream.from)) : []);
  }

  private give(stream: OpenStream, levels: readonly StockLevel[]): void {
    for (const level of levels) stream.onEvent({ kind: 'level', level });
    stream.onRead(String(this.published.length));
  }
}

/** A tab that applies what it hears over the list that it reads on every reset. */
export class FakeTab {
  readonly levels = new Map<string, StockLevel>();
  readonly connections: Connection[] = [];
  resets = 0;
  readonly shared: SharedStream;

  constructor(browser: FakeBrowser, source: FakeSource) {
    this.shared = new SharedStream({
      leadership: browser.leadership(),
      channel: browser.channel(),
      random: () => 0,
      openStream: (hooks) => ({
        open: () => {
          source.join(hooks);
        },
        close: () => {
          source.open.delete(hooks);
        },
        retryNow: () => {
          source.join(hooks);
        },
      }),
      onLevels: (levels) => {
        this.apply(levels);
      },
      onConnection: (connection) => void this.connections.push(connection),
      onReset: () => {
        this.resets += 1;
        this.apply(source.published);
      },
    });
    this.shared.open();
  }

  private apply(levels: readonly StockLevel[]): void {
    for (const level of levels) {
      const known = this.levels.get(levelKey(level));
      if (known === undefined || isNewer(level, known)) this.levels.set(levelKey(level), level);
    }
  }
}
