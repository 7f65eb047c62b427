import type { Status } from '@streamstock/server-kit-observability';
import type { ShutdownStages } from '@streamstock/server-kit-service';
import type { LiveHub } from './live-hub';

const watchEvery = 1_000;

export interface LiveFeedOptions {
  readonly hub: LiveHub;
  readonly heartbeatMs: number;
  /** Whether changes come in. */
  readonly source: () => Status;
  readonly shutdown: ShutdownStages;
}

/** The clock of the live stream: heartbeats, whether the source flows, and the end of all streams on shutdown. */
export class LiveFeed {
  readonly #timers: NodeJS.Timeout[];

  constructor({ hub, heartbeatMs, source, shutdown }: LiveFeedOptions) {
    this.#timers = [
      setInterval(() => hub.beat(), heartbeatMs),
      setInterval(() => hub.setService(source().ok ? 'live' : 'delayed'), watchEvery),
    ];
    shutdown.onShutdown('serve', () => {
      for (const timer of this.#timers) clearInterval(timer);
      for (const reader of [...hub.readers()]) reader.end();
      return Promise.resolve();
    });
  }
}
