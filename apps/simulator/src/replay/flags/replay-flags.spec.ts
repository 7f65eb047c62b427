import { defineJob } from '@streamstock/server-kit-service';
import { cellFilesOf, levelFileOf } from './layout-of';
import { replayFlags, type ReplayFlags } from './replay-flags';

const parsed = (flags: Record<string, unknown>): ReplayFlags =>
  replayFlags.parse({ file: 's.csv', ...flags });
const faults = (flags: Record<string, unknown>): string[] =>
  (replayFlags.safeParse({ file: 's.csv', ...flags }).error?.issues ?? []).map(
    ({ path, message }) => `--${path.join('.')}: ${message}`,
  );
const long = { 'date-column': 'day', 'product-column': 'item', 'quantity-column': 'qty' };

describe('replay flags', () => {
  it('reads a file in long form, with what else its columns say', () => {
    const flags = parsed({
      ...long,
      'restock-column': 'in',
      'in-stock-column': 'there',
      'location-column': 'shop',
    });
    expect(cellFilesOf(flags)).toEqual([
      {
        path: 's.csv',
        kind: 'sold',
        layout: {
          form: 'long',
          dateColumn: 'day',
          productColumn: 'item',
          locationColumn: 'shop',
          valueColumns: { sold: 'qty', delivered: 'in', stocked: 'there' },
        },
      },
    ]);
  });

  it('reads what further files in long form say from a column of theirs, or the one of the sales', () => {
    const flags = parsed({
      ...long,
      'restock-file': 'in.csv',
      'in-stock-file': 'there.csv',
      'in-stock-column': 'flag',
    });
    expect(
      cellFilesOf(flags).map(({ path, kind, layout }) => [
        path,
        kind,
        'valueColumns' in layout && layout.valueColumns,
      ]),
    ).toEqual([
      ['s.csv', 'sold', { sold: 'qty' }],
      ['in.csv', 'delivered', { delivered: 'qty' }],
      ['there.csv', 'stocked', { stocked: 'flag' }],
    ]);
  });

  it('reads both wide forms', () => {
    const products = parsed({ 'date-column': 'DATE', 'product-columns': 'QTY_*' });
    expect(cellFilesOf(products)[0]?.layout).toEqual({
      form: 'product-columns',
      dateColumn: 'DATE',
      locationColumn: undefined,
      pattern: 'QTY_*',
    });
    const days = parsed({
      'product-column': 'Product',
      'location-column': 'Store',
      'in-stock-file': 'there.csv',
    });
    const layout = { form: 'date-columns', productColumn: 'Product', locationColumn: 'Store' };
    expect(cellFilesOf(days)).toEqual([
      { path: 's.csv', kind: 'sold', layout },
      { path: 'there.csv', kind: 'stocked', layout },
    ]);
  });

  it('reads files of opening and closing stock', () => {
    const flags = parsed({ 'product-column': 'Product', 'closing-file': 'c.csv', 'closing-column': 'End' });
    expect(levelFileOf(flags, 'opening')).toBeUndefined();
    expect(levelFileOf(flags, 'closing')).toEqual({
      path: 'c.csv',
      unitsColumn: 'End',
      productColumn: 'Product',
      locationColumn: undefined,
    });
  });

  it.each<[Record<string, unknown>, string[]]>([
    [{}, ['--product-column: is needed']],
    [{ 'date-column': 'd' }, ['--date-column: needs --quantity-column, or --product-columns']],
    [
      { 'quantity-column': 'q' },
      [
        '--date-column: is needed with --quantity-column',
        '--product-column: is needed with --quantity-column',
      ],
    ],
    [{ 'product-columns': 'QTY_*' }, ['--date-column: is needed with --product-columns']],
    [{ ...long, 'product-columns': 'Q*' }, ['--product-columns: is for files without --quantity-column']],
    [{ ...long, 'opening-file': 'o.csv' }, ['--opening-column: is needed with --opening-file']],
    [{ ...long, 'closing-column': 'End' }, ['--closing-file: is needed with --closing-column']],
  ])('says what %j lacks', (flags, lacking) => {
    expect(faults(flags)).toEqual(lacking);
  });

  it.each([
    ['product-columns', 'QTY'],
    ['date-format', 'YYYY-MM'],
    ['separator', ';;'],
    ['days-per-second', '0'],
    ['days-per-second', 'fast'],
    ['lead-periods', '0'],
    ['opening-units', '-1'],
    ['hour', '23'],
    ['safety', '1e3'],
    ['timezone', 'Berlin'],
    ['name', 'two words'],
    ['location', 'a|b'],
    ['malformed', 'ignore'],
  ])('refuses --%s %s', (flag, value) => {
    expect(faults({ ...long, [flag]: value }).join()).toContain(`--${flag}:`);
  });

  it('takes numbers and separators as a command line writes them', () => {
    expect(
      parsed({ ...long, 'days-per-second': '2.5', 'shift-days': '-30', safety: '1.5', separator: 'tab' }),
    ).toMatchObject({
      'days-per-second': 2.5,
      'shift-days': -30,
      safety: 1.5,
      separator: '\t',
      'opening-units': 20,
    });
  });

  it('has two switches', () => {
    const job = defineJob({ name: 'j', about: '', flags: replayFlags, run: () => Promise.resolve('done') });
    expect(job.flags.filter(({ isSwitch }) => isSwitch).map(({ name }) => name)).toEqual([
      'existing',
      'dry-run',
    ]);
    expect(job.flags.filter(({ about }) => about === '')).toEqual([]);
  });
});
