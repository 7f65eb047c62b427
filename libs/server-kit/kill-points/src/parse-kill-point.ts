import { type KillPointName, killPoints } from './kill-points';

export interface ArmedKillPoint {
  readonly name: KillPointName;
  /** The process dies the n-th time the point is reached, from 1. */
  readonly atReach: number;
}

/** Reads `name` or `name:n`. Throws on an unknown name, so that a fault test never passes because of a misspelling. */
export function parseKillPoint(text: string | undefined): ArmedKillPoint | undefined {
  if (!text) return undefined;
  const [wanted, reach = '1'] = text.split(':');
  const name = killPoints.find((known) => known === wanted);
  if (!name) throw new Error('KILL_POINT names no known kill point');
  if (!/^[1-9]\d{0,8}$/.test(reach))
    throw new Error('KILL_POINT must be a name, or a name and a count from 1, as in name:3');
  return { name, atReach: Number(reach) };
}
