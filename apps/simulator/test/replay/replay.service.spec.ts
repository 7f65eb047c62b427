import { gzipSync } from 'node:zlib';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Replaying } from './replaying';

let replaying: Replaying;
let wide: Record<string, string>;
beforeEach(async () => {
  replaying = new Replaying();
  await replaying.open();
  const rows = Array.from({ length: 40 }, (_, row) => {
    const day = new Date(Date.UTC(2018, 0, 1 + row)).toISOString().slice(0, 10);
    return `${day},${String((row * 7) % 11)},${String((row * 5) % 4)}`;
  });
  const file = await replaying.file('pasta.csv', ['DATE,QTY_a,QTY_b', ...rows]);
  wide = { file, 'date-column': 'DATE', 'product-columns': 'QTY_*', timezone: 'Europe/Rome' };
});
afterEach(() => replaying.close());

const soldOf = (productId: string): number =>
  replaying.movements
    .filter((event) => event.type === 'SALE' && event.productId === productId)
    .reduce((sum, { quantity }) => sum + quantity, 0);
const sold = [
  Array.from({ length: 40 }, (_, row) => (row * 7) % 11).reduce((sum, units) => sum + units),
  Array.from({ length: 40 }, (_, row) => (row * 5) % 4).reduce((sum, units) => sum + units),
];

function setLevel(productId: string, locationId: string, onHand: number, version: number): void {
  const level = { productId, locationId, onHand, version };
  replaying.gateway.ledger.levels.set(`${productId}|${locationId}`, level);
}

function addLocation(code: string, timezone: string): void {
  replaying.gateway.register.createLocation({ code, name: code, kind: 'store', region: 'Asia', timezone });
}

/** Makes the progress of the only replay one of long ago. */
async function age(changes: object): Promise<void> {
  const folder = join(replaying.folder, 'progress');
  const [name = ''] = await readdir(folder);
  const state = JSON.parse(await readFile(join(folder, name), 'utf8')) as object;
  await writeFile(
    join(folder, name),
    JSON.stringify({ ...state, savedAt: '2026-01-01T00:00:00.000Z', ...changes }),
  );
}

function everySaleOnce(): void {
  expect([soldOf('pasta-a'), soldOf('pasta-b')]).toEqual(sold);
  expect(replaying.notes.at(-1)).toBe('compared 2 levels with the files: 0 differences');
}

describe('replay', () => {
  it('makes what it needs, sends day by day, and accounts for every unit', async () => {
    expect(await replaying.run(wide)).toBe('done');
    const { products, locations } = replaying.gateway.register;
    expect([...products.keys()].sort()).toEqual(['pasta-a', 'pasta-b']);
    expect([...locations.values()]).toMatchObject([{ code: 'pasta', timezone: 'Europe/Rome' }]);
    const instants = replaying.movements.map(({ occurredAt }) => occurredAt ?? '');
    expect(instants.map((at) => at.slice(0, 10))).toEqual(instants.map((at) => at.slice(0, 10)).sort());
    expect(new Set(instants.map((at) => at.slice(10)))).toEqual(
      new Set(['T05:00:00.000Z', 'T11:00:00.000Z']),
    );
    everySaleOnce();
    expect(replaying.notes).toContainEqual(
      expect.stringMatching(/^sent [\d,]+ movements in .* accepted, 0 refused$/),
    );
  });

  it('sends a broken stream again, and nothing counts twice', async () => {
    replaying.gateway.breaks.push({ after: 0 }, { after: 20, lost: 9 }, { after: 50, lost: 1 });
    expect(await replaying.run(wide)).toBe('done');
    expect(replaying.gateway.streams).toHaveLength(4);
    expect(new Set(replaying.gateway.streams).size).toBe(1);
    everySaleOnce();
  });

  it('goes on where it was stopped', async () => {
    const stopping = new AbortController();
    let rows = 0;
    replaying.gateway.onRow = () => {
      rows += 1;
      if (rows === 30) stopping.abort(new Error('stop'));
    };
    await expect(replaying.run({ ...wide, 'days-per-second': '100' }, stopping.signal)).rejects.toThrow(
      'stop',
    );
    expect(rows).toBeLessThan(60);
    expect(await replaying.run(wide)).toBe('done');
    everySaleOnce();
  });

  it('changes nothing a second time, also where its progress is lost', async () => {
    await replaying.run(wide);
    const { length } = replaying.movements;
    expect(await replaying.run(wide)).toBe('done');
    expect(replaying.gateway.streams).toHaveLength(1);
    await rm(join(replaying.folder, 'progress'), { recursive: true });
    expect(await replaying.run(wide)).toBe('done');
    expect(replaying.gateway.streams).toHaveLength(2);
    expect(replaying.movements).toHaveLength(length);
    everySaleOnce();
  });

  it('begins anew where the API is another, or was emptied', async () => {
    await replaying.run(wide);
    const emptied = new Replaying(replaying.folder);
    await emptied.open();
    expect(await emptied.run(wide)).toBe('done');
    expect(emptied.gateway.ledger.accepted).toEqual(replaying.gateway.ledger.accepted);
    expect(emptied.notes.at(-1)).toBe('compared 2 levels with the files: 0 differences');
    await emptied.gateway.close();
  });

  it('sends nothing again that the API has forgotten', async () => {
    replaying.gateway.oldMovements.push('2026-01-01T00:00:00Z');
    await expect(replaying.run(wide)).rejects.toThrow('would count twice');
    expect(replaying.gateway.streams).toEqual([]);
    replaying.gateway.oldMovements.pop();
    await replaying.run(wide);
    await age({ finished: true });
    expect(await replaying.run(wide)).toBe('done');
    await age({ finished: false });
    await expect(replaying.run(wide)).rejects.toThrow('sent on 2026-01-01');
    expect(replaying.gateway.streams).toHaveLength(1);
  });

  it('takes no progress for its own that was changed', async () => {
    await replaying.run(wide);
    const folder = join(replaying.folder, 'progress');
    const [name = ''] = await readdir(folder);
    await writeFile(join(folder, name), '{"replay":');
    await expect(replaying.run(wide)).rejects.toThrow('is not the progress of this replay');
  });

  it('fails where the level is another than the file demands, and says which', async () => {
    await replaying.run(wide);
    setLevel('pasta-b', 'pasta', 999, 900);
    await expect(replaying.run(wide)).rejects.toThrow('Levels differ');
    expect(replaying.notes.at(-1)).toMatch(/^pasta-b at pasta: \d+ demanded, 999 found$/);
  });

  it('says only what it would send', async () => {
    expect(await replaying.run({ ...wide, 'dry-run': true })).toBe('done');
    expect(replaying.notes[0]).toBe(
      'read 40 rows with 80 values, 2018-01-01 to 2018-02-09: 2 products at 1 location, 2 stock keys; 0 malformed rows',
    );
    expect(replaying.gateway.register.products.size).toBe(0);
    expect(replaying.gateway.streams).toEqual([]);
  });

  it('sends nothing that has not happened yet', async () => {
    await expect(replaying.run({ ...wide, 'shift-days': '36500' })).rejects.toThrow('has not come yet');
    expect(replaying.gateway.streams).toEqual([]);
  });

  it('needs what is there where it may create nothing', async () => {
    const flags = { ...wide, existing: true, location: 'WH-NORTH', 'product-prefix': '' };
    await expect(replaying.run(flags)).rejects.toThrow('There is no location WH-NORTH');
    addLocation('WH-NORTH', 'Asia/Tokyo');
    await expect(replaying.run(flags)).rejects.toThrow('2 products that do not exist');
    for (const sku of ['a', 'b']) {
      replaying.gateway.register.createProduct({ sku, name: sku, category: 'Pasta' });
    }
    setLevel('a', 'WH-NORTH', 1_000, 3);
    expect(await replaying.run(flags)).toBe('done');
    expect(replaying.movements[0]?.occurredAt).toBe('2017-12-31T21:00:00.000Z');
    expect(replaying.notes.at(-1)).toBe('compared 2 levels with the files: 0 differences');
  });
});

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
