import { pause } from '@streamstock/server-kit-database';
import type { ApiClient } from '../../api';
import type { KeyAccount } from '../account/key-account';
import type { StockKey } from '../keys/stock-keys';

/** A stock key whose level is not what the files demand. */
export interface Difference extends StockKey {
  readonly demanded: number;
  /** Undefined where the read model has no level of it. */
  readonly found: number | undefined;
}

export interface Comparison {
  readonly compared: number;
  readonly differences: readonly Difference[];
}

export interface CompareOptions {
  readonly keys: readonly StockKey[];
  readonly accounts: readonly KeyAccount[];
  readonly signal: AbortSignal;
  /** For the read model to catch up while no more of it arrives. */
  readonly patienceMs?: number;
}

interface Found {
  readonly onHand: number;
  readonly version: number;
}

const betweenMs = 500;

/**
 * Compares every level with what it was before and what the plan adds. Levels that are behind their last accepted movement
 * are read again while the read model catches up.
 */
export async function compareLevels(
  { stock }: Pick<ApiClient, 'stock'>,
  { keys, accounts, signal, patienceMs = 60_000 }: CompareOptions,
): Promise<Comparison> {
  const numbers = new Map(keys.map(({ productId, locationId }, key) => [`${productId}|${locationId}`, key]));
  const found = new Map<number, Found>();
  const isBehind = (key: number): boolean => (found.get(key)?.version ?? 0) < (accounts[key]?.version ?? 0);
  let behind = keys.map((_, key) => key);
  let lastProgress = performance.now();
  for (;;) {
    const locations = new Set(behind.flatMap((key) => keys[key]?.locationId ?? []));
    for (const locationId of locations) {
      for await (const level of stock.levels({ query: { locationId }, signal })) {
        const key = numbers.get(`${level.productId}|${level.locationId}`);
        if (key !== undefined) found.set(key, level);
      }
    }
    const still = behind.filter(isBehind);
    if (still.length < behind.length) lastProgress = performance.now();
    behind = still;
    if (behind.length === 0 || performance.now() - lastProgress > patienceMs) break;
    await pause(betweenMs, signal);
    signal.throwIfAborted();
  }
  return { compared: keys.length, differences: differencesOf(keys, accounts, found) };
}

function differencesOf(
  keys: readonly StockKey[],
  accounts: readonly KeyAccount[],
  found: ReadonlyMap<number, Found>,
): Difference[] {
  return keys.flatMap((key, number) => {
    const account = accounts[number];
    if (account === undefined) return [];
    const level = found.get(number)?.onHand;
    // Nothing was accepted: what is there now was there before.
    const before = account.before ?? level ?? 0;
    const demanded = before + account.demanded;
    return demanded === (level ?? 0) ? [] : [{ ...key, demanded, found: level }];
  });
}
