import { worldOf } from '../src/domain/world/world';
import { scale } from '../src/scale/scale';
import { seed } from '../src/seed/seed';
import { carryOut, clientOf } from './simulator-fixture';
import { StandInGateway } from './stand-ins/gateway';

let gateway: StandInGateway;
beforeEach(async () => {
  gateway = await StandInGateway.start();
});
afterEach(() => gateway.goAway());

/** Everything that can be seen of the stock. */
const levels = () => [...gateway.ledger.levels.values()];

describe('seed', () => {
  it('makes the world, and a second run changes nothing', async () => {
    expect(await carryOut(seed, gateway)).toMatchObject({ outcome: 'done' });
    const { openings } = worldOf(1);
    expect(gateway.ledger.accepted).toHaveLength(openings.length + 1_000);
    expect(gateway.ledger.refused).toEqual([]);
    expect([gateway.register.products.size, gateway.register.locations.size]).toEqual([50, 5]);
    const before = levels();
    await carryOut(seed, gateway);
    expect(levels()).toEqual(before);
    expect(gateway.ledger.accepted).toHaveLength(openings.length + 1_000);
  });

  it('makes the same world in spite of mishaps', async () => {
    await carryOut(seed, gateway);
    const expected = levels();
    const other = await StandInGateway.start();
    other.mishaps.push(...(['cut-after', 'unavailable', 'none', 'half-of-the-rows'] as const));
    for (let index = 0; index < 80; index += 1) other.mishaps.push(index % 3 === 0 ? 'cut-after' : 'none');
    other.mishaps.push('half-of-the-rows', 'none', 'half-of-the-rows');
    await carryOut(seed, other);
    const byKey = (all: typeof expected) =>
      new Map(all.map((level) => [`${level.productId}|${level.locationId}`, level]));
    expect(byKey([...other.ledger.levels.values()])).toEqual(byKey(expected));
    await other.goAway();
  });

  it('leaves alone what is there from another number', async () => {
    await carryOut(seed, gateway);
    const before = levels();
    const { outcome, lines } = await carryOut(seed, gateway, { seed: '2' });
    expect(outcome).toBe('done');
    expect(lines.join('\n')).toContain('nothing is changed');
    expect(levels()).toEqual(before);
  });

  it('says of a wrong number what is wrong with it', () => {
    expect(seed.prepare({ seed: 'one' })).toMatchObject({ faults: [expect.stringContaining('--seed')] });
  });

  it('goes on where stock was moved by others meanwhile, and says so', async () => {
    const stop = new AbortController();
    const api = clientOf(gateway, stop.signal);
    const { openings } = worldOf(1);
    const counted = openings.map(({ productId, locationId }) => ({
      ...{ type: 'COUNT' as const, productId, locationId, quantity: 0 },
    }));
    const half = carryOut(seed, gateway);
    await untilOpened(openings.length);
    await api.stock.recordMany(counted);
    const { outcome, lines } = await half;
    expect(outcome).toBe('done');
    expect(lines.join('\n')).toContain('refused');
    await api.close();
  });
});

async function untilOpened(count: number): Promise<void> {
  while (gateway.ledger.accepted.length < count) await new Promise((resolve) => setImmediate(resolve));
}

describe('scale', () => {
  const size = { products: '1200', locations: '12', 'per-product': '3' };

  it('makes a catalogue of the size that was asked for', async () => {
    const { outcome, lines } = await carryOut(scale, gateway, size);
    expect(outcome).toBe('done');
    expect(gateway.register.products.size).toBe(1_200);
    expect(gateway.register.locations.size).toBe(12);
    expect(gateway.ledger.levels.size).toBe(3_600);
    expect(lines.join('\n')).toMatch(/stock levels/);
  });

  it('goes on from where it came to', async () => {
    const stop = new AbortController();
    const first = carryOut(scale, gateway, size, stop.signal);
    while (gateway.register.products.size < 700) await new Promise((resolve) => setImmediate(resolve));
    stop.abort(new Error('stopped'));
    await expect(first).rejects.toThrow('stopped');
    await carryOut(scale, gateway, size);
    expect(gateway.ledger.levels.size).toBe(3_600);
    for (const { version } of levels()) expect(version).toBe(1);
    gateway.asked.length = 0;
    await carryOut(scale, gateway, size);
    expect(
      gateway.asked.filter(({ method, url }) => method === 'POST' && url.pathname === '/api/products'),
    ).toEqual([]);
    for (const { version } of levels()) expect(version).toBe(1);
  });
});
