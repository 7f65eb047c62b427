import { createHash } from 'node:crypto';
import type { ReplayFlags } from './flags/replay-flags';
import type { Sales } from './load/load-sales';
import type { PlannedMovement } from './plan/movement';
import { type PlanOptions, planned } from './plan/plan';
import { type PlanTotals, planTotals } from './plan/plan-totals';
import { rowsPerSegment } from './send/segment';

/** What is to be sent, the same in every run. */
export interface ReplayPlan {
  /** Name of this replay and a digest of everything that its movements depend on. */
  readonly id: string;
  readonly totals: PlanTotals;
  readonly movements: () => AsyncGenerator<PlannedMovement>;
}

/** Raised when the same files and flags come to other movements than before. */
const planVersion = 1;

/** @throws Error when the plan does not sell what the files say was sold */
export async function replayPlan(flags: ReplayFlags, name: string, sales: Sales): Promise<ReplayPlan> {
  const options: PlanOptions = {
    policy: {
      leadPeriods: flags['lead-periods'],
      coverPeriods: flags['cover-periods'],
      safety: flags.safety,
      openingUnits: flags['opening-units'],
    },
    restocksGiven: flags['restock-column'] !== undefined || flags['restock-file'] !== undefined,
    opening: sales.opening,
    closing: sales.closing,
  };
  const movements = () => planned(sales.cells.read(), options);
  const totals = await planTotals(movements());
  for (const [key, units] of sales.sold) {
    if ((totals.sold.get(key) ?? 0) === units) continue;
    throw new Error(`The plan of stock key ${String(key)} does not sell what the file says`);
  }
  return { id: `${name}-${digestOf(flags, sales, options)}`, totals, movements };
}

function digestOf(flags: ReplayFlags, sales: Sales, { policy, restocksGiven }: PlanOptions): string {
  const { 'shift-days': shiftDays, hour, timezone } = flags;
  const depends = { ...{ planVersion, rowsPerSegment, policy, restocksGiven, shiftDays, hour, timezone } };
  return createHash('sha256')
    .update(JSON.stringify([sales.digest, depends, sales.keys.all]))
    .digest('hex')
    .slice(0, 16);
}
