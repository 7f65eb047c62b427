import { availableOf } from '@streamstock/contracts-events';
import { statusOfStock } from '@streamstock/contracts-http-api';
import { differences, levelText } from '../differences';
import type { Level, ListedEvent, Sides } from '../sides';

const texts = (levels: readonly Level[]): Map<string, string> =>
  new Map(levels.map((level) => [level.key, levelText(level)]));

/** Rows that no movement has reached are known to the command side alone. */
export function readModel({ command, query }: Sides): string[] {
  const moved = command.stock.filter(({ version }) => version > 0);
  const wrongStatus = query.levels.filter(
    (level) => level.status !== statusOfStock(availableOf(level), level.reorderPoint),
  );
  return [
    ...differences(texts(moved), texts(query.levels), ['the command side', 'the read model']),
    ...wrongStatus.map(
      ({ key, status, reorderPoint }) => `${key}: ${status} with reorder point ${reorderPoint}`,
    ),
  ];
}

export const catalogue = ({ command, query }: Sides): string[] =>
  differences(
    new Map(command.catalog.map(({ id, row }) => [id, row])),
    new Map(query.catalog.map(({ id, row }) => [id, row])),
    ['the command side', 'the read model'],
  );

/** A total of nothing may stay behind, or not be there. */
export const rollUps = ({ query: { totals, sums } }: Sides): string[] =>
  differences(
    new Map(totals.filter(({ row }) => row !== '0 0 0 0 0 0 0 0 0').map(({ of, row }) => [of, row])),
    new Map(sums.map(({ of, row }) => [of, row])),
    ['the roll-up', 'the sum'],
  );

/** The list of events is the ledger once more. */
export function eventList({ command: { ledger }, query: { events } }: Sides): string[] {
  const text = ({ key, version, onHandChange, onHandAfter, commandId }: ListedEvent) =>
    `${key} v${version} ${onHandChange} to ${onHandAfter} by ${commandId}`;
  return differences(
    new Map(ledger.map((row) => [row.movementId, text(row)])),
    new Map(events.map((event) => [event.movementId, text(event)])),
    ['the ledger', 'the list of events'],
  );
}
