import type pg from 'pg';
import type { LevelRow } from '../../model/level-row';
import { writeLevels } from '../level-rows/write-levels';
import { newestPerKey } from '../newest-per-key';
import type { LevelChange } from '../roll-ups/level-change';
import { rollUpChanges } from '../roll-ups/roll-up-changes';
import { writeRollUps } from '../roll-ups/write-roll-ups';
import type { SourceOffset } from '../source-offsets/source-offset';
import { writeSourceOffsets } from '../source-offsets/write-source-offsets';
import { applyLevel } from './apply-level';
import type { LevelFact } from './level-fact';
import { lockLevels } from './lock-levels';

export interface SourcedLevelFact {
  readonly fact: LevelFact;
  readonly source: SourceOffset;
}

/**
 * Brings levels and roll-ups to the newest of what they know and these facts, inside the caller's transaction; order
 * and repetition of facts make no difference. Answers the row of each fact's key as it is afterwards.
 */
export async function commitLevels(
  client: pg.ClientBase,
  consumerGroup: string,
  items: readonly SourcedLevelFact[],
): Promise<LevelRow[]> {
  const newest = newestPerKey(items.map(({ fact }) => fact));
  const rows = await lockLevels(client, newest);
  const changes: LevelChange[] = [];
  for (const fact of newest) {
    const before = rowOf(rows, fact.key);
    const after = applyLevel(before, fact);
    if (after === before) continue;
    changes.push({ before, after });
    rows.set(fact.key, after);
  }
  await writeLevels(
    client,
    changes.map(({ after }) => after),
  );
  await writeSourceOffsets(
    client,
    consumerGroup,
    items.map(({ source }) => source),
  );
  await writeRollUps(client, rollUpChanges(changes));
  return items.map(({ fact }) => rowOf(rows, fact.key));
}

function rowOf(rows: ReadonlyMap<string, LevelRow>, key: string): LevelRow {
  const row = rows.get(key);
  if (row === undefined) throw new Error(`stock level ${key} was not locked`);
  return row;
}
