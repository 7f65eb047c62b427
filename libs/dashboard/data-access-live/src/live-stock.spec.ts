import { jest } from '@jest/globals';
import type { StockLevel } from '@streamstock/contracts-http-api';
import { LiveStock } from './live-stock';
import { FakeEventStream } from '@streamstock/dashboard-testing';
import { FakeServer, json, pageOf, problem } from '@streamstock/dashboard-testing';
import { aLevel, aProduct } from '@streamstock/dashboard-testing';
import { timedSurroundings } from './testing/timed-surroundings';

describe('LiveStock', () => {
  let source: FakeEventStream;
  let server: FakeServer;
  let stored: StockLevel[];
  let live: LiveStock;

  const passed = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);
  const onHand = (): number | undefined => live.products()[0]?.onHand();
  const hello = (resumed: boolean): void => {
    source.event('hello', { epoch: 'e', resumed }, 'e-1');
  };

  beforeEach(() => {
    jest.useFakeTimers({ now: 1_000_000 });
    source = new FakeEventStream();
    stored = [aLevel({ version: 3, onHand: 7 })];
    const totals = () => stored.reduce((sum, level) => sum + level.onHand, 0);
    server = new FakeServer()
      .on('/api/stream', source.open)
      .on('/api/products', (url) => pageOf([aProduct({ onHand: totals(), available: totals() })], url))
      .on('/api/stock', (url) => pageOf(stored, url))
      .on('/api/locations', (url) =>
        pageOf([{ locationId: 'WH-NORTH', name: 'North', kind: 'warehouse' }], url),
      );
    live = new LiveStock(timedSurroundings(server.fetch));
    live.open();
  });

  afterEach(() => {
    live.close();
    jest.useRealTimers();
  });

  it('opens the stream before it reads the lists', async () => {
    await passed(100);
    expect(server.requests.map((request) => request.path)).toEqual(['/api/stream']);
    hello(false);
    await passed(100);
    expect(onHand()).toBe(7);
    expect(live.locationNames().get('WH-NORTH')?.name).toBe('North');
    expect(live.sureUntil()).toBeNull();
  });

  it('keeps an event that came before an older list', async () => {
    await passed(0);
    source.event('level', aLevel({ version: 5, onHand: 5 }));
    hello(false);
    await passed(100);
    expect(onHand()).toBe(5);
  });

  it('moves with the stream and counts the changes', async () => {
    await passed(0);
    hello(false);
    await passed(100);
    source.event('level', aLevel({ version: 4, onHand: 6 }));
    source.event('level', aLevel({ version: 5, onHand: 5 }));
    source.event('level', aLevel({ version: 4, onHand: 6 }));
    await passed(16);
    expect(onHand()).toBe(5);
    expect(live.changeCount()).toBe(1);
  });

  it('reads the lists again after a reset, once for a burst, and not after a resumed connection', async () => {
    await passed(0);
    hello(false);
    source.event('reset', { reason: 'unknown-position' });
    await passed(2_000);
    expect(server.asked('/api/products')).toHaveLength(1);
    stored = [aLevel({ version: 9, onHand: 1 })];
    source.event('reset', { reason: 'source-rejoined' });
    source.event('reset', { reason: 'source-rejoined' });
    await passed(2_000);
    expect(server.asked('/api/products')).toHaveLength(2);
    expect(onHand()).toBe(1);
    source.end();
    await passed(1_000);
    hello(true);
    await passed(2_000);
    expect(server.asked('/api/products')).toHaveLength(2);
  });

  it('finds a missed level by the totals', async () => {
    await passed(0);
    hello(false);
    await passed(100);
    await live.refresh('doubtful');
    expect(server.asked('/api/stock')).toHaveLength(1);
    stored = [aLevel({ version: 8, onHand: 2 })];
    await live.refresh('doubtful');
    expect(server.asked('/api/stock')).toHaveLength(2);
    expect(onHand()).toBe(2);
  });

  it('shows the lists without a stream, and since when they are unsure', async () => {
    server.on('/api/stream', () => problem(503, 'service.unavailable'));
    live.close();
    live.open();
    await passed(500);
    expect(onHand()).toBe(7);
    expect(live.connection().state).toBe('reconnecting');
    expect(live.sureUntil()).toBe(1_000_000);
  });

  it('keeps what it shows when a list cannot be read again', async () => {
    await passed(0);
    hello(false);
    await passed(100);
    server.on('/api/products', () => problem(503, 'service.unavailable'));
    await live.refresh();
    expect(onHand()).toBe(7);
    expect(live.list().failure).toMatchObject({ code: 'service.unavailable', correlationId: 'corr-1' });
  });

  it('asks for the level of a recorded movement that the stream does not bring', async () => {
    await passed(0);
    hello(false);
    await passed(100);
    server
      .on('/api/events', () => json({ commandId: 'c', onHand: 6, available: 6, version: 4 }, 201))
      .on('/api/stock/WH-NORTH/PROD-001', () => json(aLevel({ version: 4, onHand: 6 })));
    const sale = { type: 'SALE', productId: 'PROD-001', locationId: 'WH-NORTH', quantity: 1 } as const;
    await live.record(sale, 'key-1');
    expect(onHand()).toBe(7);
    await passed(3_100);
    expect(onHand()).toBe(6);
    expect(server.requests.at(-1)?.url.searchParams.get('minVersion')).toBe('4');
  });
});
