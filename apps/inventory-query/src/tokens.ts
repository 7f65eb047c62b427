/** Injects the `KafkaClient` of the process. */
export const KAFKA = Symbol('Kafka');
