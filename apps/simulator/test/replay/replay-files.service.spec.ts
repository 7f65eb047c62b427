import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Replaying } from './replaying';

let replaying: Replaying;
beforeEach(async () => {
  replaying = new Replaying();
  await replaying.open();
});
afterEach(() => replaying.close());

describe('replay of malformed files', () => {
  const long = { 'date-column': 'day', 'product-column': 'item', 'quantity-column': 'qty' };
  const lines = [
    'day,item,qty',
    '2020-01-02,tea,3',
    '2020-01-99,tea,1',
    '2020-01-01,tea,2',
    '2020-01-03,tea',
  ];

  it('stops before anything is sent, and tells each row by its line', async () => {
    const file = await replaying.file('tea.csv', lines);
    await expect(replaying.run({ ...long, file })).rejects.toThrow('nothing was sent');
    expect(replaying.notes).toEqual([
      'tea.csv:3: "2020-01-99" in day is no day',
      'tea.csv:5: has 2 fields, the header 3',
    ]);
    expect(replaying.gateway.register.locations.size).toBe(0);
  });

  it('goes on without them where it may, and sorts what is left', async () => {
    const file = await replaying.file('tea.csv', lines);
    expect(await replaying.run({ ...long, file, malformed: 'skip' })).toBe('done');
    expect(replaying.movements.map(({ type, quantity }) => `${type} ${String(quantity)}`)).toEqual([
      'RESTOCK 20',
      'SALE 2',
      'SALE 3',
    ]);
  });

  it('fails without sales, without the columns, and without the file', async () => {
    const file = await replaying.file('tea.csv', ['day,item,qty']);
    await expect(replaying.run({ ...long, file })).rejects.toThrow('no sales');
    await expect(replaying.run({ ...long, file, 'quantity-column': 'units' })).rejects.toThrow(
      'tea.csv has no column "units"; its columns begin with day, item, qty',
    );
    await expect(replaying.run({ ...long, file: `${file}.gz` })).rejects.toThrow('ENOENT');
  });
});

describe('replay of several files', () => {
  const flags = { 'product-column': 'Product', 'location-column': 'Store', name: 'vn2' };

  it('follows flags of stock, opening and closing stock', async () => {
    const sales = [
      'Store,Product,2021-04-12,2021-04-19,2021-04-26',
      '0,126,2.0,0.0,1.0',
      '1,126,1.0,1.0,0.0',
    ];
    const folder = join(replaying.folder, 'packed');
    await mkdir(folder);
    const file = join(folder, 'sales.csv.gz');
    await writeFile(file, gzipSync(sales.join('\r\n')));
    const flagged = ['Store,Product,2021-04-12,2021-04-19,2021-04-26,2021-05-03'];
    const inStock = [...flagged, '0,126,True,False,True,False', '1,126,True,True,True,False'];
    const closing = ['Store,Product,End Inventory', '0,126,4', '1,126,0'];
    const opening = ['Store,Product,Start', '0,126,9', '1,126,6'];
    expect(
      await replaying.run({
        ...flags,
        file,
        'in-stock-file': await replaying.file('in_stock.csv', inStock),
        'closing-file': await replaying.file('closing.csv', closing),
        'closing-column': 'End Inventory',
        'opening-file': await replaying.file('opening.csv', opening),
        'opening-column': 'Start',
        safety: '0',
      }),
    ).toBe('done');
    const of = (store: string) =>
      replaying.movements
        .filter(({ locationId }) => locationId === `vn2-${store}`)
        .map(({ type, quantity }) => `${type} ${String(quantity)}`);
    expect(of('0')).toEqual([
      'RESTOCK 9',
      'SALE 2',
      'ADJUSTMENT -7',
      'RESTOCK 18',
      'SALE 1',
      'ADJUSTMENT -13',
    ]);
    expect(of('1')).toEqual(['RESTOCK 6', 'SALE 1', 'SALE 1', 'ADJUSTMENT -4']);
    expect(replaying.gateway.ledger.at('vn2-126', 'vn2-0').onHand).toBe(4);
  });

  it('restocks as a file says, and what was sold without being there is refused and told', async () => {
    const file = await replaying.file('sales.csv', ['Store,Product,2021-04-12,2021-04-19', '0,126,2,5']);
    const given = await replaying.file('in.csv', ['Store,Product,2021-04-12,2021-04-19', '0,126,4,1']);
    await expect(
      replaying.run({ ...flags, file, 'restock-file': given, 'opening-units': '0' }),
    ).rejects.toThrow('Levels differ');
    expect(replaying.notes.slice(-3)).toEqual([
      expect.stringMatching(/3 accepted, 1 refused \(stock\.insufficient 1\)$/),
      'compared 1 level with the files: 1 difference',
      'vn2-126 at vn2-0: -2 demanded, 3 found',
    ]);
  });
});
