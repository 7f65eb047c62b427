/** Injects the Kafka client of the process. */
export const KAFKA = Symbol('kafka');
/** Injects the consumer of results and levels. */
export const CONSUMER = Symbol('consumer');
