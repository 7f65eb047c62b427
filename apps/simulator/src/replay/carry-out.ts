import { pause } from '@streamstock/server-kit-database';
import type { ApiClient } from '../api';
import { Accounts } from './account/accounts';
import { ensureLocations } from './catalogue/ensure-locations';
import { ensureProducts } from './catalogue/ensure-products';
import type { ReplayFlags } from './flags/replay-flags';
import type { Sales } from './load/load-sales';
import type { ProgressFile, ReplayState } from './progress/progress-file';
import { ProgressSaver } from './progress/saver';
import { rememberedState } from './remembered';
import type { ReplayPlan } from './replay-plan';
import { Pace } from './send/pace';
import { sendPlan } from './send/send-plan';
import { eventMaker } from './send/to-event';

export interface CarryOutOptions {
  readonly api: Pick<ApiClient, 'catalogue' | 'stock'>;
  readonly flags: ReplayFlags;
  readonly name: string;
  readonly sales: Sales;
  readonly plan: ReplayPlan;
  readonly file: ProgressFile;
  readonly signal: AbortSignal;
  readonly onProgress: (decided: number, refused: number) => void;
}

export interface CarriedOut {
  readonly accounts: Accounts;
  /** Milliseconds that rows were sent for, over all runs. */
  readonly sendingMs: number;
}

/** Sends what earlier runs of this replay have not sent yet, and keeps how far it came, whatever ends it. */
export async function carryOut(options: CarryOutOptions): Promise<CarriedOut> {
  const { api, sales, plan, file, signal } = options;
  const state = await rememberedState(api, plan.id, await file.read(), signal);
  const accounts = new Accounts(sales.keys.all.length, state);
  for (const [key, units] of plan.totals.supplied) accounts.demand(key, units);
  for (const [key, units] of sales.sold) accounts.demand(key, -units);
  if (state?.finished === true) return { accounts, sendingMs: state.sendingMs };
  return { accounts, sendingMs: await send(options, accounts, state) };
}

async function send(
  { api, flags, name, sales, plan, file, signal, onProgress }: CarryOutOptions,
  accounts: Accounts,
  state: ReplayState | undefined,
): Promise<number> {
  const { id: replay } = plan;
  const { keys } = sales;
  const { existing, timezone, category = name, hour: saleHour, 'days-per-second': daysPerSecond } = flags;
  const common = { existing, name, replay, signal };
  const zones = await ensureLocations(api, { ...common, locations: keys.locations, timezone });
  if (accounts.outcomes.accepted === 0)
    await ensureProducts(api, { ...common, products: keys.products, category });
  const saver = new ProgressSaver(file, () => accounts.state, state?.sendingMs ?? 0);
  let finished = false;
  try {
    await sendPlan(api, {
      plan: plan.movements(),
      accounts,
      toEvent: eventMaker({ keys: keys.all, zones, saleHour, documentId: replay }),
      pace:
        daysPerSecond === undefined
          ? undefined
          : new Pace({ daysPerSecond, wait: (ms) => pause(ms, signal) }),
      replay,
      signal,
      onDecided: () => {
        saver.tick();
        const { decided, accepted } = accounts.outcomes;
        onProgress(decided, decided - accepted);
      },
    });
    finished = true;
  } finally {
    await saver.end(finished);
  }
  return saver.sendingMs;
}
