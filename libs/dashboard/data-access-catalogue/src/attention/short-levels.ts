import type { ApiClient } from '@streamstock/dashboard-data-access-api';
import { readShortLevelPage, type ShortLevel } from '../shapes/attention-shape';
import type { LocationStanding } from '../shapes/location-shape';

/** Locations that are asked one by one; where more are low, those with the most low levels count. */
const mostAsked = 20;
const atOnce = 5;

/**
 * The `count` levels that need somebody most: those that are out, then the lowest of the low ones. The stock list sorts
 * by what is available only within one location, so each location with low levels gives its own lowest.
 */
export async function shortestLevels(
  api: ApiClient,
  locations: readonly LocationStanding[],
  count: number,
  signal: AbortSignal,
): Promise<readonly ShortLevel[]> {
  const out = await api.get('/api/stock', { status: 'out', limit: count }, readShortLevelPage, signal);
  if (out.items.length >= count) return out.items;
  const waiting = locations
    .filter(({ low }) => low > 0)
    .sort((a, b) => b.low - a.low)
    .slice(0, mostAsked)
    .map(({ locationId }) => locationId);
  const low: ShortLevel[] = [];
  const work = async (): Promise<void> => {
    for (let locationId = waiting.pop(); locationId !== undefined; locationId = waiting.pop()) {
      const query = { status: 'low', locationId, sort: 'available', limit: count };
      low.push(...(await api.get('/api/stock', query, readShortLevelPage, signal)).items);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return [...out.items, ...low.sort(byAvailable)].slice(0, count);
}

const byAvailable = (a: ShortLevel, b: ShortLevel): number =>
  a.available - b.available ||
  a.productId.localeCompare(b.productId) ||
  a.locationId.localeCompare(b.locationId);
