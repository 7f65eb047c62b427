import { aRestock, aStockRow } from '../../domain/examples';
import { mostUnits } from '../../domain/move';
import { receiveStock } from './receive-stock';

describe('receiving stock', () => {
  it('adds the units to on hand', () => {
    expect(receiveStock(aRestock({ quantity: 25 }), aStockRow({ onHand: 10 }))).toEqual({
      change: { onHand: 25 },
    });
  });

  it('refuses more units than can be counted', () => {
    const row = aStockRow({ onHand: mostUnits });
    expect(receiveStock(aRestock({ quantity: 1 }), row)).toMatchObject({
      refusal: { code: 'stock.limit-exceeded', field: 'quantity' },
    });
  });
});
