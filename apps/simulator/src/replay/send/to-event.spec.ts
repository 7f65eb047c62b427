import { recordEventRequestSchema } from '@streamstock/contracts-http-api';
import type { PlannedMovement } from '../plan/movement';
import { eventMaker } from './to-event';

const toEvent = eventMaker({
  keys: [
    { productId: 'tea', locationId: 'berlin' },
    { productId: 'tea', locationId: 'unknown' },
  ],
  zones: new Map([['berlin', 'Europe/Berlin']]),
  saleHour: 12,
  documentId: 'pasta-1',
});
const movement: PlannedMovement = { key: 0, day: 18_800, part: 'morning', type: 'RESTOCK', quantity: 5 };

describe('eventMaker', () => {
  it('says when it happened where it happened', () => {
    const sale = toEvent({ ...movement, part: 'opening-hours', type: 'SALE' });
    expect(sale).toEqual({
      type: 'SALE',
      productId: 'tea',
      locationId: 'berlin',
      quantity: 5,
      occurredAt: '2021-06-22T10:00:00.000Z',
      source: 'feed:replay',
      documentId: 'pasta-1',
    });
    expect(toEvent({ ...movement, key: 1 }).occurredAt).toBe('2021-06-22T06:00:00.000Z');
    expect(toEvent({ ...movement, part: 'evening' }).occurredAt).toBe('2021-06-22T18:00:00.000Z');
  });

  it('says what a restock was ordered as', () => {
    expect(toEvent({ ...movement, reason: 'reorder', order: { day: 18_799, units: 9 } })).toMatchObject({
      reason: 'reorder',
      orderedAt: '2021-06-21T18:00:00.000Z',
      expectedAt: '2021-06-22T04:00:00.000Z',
      orderedQuantity: 9,
    });
  });

  it.each<Partial<PlannedMovement>>([
    { type: 'SALE' },
    { type: 'RETURN' },
    { reason: 'top-up' },
    { reason: 'reorder', order: { day: 18_799, units: 9 } },
    { type: 'ADJUSTMENT', quantity: -3, reason: 'out of stock' },
  ])('makes what the API takes of %j', (changes) => {
    const parsed = recordEventRequestSchema.safeParse(toEvent({ ...movement, ...changes }));
    expect(parsed.error).toBeUndefined();
  });
});
