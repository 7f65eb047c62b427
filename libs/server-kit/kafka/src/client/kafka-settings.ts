import { type kafkaEnvironment, tlsTexts } from '@streamstock/server-kit-config';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { KafkaSettings } from './create-kafka';

type KafkaEnvironment = z.infer<z.ZodObject<typeof kafkaEnvironment>> & { readonly REPLICA: string };

/** How this replica of a service reaches Kafka, by the `KAFKA_…` variables of its environment. */
export const kafkaSettings = (
  service: string,
  environment: KafkaEnvironment,
  logger: Logger,
): KafkaSettings => ({
  brokers: environment.KAFKA_BROKERS,
  clientId: `${service}.${environment.REPLICA}`,
  logger,
  ...tls(environment),
  ...sasl(environment),
});

function tls(environment: KafkaEnvironment): Pick<KafkaSettings, 'ssl'> {
  const { KAFKA_SSL, KAFKA_SSL_CA, KAFKA_SSL_CERT, KAFKA_SSL_KEY } = environment;
  return KAFKA_SSL ? { ssl: tlsTexts(KAFKA_SSL_CA, KAFKA_SSL_CERT, KAFKA_SSL_KEY) } : {};
}

function sasl(environment: KafkaEnvironment): Pick<KafkaSettings, 'sasl'> {
  const { KAFKA_SASL_MECHANISM: mechanism, KAFKA_SASL_USERNAME: username } = environment;
  const { KAFKA_SASL_PASSWORD: password } = environment;
  if (mechanism === undefined || username === undefined || password === undefined) return {};
  if (mechanism === 'plain') return { sasl: { mechanism, username, password } };
  return mechanism === 'scram-sha-256'
    ? { sasl: { mechanism, username, password } }
    : { sasl: { mechanism, username, password } };
}
