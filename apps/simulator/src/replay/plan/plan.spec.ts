import type { Cell } from '../cells/cell';
import type { PlannedMovement } from './movement';
import { type PlanOptions, planned } from './plan';
import { planTotals } from './plan-totals';

const options: PlanOptions = {
  policy: { leadPeriods: 1, coverPeriods: 3, safety: 1, openingUnits: 10 },
  restocksGiven: false,
  opening: undefined,
  closing: undefined,
};
const sold = (day: number, key: number, value: number): Cell => ({ day, key, kind: 'sold', value });

async function* each(cells: readonly Cell[]): AsyncGenerator<Cell> {
  for (const cell of cells) yield await Promise.resolve(cell);
}
const plan = (cells: readonly Cell[], changes: Partial<PlanOptions> = {}) =>
  planned(each(cells), { ...options, ...changes });

async function told(movements: AsyncIterable<PlannedMovement>): Promise<string[]> {
  const texts: string[] = [];
  for await (const { day, key, type, quantity } of movements)
    texts.push(`${String(day)}/${String(key)} ${type} ${String(quantity)}`);
  return texts;
}

describe('planned', () => {
  it('goes day by day with a shelf for each key', async () => {
    expect(await told(plan([sold(1, 0, 2), sold(1, 0, 1), sold(1, 1, 3), sold(2, 0, 1)]))).toEqual([
      '1/0 RESTOCK 10',
      '1/0 SALE 2',
      '1/0 SALE 1',
      '1/1 RESTOCK 10',
      '1/1 SALE 3',
      '2/0 SALE 1',
    ]);
  });

  it('opens with what a file says, and with nothing where that leaves a key out', async () => {
    const movements = plan([sold(1, 0, 2), sold(1, 1, 3)], { opening: new Map([[0, 4]]) });
    expect(await told(movements)).toEqual(['1/0 RESTOCK 4', '1/0 SALE 2', '1/1 RESTOCK 3', '1/1 SALE 3']);
  });

  it('closes with what a file says, on the last day, also keys without sales', async () => {
    const closing = new Map([
      [0, 3],
      [5, 2],
    ]);
    expect((await told(plan([sold(1, 0, 2), sold(4, 0, 0)], { closing }))).slice(-2)).toEqual([
      '4/0 ADJUSTMENT -5',
      '4/5 ADJUSTMENT 2',
    ]);
  });

  it('leaves out days of which only a flag is known', async () => {
    const flagged: Cell = { day: 2, key: 0, kind: 'stocked', value: 0 };
    expect(await told(plan([sold(1, 0, 2), flagged]))).toEqual(['1/0 RESTOCK 10', '1/0 SALE 2']);
    expect(await told(plan([sold(1, 0, 2), flagged, sold(2, 0, 0)]))).toEqual([
      '1/0 RESTOCK 10',
      '1/0 SALE 2',
      '2/0 ADJUSTMENT -8',
    ]);
  });

  it('adds up to what the file says was sold', async () => {
    const totals = await planTotals(plan([sold(1, 0, 2), sold(1, 0, -1), sold(3, 1, 30)]));
    expect(totals).toMatchObject({ movements: 6, days: { first: 1, last: 3 } });
    expect([...totals.sold]).toEqual([
      [0, 1],
      [1, 30],
    ]);
    expect([...totals.supplied]).toEqual([
      [0, 10],
      [1, 30],
    ]);
    expect(totals.byType.get('SALE')).toEqual({ movements: 2, units: 32 });
    expect(totals.byReason.get('top-up')).toEqual({ movements: 1, units: 20 });
  });
});
