import type { z } from 'zod';
import type { serviceEventSchema } from '@streamstock/contracts-http-api';
import { Channel } from './channel';
import { frameOf } from './frames';
import type { LiveEvent } from './live-event';
import type { StreamReader } from './stream-reader';

export interface LiveHubOptions {
  /** Unlike that of any other start of any replica; letters and digits. */
  readonly epoch: string;
  /** Events per tenant that a reader can resume over. */
  readonly replayEvents: number;
  /** How long a tenant's events are kept after the last reader left, in milliseconds. */
  readonly lingerMs: number;
  /** A reader that has not caught up for so long is cut off, in milliseconds. */
  readonly maxBehindMs: number;
}

type ServiceState = z.infer<typeof serviceEventSchema>;

/** Fans live events out to the readers of each tenant. Tenants that nobody watches cost nothing. */
export class LiveHub {
  readonly #channels = new Map<string, Channel>();
  #opened = 0;
  #flushing = false;
  #service: ServiceState = { state: 'delayed', since: new Date().toISOString() };

  constructor(private readonly options: LiveHubOptions) {}

  get service(): ServiceState {
    return this.#service;
  }

  /** The tenant's channel if somebody reads it or did a moment ago. */
  watched(tenantId: string): Channel | undefined {
    return this.#channels.get(tenantId);
  }

  channelOf(tenantId: string): Channel {
    const existing = this.#channels.get(tenantId);
    if (existing) return existing;
    this.#opened += 1;
    const channel = new Channel(
      `${this.options.epoch}c${this.#opened.toString(36)}`,
      this.options.replayEvents,
    );
    this.#channels.set(tenantId, channel);
    return channel;
  }

  /** Written to the readers at the end of this turn of the event loop, together with what else arrives in it. */
  publish(channel: Channel, event: LiveEvent): void {
    channel.publish(event);
    if (this.#flushing) return;
    this.#flushing = true;
    setImmediate(() => {
      this.#flushing = false;
      for (const each of this.#channels.values()) each.flush();
    });
  }

  setService(state: ServiceState['state']): void {
    if (this.#service.state === state) return;
    this.#service = { state, since: new Date().toISOString() };
    const frame = frameOf('service', this.#service);
    for (const channel of this.#channels.values()) channel.broadcast(frame);
  }

  sourceRejoined(): void {
    for (const channel of this.#channels.values()) channel.interrupt();
  }

  /** Called regularly: heartbeats, cuts off who stays behind, forgets tenants that nobody watches any more. */
  beat(now = performance.now()): void {
    for (const [tenantId, channel] of this.#channels) {
      for (const reader of channel.readers) {
        if (now - (reader.behindSince ?? now) > this.options.maxBehindMs) reader.destroy();
      }
      channel.heartbeat();
      if (channel.abandoned(now, this.options.lingerMs)) this.#channels.delete(tenantId);
    }
  }

  *readers(): Iterable<StreamReader> {
    for (const channel of this.#channels.values()) yield* channel.readers;
  }
}
