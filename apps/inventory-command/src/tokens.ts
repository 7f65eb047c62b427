/** Injects the `KafkaClient` of the process. */
export const KAFKA = Symbol('Kafka');
/** Injects the producer of command results; facts have their own, so that neither waits behind the other. */
export const RESULTS = Symbol('Results');
