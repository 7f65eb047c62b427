import { dayReader, dayText } from '../calendar/day';
import type { CellKind } from '../cells/cell';
import { UnreadableCell } from '../csv/values';
import { matched } from './product-columns';
import { MissingColumn } from './reading';
import { type Layout, rowReader } from './row-reader';

const read = (layout: Layout, header: string[], row: string[], kind: CellKind = 'sold') =>
  rowReader(
    layout,
    header,
    dayReader('YYYY-MM-DD'),
    kind,
  )(row).map(({ day, ...reading }) => ({
    day: dayText(day),
    ...reading,
  }));

const long: Layout = {
  form: 'long',
  dateColumn: 'day',
  productColumn: 'item',
  locationColumn: 'shop',
  valueColumns: { sold: 'qty', delivered: 'in', stocked: 'there' },
};
const longHeader = ['day', 'shop', 'item', 'note', 'qty', 'in', 'there'];

describe('long form', () => {
  it('reads what each column says', () => {
    const place = { day: '2020-01-01', product: 'tea', location: 's1' };
    expect(read(long, longHeader, ['2020-01-01', ' s1 ', 'tea', '?', '3', '', 'False'])).toEqual([
      { ...place, kind: 'stocked', value: 0 },
      { ...place, kind: 'sold', value: 3 },
    ]);
  });

  it.each([
    [['2020-01-32', 's1', 'tea', '', '3', '', ''], '"2020-01-32" in day is no day'],
    [['2020-01-01', '', 'tea', '', '3', '', ''], 'shop is empty'],
    [['2020-01-01', 's1', ' ', '', '3', '', ''], 'item is empty'],
    [['2020-01-01', 's1', 'tea', '', 'x', '', ''], '"x" is not a whole number'],
    [['2020-01-01', 's1', 'tea', '', '3', '-1', ''], 'below zero'],
  ])('refuses %j', (row, reason) => {
    expect(() => read(long, longHeader, row)).toThrow(reason);
    expect(() => read(long, longHeader, row)).toThrow(UnreadableCell);
  });

  it('says which column is missing', () => {
    expect(() => read(long, ['day', 'shop', 'product'], [])).toThrow(MissingColumn);
    expect(() => read(long, ['day', 'shop', 'product'], [])).toThrow('no column "item"');
  });
});

describe('a column for each product', () => {
  const layout: Layout = {
    form: 'product-columns',
    dateColumn: 'DATE',
    locationColumn: undefined,
    pattern: 'QTY_*',
  };

  it('reads those that fit the pattern, without blanks', () => {
    const header = ['DATE', 'QTY_a', 'PROMO_a', 'QTY_b', 'QTY_', 'QTY_c'];
    expect(read(layout, header, ['2020-01-01', '1', '1', '0', '9', 'NA'])).toEqual([
      { day: '2020-01-01', product: 'a', location: undefined, kind: 'sold', value: 1 },
      { day: '2020-01-01', product: 'b', location: undefined, kind: 'sold', value: 0 },
    ]);
  });

  it('wants at least one', () => {
    expect(() => read(layout, ['DATE', 'qty_a'], [])).toThrow('fits "QTY_*"');
  });

  it.each([
    ['QTY_*', 'QTY_B1_1', 'B1_1'],
    ['*_sold', 'tea_sold', 'tea'],
    ['a*a', 'aa', undefined],
    ['a*a', 'aba', 'b'],
    ['*', 'tea', 'tea'],
    ['QTY_*', 'PROMO_1', undefined],
  ])('%s in %s is %s', (pattern, name, product) => {
    expect(matched(pattern, name)).toBe(product);
  });
});

describe('a column for each day', () => {
  const layout: Layout = { form: 'date-columns', productColumn: 'Product', locationColumn: 'Store' };

  it('reads those whose names are days', () => {
    const header = ['Store', 'Product', '2021-04-12', 'total', '2021-04-19'];
    expect(read(layout, header, ['0', '126', '3.0', '5', '2.0'])).toEqual([
      { day: '2021-04-12', product: '126', location: '0', kind: 'sold', value: 3 },
      { day: '2021-04-19', product: '126', location: '0', kind: 'sold', value: 2 },
    ]);
    expect(read(layout, header, ['0', '126', 'True', '5', 'False'], 'stocked')).toMatchObject([
      { kind: 'stocked', value: 1 },
      { kind: 'stocked', value: 0 },
    ]);
  });

  it('trusts no part of a row that says nonsense somewhere', () => {
    const header = ['Store', 'Product', '2021-04-12', '2021-04-19'];
    expect(() => read(layout, header, ['0', '126', '3', 'many'])).toThrow(UnreadableCell);
  });

  it('wants at least one', () => {
    expect(() => read(layout, ['Store', 'Product', 'week 1'], [])).toThrow('whose name is a day');
  });
});
