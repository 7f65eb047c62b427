import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
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
