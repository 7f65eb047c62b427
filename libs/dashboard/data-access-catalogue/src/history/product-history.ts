import type { Page, StockEvent } from '@streamstock/contracts-http-api';
import { type ApiClient, type Query } from '@streamstock/dashboard-data-access-api';
import { readMovementPage } from '../shapes/movement-shape';
import { midnights, type Moved } from './stock-days';

const days = 30;
const pageSize = 200;
const mostPages = 25;
/** A movement may say that it happened a little after it was recorded, where clocks differ. */
const clocksDiffer = 5 * 60_000;

/** What moved of a product, as far back as it was read. */
export interface ProductHistory {
  readonly movements: readonly Moved[];
  /** The midnights of the days that are complete in it, today's last. */
  readonly starts: readonly number[];
  /** Whether the product moves too much to be read for all the days. */
  readonly cutShort: boolean;
}

/** Reads the movements of the last 30 days, 5,000 of them at most. */
export async function readHistory(
  api: ApiClient,
  productId: string,
  now: number,
  signal: AbortSignal,
): Promise<ProductHistory> {
  const starts = midnights(now, days);
  const [first = now] = starts;
  const from = new Date(first - clocksDiffer).toISOString();
  const movements: StockEvent[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await readPage(api, { productId, from, limit: pageSize, cursor }, signal);
    movements.push(...answer.items);
    if (answer.page.next === null) return { movements, starts, cutShort: false };
    cursor = answer.page.next;
  }
  const knownSince = Date.parse(movements.at(-1)?.recordedAt ?? from) + clocksDiffer;
  const [today = now] = starts.slice(-1);
  const whole = starts.filter((start) => start >= knownSince);
  return { movements, starts: whole.length === 0 ? [today] : whole, cutShort: true };
}

const readPage = (api: ApiClient, query: Query, signal: AbortSignal): Promise<Page<StockEvent>> =>
  api.get('/api/events', query, readMovementPage, signal);
