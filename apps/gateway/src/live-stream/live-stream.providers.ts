import type { Provider } from '@nestjs/common';
import type { KafkaStrategy } from '@streamstock/server-kit-kafka';
import { gauge } from '@streamstock/server-kit-observability';
import { Shutdown } from '@streamstock/server-kit-service';
import type { Environment } from '../environment';
import { CONSUMER } from '../messaging/tokens';
import { LiveFeed } from './live-feed';
import { LiveHub } from './live-hub';
import { OpenStream } from './open-stream';
import { StreamEnd } from './stream-end';
import { StreamPlaces } from './stream-places';

const lingerMs = 60_000;
const maxBehindMs = 30_000;

export const liveStreamProviders = (environment: Environment): Provider[] => [
  StreamEnd,
  {
    provide: StreamPlaces,
    useFactory: () => {
      const places = new StreamPlaces(environment.STREAM_MAX_CONNECTIONS, environment.STREAM_MAX_PER_SUBJECT);
      gauge({
        name: 'gateway_streams',
        help: 'Open live streams',
        collect: (open) => open.set(places.total),
      });
      return places;
    },
  },
  {
    provide: OpenStream,
    inject: [LiveHub],
    useFactory: (hub: LiveHub) => new OpenStream(hub, environment.STREAM_MAX_BACKLOG_BYTES),
  },
  {
    provide: LiveFeed,
    inject: [LiveHub, CONSUMER, Shutdown],
    useFactory: (hub: LiveHub, consumer: KafkaStrategy, shutdown: Shutdown) =>
      new LiveFeed({
        hub,
        heartbeatMs: environment.STREAM_HEARTBEAT_MS,
        source: () => consumer.readiness(),
        shutdown,
      }),
  },
];

/** An epoch that no other start of any replica has. */
export const liveHub = (environment: Environment): LiveHub =>
  new LiveHub({
    epoch: `${Date.now().toString(36)}${Math.floor(Math.random() * 1_679_616).toString(36)}`,
    replayEvents: environment.STREAM_REPLAY_EVENTS,
    lingerMs,
    maxBehindMs,
  });
