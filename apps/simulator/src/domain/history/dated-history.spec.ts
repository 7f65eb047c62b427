import { recordEventRequestSchema, transferRequestSchema } from '@streamstock/contracts-http-api';
import { worldOf } from '../world/world';
import { batchesOf } from './batches';
import { datedHistory, datedOpenings } from './dated-history';

const day = 86_400_000;
const end = Date.parse('2026-11-29T15:20:00.123Z');
const world = worldOf(1);
const history = datedHistory(world, 1, end);
const openings = datedOpenings(world, end);

describe('the history with its instants', () => {
  it('lies in order in the last 30 days, after everything was delivered', () => {
    const times = history.map(({ at }) => at);
    expect([...times].sort((one, other) => one - other)).toEqual(times);
    expect(times[0]).toBeGreaterThanOrEqual(end - 30 * day);
    expect(times.at(-1)).toBeLessThan(end);
    const delivered = openings.map(({ occurredAt = '' }) => Date.parse(occurredAt));
    expect(Math.max(...delivered)).toBeLessThan(end - 30 * day);
  });

  it('is the same for the same end, and the same but for the instants for another', () => {
    expect(datedHistory(world, 1, end)).toEqual(history);
    const later = datedHistory(world, 1, end + 3 * day);
    const what = (dated: typeof history) =>
      dated.map((act) => ('event' in act ? [act.event.productId, act.event.quantity] : act.transfer.lines));
    expect(what(later)).toEqual(what(history));
  });

  it('is what the API takes', () => {
    for (const event of openings) recordEventRequestSchema.parse(event);
    for (const act of history) {
      if ('event' in act) recordEventRequestSchema.parse(act.event);
      else transferRequestSchema.parse(act.transfer);
    }
  });

  it('has deliveries that were ordered before they came', () => {
    for (const act of history) {
      if (!('event' in act) || act.event.type !== 'RESTOCK') continue;
      const { orderedAt = '', occurredAt = '' } = act.event;
      expect(Date.parse(orderedAt)).toBeLessThan(Date.parse(occurredAt));
    }
  });
});

describe('batches', () => {
  const batches = batchesOf(history);

  it('hold the whole history in its order', () => {
    const flat = batches.flatMap((batch): readonly unknown[] =>
      'events' in batch ? batch.events : [batch.transfer],
    );
    expect(flat).toEqual(history.map((act) => ('event' in act ? act.event : act.transfer)));
  });

  it('are days at most, and have keys of their own', () => {
    expect(new Set(batches.map(({ key }) => key)).size).toBe(batches.length);
    for (const batch of batches) {
      if (!('events' in batch)) continue;
      expect(new Set(batch.events.map(({ occurredAt = '' }) => occurredAt.slice(0, 10))).size).toBe(1);
    }
  });
});
