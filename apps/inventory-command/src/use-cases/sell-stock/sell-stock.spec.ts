import { aSale, aStockRow } from '../../domain/examples';
import { sellStock } from './sell-stock';

describe('selling stock', () => {
  it('takes the units from on hand', () => {
    expect(sellStock(aSale({ quantity: 3 }), aStockRow({ onHand: 10 }))).toEqual({ change: { onHand: -3 } });
  });

  it('may take the last unit', () => {
    expect(sellStock(aSale({ quantity: 10 }), aStockRow({ onHand: 10 }))).toEqual({
      change: { onHand: -10 },
    });
  });

  it('never sells more than is there', () => {
    expect(sellStock(aSale({ quantity: 11 }), aStockRow({ onHand: 10 }))).toEqual({
      refusal: { code: 'stock.insufficient', detail: 'Only 10 of 11 units available.', field: 'quantity' },
    });
  });

  it.each(['onHold', 'held', 'allocated'] as const)('never sells what is %s', (bucket) => {
    const row = aStockRow({ onHand: 10, [bucket]: 8 });
    expect(sellStock(aSale({ quantity: 3 }), row)).toMatchObject({ refusal: { code: 'stock.insufficient' } });
  });

  it('sells below zero only where the product allows it', () => {
    const row = { ...aStockRow({ onHand: 1 }), mayGoNegative: true };
    expect(sellStock(aSale({ quantity: 3 }), row)).toEqual({ change: { onHand: -3 } });
  });
});
