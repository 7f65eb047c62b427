import { byKey } from '../by-key';
import { differences, levelText } from '../differences';
import type { PublishedMovement, Sides } from '../sides';

export function newestLevelLast({ command: { stock }, topics: { levels } }: Sides): string[] {
  const last = new Map(levels.map(({ level }) => [level.key, levelText(level)]));
  const rows = stock.filter(({ version }) => version > 0).map((row) => [row.key, levelText(row)] as const);
  return differences(last, new Map(rows), ['the last record', 'the stock row']);
}

/** A record may be there twice: the first of each movement counts. */
export function movementsPublished({ command: { ledger }, topics: { movements } }: Sides): string[] {
  const first = new Map<string, PublishedMovement>();
  for (const movement of movements) {
    if (!first.has(movement.movementId)) first.set(movement.movementId, movement);
  }
  const text = ({ key, version, onHandAfter, commandId }: Omit<PublishedMovement, 'movementId'>) =>
    `${key} v${version} ${onHandAfter} by ${commandId}`;
  const published = new Map([...first].map(([id, movement]) => [id, text(movement)]));
  const recorded = new Map(ledger.map((row) => [row.movementId, text(row)]));
  return [
    ...differences(published, recorded, ['the topic', 'the ledger']),
    ...outOfOrder([...first.values()]),
  ];
}

const outOfOrder = (movements: readonly PublishedMovement[]): string[] =>
  [...byKey(movements).values()].flatMap((rows) =>
    rows.flatMap(({ key, version }, index) => {
      const before = rows[index - 1]?.version ?? 0;
      return version > before ? [] : [`${key}: v${version} was published after v${before}`];
    }),
  );

export function refusalsPublished({ journal, topics: { refusedCommandIds } }: Sides): string[] {
  const facts = new Set(refusedCommandIds);
  return journal.refused
    .filter(({ code, commandId }) => code === 'stock.insufficient' && !facts.has(commandId))
    .map(({ commandId }) => `${commandId} was refused, but no fact says so`);
}

export const noDeadLetters = ({ topics: { dead } }: Sides): string[] => [...dead];
