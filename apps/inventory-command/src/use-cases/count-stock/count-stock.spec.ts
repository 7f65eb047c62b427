import { aCount, aStockRow } from '../../domain/examples';
import { countStock } from './count-stock';

describe('counting stock', () => {
  it.each([
    [10, 12, 2],
    [10, 10, 0],
    [10, 0, -10],
    [-3, 4, 7],
  ])('brings %i on hand to the %i counted', (onHand, quantity, change) => {
    expect(countStock(aCount({ quantity }), aStockRow({ onHand }))).toEqual({ change: { onHand: change } });
  });

  it('counts at the version that was expected', () => {
    const row = { ...aStockRow({ onHand: 10 }), version: 4 };
    expect(countStock(aCount({ quantity: 8, expectedVersion: 4 }), row)).toEqual({ change: { onHand: -2 } });
  });

  it('does not count over what has moved since', () => {
    const row = { ...aStockRow({ onHand: 10 }), version: 5 };
    expect(countStock(aCount({ quantity: 8, expectedVersion: 4 }), row)).toEqual({
      refusal: {
        code: 'stock.version-differs',
        detail: 'Stock has moved on: it is at version 5, not 4.',
        field: 'expectedVersion',
      },
    });
  });
});
