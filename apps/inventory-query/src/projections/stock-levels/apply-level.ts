import type { LevelRow } from '../../model/level-row';
import { isNewer } from '../newest-per-key';
import { withStatus } from '../roll-ups/level-change';
import type { LevelFact } from './level-fact';

/** The row after a fact: the same row when it knows something as new already. */
export function applyLevel(row: LevelRow, fact: LevelFact): LevelRow {
  if (!isNewer(fact, row)) return row;
  const { stock, epoch, version, asOf } = fact;
  return withStatus({ ...row, stock, epoch, version, asOf });
}
