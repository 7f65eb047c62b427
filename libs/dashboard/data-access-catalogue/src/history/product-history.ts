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
  /** What the last movement of each location left there. */
  readonly onHand: ReadonlyMap<string, number>;
  /** The midnights in `zone` of the days that are complete in it, today's last. */
  readonly starts: readonly number[];
  /** IANA name. */
  readonly zone: string;
  /** Whether the product moves too much to be read for all the days. */
  readonly cutShort: boolean;
}

/** Reads the movements of the last 30 days of a zone, 5,000 of them at most. */
export async function readHistory(
  api: ApiClient,
  productId: string,
  now: number,
  zone: string,
  signal: AbortSignal,
): Promise<ProductHistory> {
  const starts = midnights(now, days, zone);
  const [first = now] = starts;
  const from = new Date(first - clocksDiffer).toISOString();
  const movements: StockEvent[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await readPage(api, { productId, from, limit: pageSize, cursor }, signal);
    movements.push(...answer.items);
    if (answer.page.next === null)
      return { movements, onHand: leftBy(movements), starts, zone, cutShort: false };
    cursor = answer.page.next;
  }
  const knownSince = Date.parse(movements.at(-1)?.recordedAt ?? from) + clocksDiffer;
  const [today = now] = starts.slice(-1);
  const whole = starts.filter((start) => start >= knownSince);
  const known = whole.length === 0 ? [today] : whole;
  return { movements, onHand: leftBy(movements), starts: known, zone, cutShort: true };
}

function leftBy(movements: readonly StockEvent[]): ReadonlyMap<string, number> {
  const last = new Map<string, StockEvent>();
  for (const movement of movements) {
    const known = last.get(movement.locationId);
    if (known === undefined || movement.version > known.version) last.set(movement.locationId, movement);
  }
  return new Map([...last].map(([locationId, { onHand }]) => [locationId, onHand]));
}

/**
 * The movements, and for each location whose level has moved on since they were read, the difference as one of today:
 * a change that comes live must not move the past.
 */
export function movedUntilNow(
  { movements, onHand: left, starts }: ProductHistory,
  levels: readonly { readonly locationId: string; readonly onHand: number }[],
): readonly Moved[] {
  const today = new Date(starts.at(-1) ?? 0).toISOString();
  const since = levels.map(({ locationId, onHand }) => ({
    locationId,
    onHandChange: onHand - (left.get(locationId) ?? onHand),
    occurredAt: today,
    recordedAt: today,
  }));
  return [...movements, ...since.filter(({ onHandChange }) => onHandChange !== 0)];
}

const readPage = (api: ApiClient, query: Query, signal: AbortSignal): Promise<Page<StockEvent>> =>
  api.get('/api/events', query, readMovementPage, signal);
