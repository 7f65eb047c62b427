import { frameOf } from './frames';
import type { StreamFilter } from './stream-filter';

/** The part of a response that a stream needs. */
export interface StreamSocket {
  readonly writableLength: number;
  write(chunk: string | Uint8Array): boolean;
  end(): void;
  destroy(): void;
  once(event: 'drain', listener: () => void): unknown;
}

export interface StreamReaderOptions {
  readonly socket: StreamSocket;
  readonly filter: StreamFilter;
  /** Bytes that may wait for a slow reader; beyond it events are dropped and the reader is told to start over. */
  readonly maxBacklogBytes: number;
  /** The event id to continue from once a slow reader has caught up. */
  readonly position: () => string;
  readonly onTooSlow: () => void;
}

/** One open stream. Memory for it is bounded by the backlog and one tick of events. */
export class StreamReader {
  readonly filter: StreamFilter;
  #behindSince: number | undefined;

  constructor(private readonly options: StreamReaderOptions) {
    this.filter = options.filter;
  }

  write(chunk: string | Uint8Array): void {
    if (this.#behindSince !== undefined) return;
    const { socket, maxBacklogBytes, onTooSlow } = this.options;
    if (socket.writableLength <= maxBacklogBytes) {
      socket.write(chunk);
      return;
    }
    this.#behindSince = performance.now();
    onTooSlow();
    socket.once('drain', () => {
      this.#behindSince = undefined;
      socket.write(frameOf('reset', { reason: 'too-slow' }, this.options.position()));
    });
  }

  /** Since when events have been dropped, by the monotonic clock. */
  get behindSince(): number | undefined {
    return this.#behindSince;
  }

  end(): void {
    this.options.socket.end();
  }

  destroy(): void {
    this.options.socket.destroy();
  }
}
