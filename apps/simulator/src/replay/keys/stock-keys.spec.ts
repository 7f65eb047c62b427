import { entityId } from '@streamstock/contracts-events';
import fc from 'fast-check';
import { idOfName } from './entity-name';
import { StockKeys } from './stock-keys';

const keysOf = (ids: Record<string, string> = {}) =>
  new StockKeys({
    productPrefix: 'vn2-',
    locationPrefix: 'store-',
    productIds: new Map(Object.entries(ids)),
    locationIds: new Map(),
    onlyLocation: 'shop',
  });

describe('idOfName', () => {
  it('keeps what is an id', () => {
    expect(idOfName('pasta-', 'B1_1')).toBe('pasta-B1_1');
  });

  it('makes an id of any name, another one of another name', () => {
    const name = fc.string({ minLength: 1, maxLength: 100, unit: 'grapheme' });
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(entityId.safeParse(idOfName('', one)).success).toBe(true);
        expect(idOfName('', one) === idOfName('', other)).toBe(one === other);
      }),
    );
  });

  it('is still readable', () => {
    expect(idOfName('', 'Crème fraîche 30 %')).toMatch(/^Cre-me-frai-che-30--[0-9a-f]{8}$/);
    expect(idOfName('', '茶')).toMatch(/^[A-Za-z0-9-]*-[0-9a-f]{8}$/);
  });
});

describe('StockKeys', () => {
  it('numbers keys as they come', () => {
    const keys = keysOf();
    expect([keys.numberOf('1', 'a'), keys.numberOf('1', 'b'), keys.numberOf('1', 'a')]).toEqual([0, 1, 0]);
    expect(keys.numberOf('2', undefined)).toBe(2);
    expect(keys.all).toEqual([
      { productId: 'vn2-1', locationId: 'store-a' },
      { productId: 'vn2-1', locationId: 'store-b' },
      { productId: 'vn2-2', locationId: 'shop' },
    ]);
    expect([...keys.products]).toEqual([
      ['vn2-1', '1'],
      ['vn2-2', '2'],
    ]);
    expect([...keys.locations.keys()]).toEqual(['store-a', 'store-b', 'shop']);
  });

  it('makes one key of names that have one id', () => {
    const keys = keysOf({ old: 'PROD-1', new: 'PROD-1' });
    expect(keys.numberOf('old', 'a')).toBe(keys.numberOf('new', 'a'));
    expect(keys.all).toEqual([{ productId: 'PROD-1', locationId: 'store-a' }]);
  });
});
