import { readStreamEvent, type StreamEvent } from '../boundary/stream-events';
import type { Fetch } from '@streamstock/dashboard-data-access-api';
import { asFailure, failureOf } from '@streamstock/dashboard-data-access-api';
import { pauseBefore } from './back-off';
import { type Connection, offlineAfter } from './connection';
import { EventStreamParser, type ServerMessage } from './event-stream-parser';

export interface LiveStreamOptions {
  readonly url: string;
  /** The id of the last event that is known, to go on from; empty for a first opening. */
  readonly from?: string;
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly random: () => number;
  /** Whether the device has a network at all. */
  readonly online: () => boolean;
  /** A stream silent for this long is given up; the server sends a comment line more often. Milliseconds. */
  readonly longestSilence: number;
  readonly onConnection: (connection: Connection) => void;
  readonly onEvent: (event: StreamEvent) => void;
  /** All that has arrived was handed over; `position` is the id of the last event in it. */
  readonly onRead?: (position: string) => void;
  readonly onSignedOut?: (code: string) => void;
}

/**
 * The live stream, held open. It reads server-sent events through `fetch` rather than `EventSource`, because only so
 * can it resume by `Last-Event-ID` after any failure, say when it tries next, notice a silent line and read why the
 * server refused.
 */
export class LiveStream {
  private parser = new EventStreamParser();
  private attempt: AbortController | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private lastAlive: number;
  private live = false;
  private sureUntil = 0;
  private delayedSince: number | undefined;
  /** Changes that the stream has yet to repeat. */
  private missed = 0;

  constructor(private readonly options: LiveStreamOptions) {
    this.lastAlive = options.now();
    this.parser.lastEventId = options.from ?? '';
  }

  open(): void {
    this.lastAlive = this.options.now();
    this.options.onConnection({ state: 'connecting', since: this.lastAlive });
    void this.connect();
  }

  /** Tries at once if the stream is down; does nothing while it is up. */
  retryNow(): void {
    if (this.attempt === undefined && this.timer !== undefined) void this.connect();
  }

  close(): void {
    this.stopTimer();
    this.attempt?.abort();
    this.attempt = undefined;
    this.live = false;
  }

  private async connect(): Promise<void> {
    this.close();
    const attempt = new AbortController();
    this.attempt = attempt;
    try {
      await this.read(attempt);
    } catch (error) {
      if (this.attempt === attempt) this.lost(error);
    }
  }

  private async read(attempt: AbortController): Promise<void> {
    const { lastEventId, retryAfter } = this.parser;
    this.parser = new EventStreamParser();
    this.parser.lastEventId = lastEventId;
    this.parser.retryAfter = retryAfter;
    this.watchSilence(attempt);
    const resume = lastEventId === '' ? {} : { 'last-event-id': lastEventId };
    const response = await this.options.fetch(this.options.url, {
      headers: { accept: 'text/event-stream', ...resume },
      cache: 'no-store',
      signal: attempt.signal,
    });
    if (!response.ok) throw await failureOf(response);
    if (response.body === null) throw new Error('no body');
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      if (this.attempt !== attempt) return;
      this.watchSilence(attempt);
      const { missed } = this;
      for (const message of this.parser.push(chunk.value)) this.handle(message);
      if (missed !== this.missed) this.report();
      this.options.onRead?.(this.parser.lastEventId);
    }
    throw new Error('stream ended');
  }

  private handle(message: ServerMessage): void {
    const event = eventOf(message);
    if (event === undefined) return;
    if (event.kind === 'hello') this.greet(event.missed);
    else if (event.kind === 'level') this.missed = Math.max(0, this.missed - 1);
    else if (event.kind === 'reset') this.missed = 0;
    else this.delayedSince = event.state === 'live' ? undefined : event.since;
    if (event.kind === 'hello' || event.kind === 'flow') this.report();
    this.options.onEvent(event);
  }

  private greet(missed: number): void {
    this.live = true;
    this.failures = 0;
    this.missed = missed;
    this.sureUntil = this.lastAlive;
    this.delayedSince = undefined;
  }

  private report(): void {
    const { missed: left, sureUntil, delayedSince } = this;
    if (left > 0) this.options.onConnection({ state: 'catching-up', since: sureUntil, left, of: 'changes' });
    else if (delayedSince !== undefined) this.options.onConnection({ state: 'delayed', since: delayedSince });
    else this.options.onConnection({ state: 'live' });
  }

  private watchSilence(attempt: AbortController): void {
    this.stopTimer();
    if (this.live) this.lastAlive = this.options.now();
    this.timer = setTimeout(() => {
      attempt.abort();
    }, this.options.longestSilence);
  }

  private lost(error: unknown): void {
    const failure = asFailure(error);
    this.close();
    if (failure.signedOut) this.options.onSignedOut?.(failure.code);
    this.failures += 1;
    const now = this.options.now();
    const serverWish = Math.max(this.parser.retryAfter ?? 0, (failure.retryAfterSeconds ?? 0) * 1_000);
    const pause = pauseBefore(this.failures, serverWish, this.options.random());
    const since = this.lastAlive;
    const state = !this.options.online() || now - since >= offlineAfter ? 'offline' : 'reconnecting';
    const report = (retryAt: number | null): void => {
      this.options.onConnection(
        failure.signedOut ? { state: 'signed-out', since } : { state, since, retryAt },
      );
    };
    report(now + pause);
    this.timer = setTimeout(() => {
      report(null);
      void this.connect();
    }, pause);
  }

  private stopTimer(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}

/** An event that cannot be read may have been a change: it counts as a gap. */
function eventOf({ name, data }: ServerMessage): StreamEvent | undefined {
  try {
    return readStreamEvent(name, data);
  } catch {
    return { kind: 'reset' };
  }
}
