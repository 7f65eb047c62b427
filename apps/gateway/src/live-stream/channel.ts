import { type EventPosition, formatPosition, parsePosition } from './event-position';
import { frameOf, heartbeatOf } from './frames';
import type { LiveEvent } from './live-event';
import { ReplayRing } from './replay-ring';
import { letsEverythingThrough, letsThrough, type StreamFilter } from './stream-filter';
import type { StreamReader } from './stream-reader';

/** The live events of one tenant and everybody who reads them here. */
export class Channel {
  readonly readers = new Set<StreamReader>();
  readonly #ring: ReplayRing;
  #pending: LiveEvent[] = [];
  #idleSince: number | undefined;

  constructor(
    readonly epoch: string,
    capacity: number,
  ) {
    this.#ring = new ReplayRing(capacity);
  }

  get position(): EventPosition {
    return { epoch: this.epoch, sequence: this.#ring.last };
  }

  /** The id of the next event to `publish`. */
  nextId(): string {
    return formatPosition({ epoch: this.epoch, sequence: this.#ring.last + 1 });
  }

  publish(event: LiveEvent): void {
    this.#ring.push(event);
    this.#pending.push(event);
  }

  /** Hands everything published since the last call to the readers, one write each. */
  flush(): void {
    const events = this.#pending;
    if (events.length === 0) return;
    this.#pending = [];
    let everything: Buffer | undefined;
    for (const reader of this.readers) {
      if (letsEverythingThrough(reader.filter)) {
        everything ??= Buffer.from(joined(events));
        reader.write(everything);
      } else {
        const seen = joined(events, reader.filter);
        if (seen !== '') reader.write(seen);
      }
    }
  }

  /**
   * What a new reader gets first: `hello`, then what it missed since `lastEventId`, or `reset` when that is not
   * known. Flushes, so that nothing comes twice.
   */
  welcome(lastEventId: string | undefined, filter: StreamFilter): string {
    this.flush();
    const now = formatPosition(this.position);
    if (lastEventId === undefined) return frameOf('hello', { epoch: this.epoch, resumed: false }, now);
    const known = parsePosition(lastEventId);
    const missed = known?.epoch === this.epoch ? this.#ring.after(known.sequence) : undefined;
    if (missed) {
      const seen = missed.filter((event) => letsThrough(filter, event));
      const hello = { epoch: this.epoch, resumed: true, missed: seen.length };
      return frameOf('hello', hello, lastEventId) + joined(seen);
    }
    const gap = known?.epoch === this.epoch && known.sequence <= this.#ring.last;
    return (
      frameOf('hello', { epoch: this.epoch, resumed: false }, now) +
      frameOf('reset', { reason: gap ? 'gap' : 'unknown-position' }, now)
    );
  }

  /** The source of events was away: whoever reads or resumes must start over. */
  interrupt(): void {
    this.flush();
    this.#ring.interrupt();
    this.broadcast(frameOf('reset', { reason: 'source-rejoined' }, formatPosition(this.position)));
  }

  broadcast(frame: string): void {
    for (const reader of this.readers) reader.write(frame);
  }

  heartbeat(): void {
    this.flush();
    this.broadcast(heartbeatOf(formatPosition(this.position)));
  }

  /** Whether nobody has read for `lingerMs`, seen at regular calls. */
  abandoned(now: number, lingerMs: number): boolean {
    if (this.readers.size > 0) {
      this.#idleSince = undefined;
      return false;
    }
    this.#idleSince ??= now;
    return now - this.#idleSince >= lingerMs;
  }
}

function joined(events: readonly LiveEvent[], filter?: StreamFilter): string {
  let text = '';
  for (const event of events) if (!filter || letsThrough(filter, event)) text += event.frame;
  return text;
}
