import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Table, type TableRow } from './read-table';
import { separatorIn } from './separator';

let folder = '';
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'read-table-'))));
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string | Buffer, name = 'sales.csv', separator?: string) {
  const path = join(folder, name);
  await writeFile(path, content);
  const faults: [number, string][] = [];
  const table = new Table({ path, separator, onFault: (line, reason) => faults.push([line, reason]) });
  const rows: TableRow[] = [];
  for await (const row of table.rows()) rows.push(row);
  return { fields: rows.map(({ fields }) => fields), lines: rows.map(({ line }) => line), faults, table };
}

describe('Table', () => {
  it('reads BOM, CRLF, quotes, blank lines and a last line without an end', async () => {
    const { fields, lines, faults } = await read(
      '\uFEFFdate;product;qty\r\n2020-01-01;"a;b";3\r\n\r\n2020-01-02;"x ""y""\nz";4',
    );
    expect(fields).toEqual([
      ['date', 'product', 'qty'],
      ['2020-01-01', 'a;b', '3'],
      ['2020-01-02', 'x "y"\nz', '4'],
    ]);
    expect(lines).toEqual([1, 2, 5]);
    expect(faults).toEqual([]);
  });

  it('tells rows that cannot be read by their line and goes on', async () => {
    const { fields, faults } = await read('a,b\n1,2\n3\n4,5,6\n7,x"y"\n8,9\n');
    expect(fields).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['8', '9'],
    ]);
    expect(faults.sort(([a], [b]) => a - b)).toEqual([
      [3, 'has 1 fields, the header 2'],
      [4, 'has 3 fields, the header 2'],
      [5, expect.stringContaining('Opening Quote')],
    ]);
  });

  it('tells of a quote that is never closed', async () => {
    const { fields, faults } = await read('a,b\n1,2\n3,"4\n5,6\n');
    expect(fields).toHaveLength(2);
    expect(faults).toEqual([[expect.any(Number), expect.stringContaining('Quote Not Closed')]]);
  });

  it('unpacks, and knows the file again', async () => {
    const packed = await read(gzipSync('a,b\n1,2\n'), 'sales.csv.gz');
    expect(packed.fields).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    const again = await read(gzipSync('a,b\n1,2\n'), 'again.csv.gz');
    const other = await read(gzipSync('a,b\n1,3\n'), 'other.csv.gz');
    const digest = packed.table.digest();
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(again.table.digest()).toBe(digest);
    expect(other.table.digest()).not.toBe(digest);
  });

  it('reads a file longer than one piece in bounded pieces', async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `${String(row)},"p ${String(row)}"`);
    const { fields, faults } = await read(`n,p\n${rows.join('\n')}\n`);
    expect(fields).toHaveLength(20_001);
    expect(fields.at(-1)).toEqual(['19999', 'p 19999']);
    expect(faults).toEqual([]);
  });

  it.each(['missing.csv', 'missing.csv.gz'])('says that %s is not there', async (name) => {
    const table = new Table({ path: join(folder, name), separator: ',', onFault: () => undefined });
    await expect(table.rows().next()).rejects.toThrow('ENOENT');
  });

  it('says that a file is not packed', async () => {
    await expect(read('a,b\n', 'plain.csv.gz', ',')).rejects.toThrow('header check');
  });
});

describe('separatorIn', () => {
  it.each([
    ['a,b,c\n1;2;3', ','],
    ['a;b;"c,d,e,f"\n', ';'],
    ['a\tb\r\n', '\t'],
    ['a|b|c', '|'],
    ['alone', ','],
    ['', ','],
  ])('finds that of %j', (text, separator) => {
    expect(separatorIn(text)).toBe(separator);
  });
});
