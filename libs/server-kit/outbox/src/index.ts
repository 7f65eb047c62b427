export { laneOf, outboxLanes } from './lanes';
export { decodeBody, encodeOutbox, type OutboxMessage, type OutboxRows } from './encoding';
export { insertOutbox, outboxInserts } from './insert-outbox';
export { measureBacklog } from './measure-backlog';
export { outboxTable } from './outbox-table';
export { OutboxRelay } from './outbox-relay';
export { OutboxRoom, type OutboxRoomOptions } from './outbox-room';
export type { OutboxBacklog, OutboxProducer, OutboxRelayOptions, RelayRecord } from './relay-options';
