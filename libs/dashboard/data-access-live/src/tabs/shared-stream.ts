import type { StockLevel } from '@streamstock/contracts-http-api';
import type { StreamEvent } from '../boundary/stream-events';
import type { Connection } from '../stream/connection';
import type { LiveStream, LiveStreamOptions } from '../stream/live-stream';
import type { Leadership } from './leadership';
import type { LeaderMessage, TabChannel, TabMessage } from './tab-messages';

type StreamHooks = Required<Pick<LiveStreamOptions, 'from' | 'onConnection' | 'onEvent' | 'onRead'>>;

export interface SharedStreamOptions {
  readonly leadership: Leadership;
  readonly channel: TabChannel;
  readonly openStream: (hooks: StreamHooks) => Pick<LiveStream, 'open' | 'close' | 'retryNow'>;
  /** In [0, 1). */
  readonly random: () => number;
  readonly onLevels: (levels: readonly StockLevel[]) => void;
  readonly onConnection: (connection: Connection) => void;
  /** From here on nothing is missed, but what was read before may be out of date. */
  readonly onReset: () => void;
}

/** A leader passes on every sign of life of the stream, which has one at least every 15 s. Milliseconds. */
const longestSilence = 75_000;

/**
 * One stream for all tabs of a browser. The tab that leads holds it and passes on what comes; every tab knows the
 * position of the last event it has heard, so that whichever leads next goes on from there and nothing is lost.
 */
export class SharedStream {
  private position = '';
  private connection: Connection | undefined;
  private stream: Pick<LiveStream, 'open' | 'close' | 'retryNow'> | undefined;
  private arrived: StockLevel[] = [];
  private joined = false;
  private closed = false;
  private silence: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: SharedStreamOptions) {}

  open(): void {
    this.options.channel.onMessage((message) => {
      this.receive(message);
    });
    this.options.channel.send({ kind: 'join' });
    this.stand(false);
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.silence);
    this.options.leadership.leave();
    this.options.channel.close();
  }

  retryNow(): void {
    if (this.stream === undefined) this.options.channel.send({ kind: 'retry' });
    else this.stream.retryNow();
  }

  private stand(force: boolean): void {
    this.options.leadership.stand((term) => {
      this.lead(term);
    }, force);
    this.awaitLeader();
  }

  private lead(term: AbortSignal): void {
    clearTimeout(this.silence);
    const stream = this.options.openStream({
      from: this.position,
      onConnection: (connection) => {
        this.tell({ kind: 'connection', connection, position: this.position });
      },
      onEvent: (event) => {
        this.take(event);
      },
      onRead: (position) => {
        this.joined = true;
        this.position = position;
        if (!this.handOver()) this.tell({ kind: 'alive', position });
      },
    });
    this.stream = stream;
    term.addEventListener('abort', () => {
      stream.close();
      this.stream = undefined;
      if (!this.closed) this.stand(false);
    });
    stream.open();
  }

  private take(event: StreamEvent): void {
    if (event.kind === 'level') this.arrived.push(event.level);
    if (event.kind === 'reset' || (event.kind === 'hello' && !event.resumed)) {
      this.handOver();
      this.tell({ kind: 'reset', position: this.position });
    }
  }

  private handOver(): boolean {
    if (this.arrived.length === 0) return false;
    const levels = this.arrived;
    this.arrived = [];
    this.tell({ kind: 'levels', levels, position: this.position });
    return true;
  }

  /** What a leader tells, it also does itself. */
  private tell(message: LeaderMessage): void {
    this.options.channel.send(message);
    this.follow(message);
  }

  private receive(message: TabMessage): void {
    const leads = this.stream !== undefined;
    if (message.kind === 'retry') this.stream?.retryNow();
    else if (message.kind === 'join') this.welcome();
    else if (!leads) {
      this.awaitLeader();
      this.join(message);
      this.follow(message);
    }
  }

  /** Only after a reset is a position one to go on from: what came before it has been read from lists. */
  private join(message: LeaderMessage): void {
    const stands = message.kind === 'connection' && message.connection.state !== 'connecting';
    if (!this.joined && stands) this.options.onReset();
    this.joined ||= stands || message.kind === 'reset';
    if (this.joined) this.position = message.position;
  }

  private welcome(): void {
    if (this.stream === undefined || this.connection === undefined) return;
    const { connection, position } = this;
    this.options.channel.send({ kind: 'connection', connection, position });
  }

  private follow(message: LeaderMessage): void {
    switch (message.kind) {
      case 'levels':
        this.options.onLevels(message.levels);
        break;
      case 'connection':
        this.connection = message.connection;
        this.options.onConnection(message.connection);
        break;
      case 'reset':
        this.options.onReset();
        break;
      case 'alive':
        break;
    }
  }

  /** A leader that falls silent, because its tab was frozen, is replaced; spread, so that not all tabs try at once. */
  private awaitLeader(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(
      () => {
        this.stand(true);
      },
      longestSilence * (1 + this.options.random() / 5),
    );
  }
}
