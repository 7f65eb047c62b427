import type { Envelope, StockMovedData } from '@streamstock/contracts-events';

export type MovementMessage = Envelope<'StockMoved', StockMovedData>;

/** The same movement has the same key, whoever delivers it and how often. Sorts like the primary key. */
export const movementKeyOf = ({ tenantId, recordedAt, data }: MovementMessage): string =>
  `${tenantId}|${recordedAt}|${data.movementId}`;

/** Each movement once, sorted by key: the order in which rows are inserted everywhere. */
export function distinctMovements(movements: readonly MovementMessage[]): MovementMessage[] {
  const distinct = new Map(movements.map((movement) => [movementKeyOf(movement), movement]));
  return [...distinct].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, movement]) => movement);
}
