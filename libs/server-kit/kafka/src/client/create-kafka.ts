import { Kafka, type KafkaConfig } from 'kafkajs';
import type { Logger } from 'pino';
import { poolEncoders } from './encoder';
import { type Address, Line } from './line';
import { pinoLogCreator, shownLevel } from './log-bridge';
import { calmRequestQueue } from './request-queue';

export interface KafkaSettings {
  readonly brokers: readonly string[];
  readonly clientId: string;
  readonly ssl?: KafkaConfig['ssl'];
  readonly sasl?: KafkaConfig['sasl'];
  readonly logger: Logger;
  /** Where a broker is really reached, when not at the address it advertises (port forwarding). */
  readonly route?: (advertised: Address) => Address;
}

/** A Kafka client that remembers its settings, so that consumers and producers can have connections of their own. */
export class KafkaClient extends Kafka {
  constructor(readonly settings: KafkaSettings) {
    super(configurationOf(settings));
  }

  newLine(): Line {
    return new Line(this.settings.route);
  }

  /** The same cluster and credentials over a line of its own. */
  over(line: Line, overrides: Partial<KafkaConfig> = {}): Kafka {
    return new Kafka({
      ...configurationOf(this.settings),
      ...line.transport(this.settings.brokers),
      ...overrides,
    });
  }
}

/** One client per process: every producer, consumer and admin of a service comes from it. */
export function createKafka(settings: KafkaSettings): KafkaClient {
  calmRequestQueue();
  poolEncoders();
  return new KafkaClient(settings);
}

const configurationOf = (settings: KafkaSettings): KafkaConfig => ({
  clientId: settings.clientId,
  brokers: [...settings.brokers],
  ...(settings.ssl === undefined ? {} : { ssl: settings.ssl }),
  ...(settings.sasl === undefined ? {} : { sasl: settings.sasl }),
  connectionTimeout: 2_000,
  requestTimeout: 10_000,
  retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 5 },
  logLevel: shownLevel,
  logCreator: pinoLogCreator(settings.logger),
});
