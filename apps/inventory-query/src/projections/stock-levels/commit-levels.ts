import { productKey } from '@streamstock/contracts-events';
import type pg from 'pg';
import { generationsToTell } from '../../generations/generations-to-tell';
import type { ToldLevel } from '../../level-cache/level-cache';
import type { LevelRow } from '../../model/level-row';
import type { RevisedProduct } from '../../model/revised-product';
import type { ToldProduct } from '../../product-cache/product-cache';
import { writeLevels } from '../level-rows/write-levels';
import { newestPerKey } from '../newest-per-key';
import { raiseRevisions } from '../product-revisions/raise-revisions';
import type { LevelChange } from '../roll-ups/level-change';
import { rollUpChanges } from '../roll-ups/roll-up-changes';
import { writeRollUps } from '../roll-ups/write-roll-ups';
import type { SourceOffset } from '../source-offsets/source-offset';
import { writeSourceOffsets } from '../source-offsets/write-source-offsets';
import { applyLevel } from './apply-level';
import type { LevelFact } from './level-fact';
import { lockLevels } from './lock-levels';

export interface ProjectedLevel extends ToldLevel {
  readonly product: ToldProduct;
}

export interface SourcedLevelFact {
  readonly fact: LevelFact;
  readonly source: SourceOffset;
}

/**
 * Brings levels and roll-ups to the newest of what they know and these facts, inside the caller's transaction; order
 * and repetition of facts make no difference. Answers the row of each fact's key as it is afterwards, the revision of its
 * product, and who is to be told.
 */
export async function commitLevels(
  client: pg.ClientBase,
  consumerGroup: string,
  items: readonly SourcedLevelFact[],
): Promise<ProjectedLevel[]> {
  const newest = newestPerKey(items.map(({ fact }) => fact));
  // Sent together, answered in this order.
  const [generations, rows] = await Promise.all([
    generationsToTell(client, 'stock-levels'),
    lockLevels(client, newest),
  ]);
  const changes: LevelChange[] = [];
  for (const fact of newest) {
    const before = rowOf(rows, fact.key);
    const after = applyLevel(before, fact);
    if (after === before) continue;
    changes.push({ before, after });
    rows.set(fact.key, after);
  }
  const levels = changes.map(({ after }) => after);
  const sources = items.map(({ source }) => source);
  // One flight: they run in this order.
  const [, revised] = await Promise.all([
    writeLevels(client, levels),
    raiseRevisions(client, newest),
    writeSourceOffsets(client, consumerGroup, sources),
    writeRollUps(client, rollUpChanges(changes)),
  ]);
  return items.map(({ fact }) => ({
    row: rowOf(rows, fact.key),
    product: { ...productOf(revised, fact), generations },
    generations,
  }));
}

function productOf(
  revised: ReadonlyMap<string, RevisedProduct>,
  { tenantId, productId }: LevelFact,
): RevisedProduct {
  const product = revised.get(productKey(tenantId, productId));
  if (product === undefined) throw new Error(`the revision of product ${productId} was not raised`);
  return product;
}

function rowOf(rows: ReadonlyMap<string, LevelRow>, key: string): LevelRow {
  const row = rows.get(key);
  if (row === undefined) throw new Error(`stock level ${key} was not locked`);
  return row;
}
