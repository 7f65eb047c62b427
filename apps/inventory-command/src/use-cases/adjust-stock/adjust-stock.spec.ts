import { anAdjustment, aStockRow } from '../../domain/examples';
import { mostUnits } from '../../domain/move';
import { adjustStock } from './adjust-stock';

describe('adjusting stock', () => {
  it.each([
    [-4, 10],
    [-10, 10],
    [7, 0],
  ])('changes on hand by %i where there are %i', (quantity, onHand) => {
    expect(adjustStock(anAdjustment({ quantity }), aStockRow({ onHand }))).toEqual({
      change: { onHand: quantity },
    });
  });

  it('never takes more than is on hand', () => {
    expect(adjustStock(anAdjustment({ quantity: -11 }), aStockRow({ onHand: 10 }))).toEqual({
      refusal: { code: 'stock.insufficient', detail: 'Only 10 of 11 units on hand.', field: 'quantity' },
    });
  });

  it('takes what is promised to somebody: it is gone all the same', () => {
    expect(adjustStock(anAdjustment({ quantity: -9 }), aStockRow({ onHand: 10, allocated: 8 }))).toEqual({
      change: { onHand: -9 },
    });
  });

  it('goes below zero only where the product allows it', () => {
    const row = { ...aStockRow({ onHand: 1 }), mayGoNegative: true };
    expect(adjustStock(anAdjustment({ quantity: -3 }), row)).toEqual({ change: { onHand: -3 } });
  });

  it('brings a level below zero up, though not all the way', () => {
    expect(adjustStock(anAdjustment({ quantity: 3 }), aStockRow({ onHand: -5 }))).toEqual({
      change: { onHand: 3 },
    });
  });

  it('is carried out only at the version that was expected', () => {
    const row = { ...aStockRow({ onHand: 10 }), version: 5 };
    const at = (expectedVersion: number) => adjustStock(anAdjustment({ quantity: -2, expectedVersion }), row);
    expect(at(5)).toEqual({ change: { onHand: -2 } });
    expect(at(4)).toMatchObject({ refusal: { code: 'stock.version-differs', field: 'expectedVersion' } });
  });

  it('refuses more units than can be counted', () => {
    expect(adjustStock(anAdjustment({ quantity: 1 }), aStockRow({ onHand: mostUnits }))).toMatchObject({
      refusal: { code: 'stock.limit-exceeded' },
    });
  });
});
