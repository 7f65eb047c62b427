/** Begins the names of the consumer groups that read dead letters for somebody who looks. */
export const groupPrefix = 'gateway-dead-letters';
