import { aStockRow, transferStock } from '../../domain/examples';
import { mostUnits } from '../../domain/move';
import type { TransferLeg } from '../../domain/stock-command';
import { sendStock, takeIn } from './transfer-stock';

const leg = (quantity: number): TransferLeg => {
  const [out] = transferStock([{ quantity }]).wishes;
  if (out === undefined) throw new Error('a line has two legs');
  return out;
};

describe('transferring stock', () => {
  it('takes available units from where they are', () => {
    expect(sendStock(leg(10), aStockRow({ onHand: 10 }))).toEqual({ change: { onHand: -10 } });
  });

  it.each(['onHold', 'held', 'allocated'] as const)('never sends what is %s', (bucket) => {
    expect(sendStock(leg(3), aStockRow({ onHand: 10, [bucket]: 8 }))).toMatchObject({
      refusal: { code: 'stock.insufficient', detail: 'Only 2 of 3 units available.', field: 'quantity' },
    });
  });

  it('never sends what is not there, also where the product may go negative', () => {
    const row = { ...aStockRow({ onHand: 1 }), mayGoNegative: true };
    expect(sendStock(leg(2), row)).toMatchObject({ refusal: { code: 'stock.insufficient' } });
  });

  it('adds the units where they arrive', () => {
    expect(takeIn(leg(4), aStockRow({ onHand: -1 }))).toEqual({ change: { onHand: 4 } });
  });

  it('refuses more units than can be counted', () => {
    expect(takeIn(leg(1), aStockRow({ onHand: mostUnits }))).toMatchObject({
      refusal: { code: 'stock.limit-exceeded' },
    });
  });
});
