import type { StockListItem } from '@streamstock/contracts-http-api';
import { compareLevels } from './compare-levels';

const keys = [
  { productId: 'tea', locationId: 'north' },
  { productId: 'mug', locationId: 'north' },
  { productId: 'tea', locationId: 'south' },
];
const account = (before: number | null, demanded: number, version: number) => ({
  ...{ before, demanded, version },
  accepted: demanded,
});

interface Told {
  readonly productId: string;
  readonly locationId: string;
  readonly onHand: number;
  readonly version: number;
}

/** An API whose read model comes to know one list after the other. */
function readModel(...lists: readonly (readonly Told[])[]) {
  const asked: string[] = [];
  let reads = 0;
  async function* levels({ query }: { query?: Readonly<Record<string, string>> } = {}) {
    const locationId = query?.['locationId'] ?? '';
    asked.push(locationId);
    const list = lists[Math.min(reads, lists.length - 1)] ?? [];
    reads += 1;
    await Promise.resolve();
    for (const level of list) if (level.locationId === locationId) yield level as StockListItem;
  }
  return { api: { stock: { levels } } as never, asked };
}

const { signal } = new AbortController();
const tea = { productId: 'tea', locationId: 'north' };
const mug = { productId: 'mug', locationId: 'north' };

describe('compareLevels', () => {
  it('finds what is not as demanded, and only that', async () => {
    const { api } = readModel([
      { ...tea, onHand: 12, version: 5 },
      { ...mug, onHand: 4, version: 2 },
      { productId: 'other', locationId: 'north', onHand: 9, version: 1 },
    ]);
    const accounts = [account(10, 2, 5), account(0, 3, 2), account(null, -7, 0)];
    expect(await compareLevels(api, { keys, accounts, signal })).toEqual({
      compared: 3,
      differences: [
        { ...mug, demanded: 3, found: 4 },
        { productId: 'tea', locationId: 'south', demanded: -7, found: undefined },
      ],
    });
  });

  it('waits for a read model that is behind, and asks again only where it is', async () => {
    const late = { ...tea, onHand: 8, version: 4 };
    const { api, asked } = readModel([late], [], [late], [{ ...tea, onHand: 12, version: 5 }]);
    const accounts = [account(10, 2, 5), account(null, 0, 0), account(null, 0, 0)];
    expect(await compareLevels(api, { keys, accounts, signal })).toEqual({ compared: 3, differences: [] });
    expect(asked).toEqual(['north', 'south', 'north', 'north']);
  });

  it('says what it found when the read model does not catch up', async () => {
    const { api } = readModel([{ ...tea, onHand: 8, version: 4 }]);
    const accounts = [account(10, 2, 5)];
    expect(await compareLevels(api, { keys: [tea], accounts, signal, patienceMs: 100 })).toMatchObject({
      differences: [{ demanded: 12, found: 8 }],
    });
  });

  it('ends when it is told to', async () => {
    const stopping = new AbortController();
    stopping.abort(new Error('stop'));
    const { api } = readModel([]);
    const comparing = compareLevels(api, {
      keys: [tea],
      accounts: [account(1, 1, 1)],
      signal: stopping.signal,
    });
    await expect(comparing).rejects.toThrow('stop');
  });
});
