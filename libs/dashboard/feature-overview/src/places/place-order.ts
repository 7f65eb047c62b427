import type { LocationStanding } from '@streamstock/dashboard-data-access-catalogue';

export type PlaceOrder = 'risk' | 'use';

const byRisk = (a: LocationStanding, b: LocationStanding): number =>
  b.out - a.out || b.low - a.low || byUse(a, b);

const byUse = (a: LocationStanding, b: LocationStanding): number =>
  (b.use ?? -1) - (a.use ?? -1) || a.name.localeCompare(b.name);

/** Worst or fullest first. */
export const inOrder = (locations: readonly LocationStanding[], order: PlaceOrder): LocationStanding[] =>
  [...locations].sort(order === 'risk' ? byRisk : byUse);
