import { aReturn, aStockRow } from '../../domain/examples';
import { mostUnits } from '../../domain/move';
import { returnStock } from './return-stock';

describe('taking stock back', () => {
  it('adds the units to on hand', () => {
    expect(returnStock(aReturn({ quantity: 2 }), aStockRow({ onHand: 5 }))).toEqual({
      change: { onHand: 2 },
    });
  });

  it('refuses more units than can be counted', () => {
    expect(returnStock(aReturn(), aStockRow({ onHand: mostUnits }))).toMatchObject({
      refusal: { code: 'stock.limit-exceeded', field: 'quantity' },
    });
  });
});
