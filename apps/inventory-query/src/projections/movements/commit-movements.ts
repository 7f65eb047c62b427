import { monthOf } from '@streamstock/server-kit-partitions';
import type pg from 'pg';
import type { MovementMonths } from '../../movement-months/movement-months';
import type { SourceOffset } from '../source-offsets/source-offset';
import { writeSourceOffsets } from '../source-offsets/write-source-offsets';
import { addRollUps } from './add-roll-ups';
import { insertMovements } from './insert-movements';
import { distinctMovements, type MovementMessage } from './movement-fact';
import { rollUpMovements } from './roll-up-movements';
import { oldestSlot } from './slot';

export interface SourcedMovement {
  readonly fact: MovementMessage;
  readonly source: SourceOffset;
}

/**
 * Adds movements to the list and, those that were not there yet, to the roll-ups, inside the caller's transaction;
 * order and repetition make no difference. Movements of months that are no longer kept are nowhere. Locks movements
 * first, then slots, then supplier records, each sorted.
 */
export async function commitMovements(
  client: pg.ClientBase,
  consumerGroup: string,
  months: MovementMonths,
  items: readonly SourcedMovement[],
): Promise<undefined[]> {
  const oldest = months.oldestMonth();
  const kept = distinctMovements(items.map(({ fact }) => fact)).filter(
    ({ recordedAt }) => monthOf(recordedAt) >= oldest,
  );
  // Missing months are made on another connection: they stay, whatever becomes of this transaction.
  const instants = kept.map(({ recordedAt }) => recordedAt);
  const news = await months.insertInto(instants, () => insertMovements(client, kept));
  // One flight: they run in this order.
  await Promise.all([
    addRollUps(client, rollUpMovements(news, oldestSlot(Date.now()))),
    writeSourceOffsets(
      client,
      consumerGroup,
      items.map(({ source }) => source),
    ),
  ]);
  return items.map(() => undefined);
}
