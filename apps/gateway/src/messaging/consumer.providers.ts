import type { Provider } from '@nestjs/common';
import { commandsDecided, deadLetterTopic, stockLevelChanged } from '@streamstock/contracts-events';
import { DeadLetters, type KafkaClient, KafkaStrategy } from '@streamstock/server-kit-kafka';
import { Health, type Logger } from '@streamstock/server-kit-observability';
import { LOGGER, Shutdown, Startup } from '@streamstock/server-kit-service';
import type { Environment } from '../environment';
import { LiveHub } from '../live-stream/live-hub';
import { groupIdOf, ReplicaGroup } from './replica-group';
import { CONSUMER, KAFKA } from './tokens';

const maxInFlightRecords = 10_000;
/** Milliseconds. Results and levels that arrive this close share a fetch; each fetch asks for every partition. */
const restMs = 6;
const messages = [commandsDecided, stockLevelChanged] as const;

/** What comes in: results and levels, read by every replica from the moment it starts. */
export const consumerProviders = ({ REPLICA }: Environment): Provider[] => [
  {
    provide: DeadLetters,
    inject: [KAFKA, Shutdown],
    useFactory: (kafka: KafkaClient, shutdown: Shutdown) => {
      const deadLetters = new DeadLetters({ kafka, topic: deadLetterTopic('gateway').name });
      shutdown.onShutdown('produce', () => deadLetters.close());
      return deadLetters;
    },
  },
  {
    provide: ReplicaGroup,
    inject: [KAFKA, LOGGER, Startup, Shutdown],
    useFactory: (kafka: KafkaClient, logger: Logger, startup: Startup, shutdown: Shutdown) => {
      const group = new ReplicaGroup(groupIdOf(REPLICA, Date.now()), kafka, logger);
      startup.onStart('consumer group', () => group.begin(messages.map(({ topic }) => topic.name)));
      startup.onStart('sweep of old consumer groups', () => group.sweepOthers());
      // The consumer has left it by then.
      shutdown.onShutdown('produce', () => group.delete());
      return group;
    },
  },
  {
    provide: CONSUMER,
    inject: [KAFKA, DeadLetters, ReplicaGroup, LiveHub, Health],
    useFactory: (
      kafka: KafkaClient,
      deadLetters: DeadLetters,
      group: ReplicaGroup,
      hub: LiveHub,
      health: Health,
    ) => {
      const consumer = new KafkaStrategy({
        kafka,
        service: 'gateway',
        groupId: group.id,
        messages,
        deadLetters,
        maxInFlightRecords,
        restMs,
        startAt: 'latest',
        onRejoin: () => hub.sourceRejoined(),
      });
      health.register('consumer', () => consumer.readiness());
      health.registerLiveness('consumer', () => consumer.liveness());
      return consumer;
    },
  },
];
