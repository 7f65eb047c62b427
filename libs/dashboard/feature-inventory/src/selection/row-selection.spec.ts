import { signal } from '@angular/core';
import { everyLevel, type StockRow } from '@streamstock/dashboard-data-access-stock';
import { aStockItem } from '../testing/samples';
import { RowSelection } from './row-selection';

const rows = Array.from({ length: 20 }, (_, index): StockRow => {
  const item = aStockItem({ productId: `P${String(index)}` });
  return { key: `P${String(index)}|L`, productId: item.productId, locationId: 'L', item: signal(item) };
});
const rowAt = (index: number) => (index === 7 ? undefined : rows[index]);

describe('RowSelection', () => {
  let selection: RowSelection;
  const chosen = (): string[] => selection.rows().map(({ productId }) => productId);
  beforeEach(() => {
    selection = new RowSelection(() => 1_000);
  });

  it('selects a row and lets go of it', () => {
    selection.choose({ index: 3, extend: false }, rowAt);
    selection.choose({ index: 5, extend: false }, rowAt);
    expect(chosen()).toEqual(['P3', 'P5']);
    selection.choose({ index: 3, extend: false }, rowAt);
    expect(chosen()).toEqual(['P5']);
  });

  it('extends from the last row, either way, over those that are loaded', () => {
    selection.choose({ index: 5, extend: false }, rowAt);
    selection.choose({ index: 9, extend: true }, rowAt);
    expect(chosen()).toEqual(['P5', 'P6', 'P8', 'P9']);
    selection.choose({ index: 4, extend: true, from: 5 }, rowAt);
    expect(chosen()).toEqual(['P5', 'P6', 'P8', 'P9', 'P4']);
  });

  it('begins anew when it was cleared', () => {
    selection.choose({ index: 5, extend: false }, rowAt);
    selection.clear();
    selection.choose({ index: 9, extend: true }, rowAt);
    expect(chosen()).toEqual(['P9']);
  });

  it('keeps the question, not the rows, of all that match', () => {
    const low = { ...everyLevel, status: 'low' } as const;
    selection.choose({ index: 3, extend: false }, rowAt);
    selection.addMatching(low);
    expect([selection.size(), chosen(), rows.every(selection.has)]).toEqual([1_000, [], true]);
    selection.choose({ index: 4, extend: false }, rowAt);
    selection.choose({ index: 5, extend: false }, rowAt);
    selection.choose({ index: 5, extend: false }, rowAt);
    expect(selection.target()).toEqual({
      kind: 'matching',
      query: low,
      except: new Set(['P4|L']),
      size: 999,
    });
    selection.shows({ ...low, sort: '-location' });
    expect(selection.size()).toBe(999);
    selection.shows({ ...low, search: 'beans' });
    expect([selection.size(), selection.target()]).toEqual([0, { kind: 'rows', rows: [] }]);
  });
});
