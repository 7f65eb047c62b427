import { jest } from '@jest/globals';
import { maxRowsPerRecord, recordMovements, topics } from '@streamstock/contracts-events';
import { partitionOf } from '@streamstock/server-kit-kafka';
import fc from 'fast-check';
import { type Chunk, recordOf, type TakenRow } from './chunk';
import { Chunker, lingerMs } from './chunker';

const partition = ({ key }: TakenRow) => partitionOf(key, topics.commands.partitions);

function aRow(row: number, changes: Partial<TakenRow> = {}): TakenRow {
  return {
    row,
    commandId: recordMovements.sample.data.rows[0]?.commandId ?? '',
    key: `acme|P-${String(row)}`,
    source: { kind: 'till', name: 'till-7' },
    expiresAt: undefined,
    text: JSON.stringify(recordMovements.sample.data.rows[0]),
    ...changes,
  };
}

describe('Chunker', () => {
  let sent: Chunk[];
  let chunker: Chunker;
  beforeEach(() => {
    jest.useFakeTimers();
    sent = [];
    chunker = new Chunker((chunk) => sent.push(chunk));
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  const sentRows = () => sent.map(({ rows }) => rows.map(({ row }) => row));

  it('sends a record as soon as it is full', () => {
    for (let row = 0; row < maxRowsPerRecord; row += 1) chunker.add(aRow(row, { key: 'acme|P-1' }));
    expect(sent.map(({ rows }) => rows.length)).toEqual([maxRowsPerRecord]);
  });

  it('sends what is open when nothing has joined it for a moment', () => {
    chunker.add(aRow(0, { key: 'acme|P-1' }));
    chunker.add(aRow(1, { key: 'acme|P-1' }));
    jest.advanceTimersByTime(lingerMs - 1);
    expect(sent).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(sentRows()).toEqual([[0, 1]]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it.each([
    ['kind of source', { source: { kind: 'feed', name: 'feed-1' } }],
    ['expiry', { expiresAt: '2040-01-01T00:00:00Z' }],
  ] as const)('never has two open records of a partition: another %s sends the first', (_, change) => {
    const key = 'acme|P-1';
    chunker.add(aRow(0, { key }));
    chunker.add(aRow(1, { key, ...change }));
    chunker.add(aRow(2, { key }));
    chunker.flush();
    expect(sentRows()).toEqual([[0], [1], [2]]);
  });

  it('keeps a record within what Kafka takes', () => {
    const text = JSON.stringify({ note: 'ä'.repeat(5_000) });
    for (let row = 0; row < 150; row += 1) chunker.add(aRow(row, { key: 'acme|P-1', text }));
    chunker.flush();
    expect(sentRows().flat()).toHaveLength(150);
    for (const chunk of sent) {
      const { value } = recordOf(chunk, recordMovements.sample);
      expect(Buffer.byteLength(value)).toBeLessThan(1_000_000);
    }
  });

  it('forgets what is open when nobody wants it any more', () => {
    chunker.add(aRow(0));
    chunker.drop();
    chunker.flush();
    expect(sent).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('keeps every row, each product in its order and each record in one partition', () => {
    const row = fc.record({
      product: fc.nat(30),
      kind: fc.constantFrom('till', 'feed'),
      flush: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 500 }), (rows) => {
        const chunks: Chunk[] = [];
        const gathering = new Chunker((chunk) => chunks.push(chunk));
        for (const [index, { product, kind, flush }] of rows.entries()) {
          gathering.add(aRow(index, { key: `acme|P-${String(product)}`, source: { kind, name: 'x' } }));
          if (flush) gathering.flush();
        }
        gathering.flush();
        const all = chunks.flatMap((chunk) => chunk.rows);
        expect(all.map((taken) => taken.row).sort((a, b) => a - b)).toEqual(rows.map((_, index) => index));
        for (const { rows: together } of chunks) expect(new Set(together.map(partition)).size).toBe(1);
        for (const key of new Set(all.map((taken) => taken.key))) {
          const order = all.filter((taken) => taken.key === key).map((taken) => taken.row);
          expect(order).toEqual([...order].sort((a, b) => a - b));
        }
      }),
    );
  });
});

describe('recordOf', () => {
  it('is what the contract expects, in the partition of its rows', () => {
    const rows = [aRow(0), aRow(1)];
    const [first] = rows;
    if (first === undefined) throw new Error('no row');
    const head = { ...recordMovements.sample, data: undefined };
    const record = recordOf({ rows, first: { ...first, expiresAt: '2040-01-01T00:00:00Z' } }, head);
    const message = recordMovements.schema.parse(JSON.parse(record.value));
    expect(message.data.rows).toHaveLength(2);
    expect(message.data.expiresAt).toBe('2040-01-01T00:00:00Z');
    expect(record).toMatchObject({ topic: topics.commands.name, key: first.key });
    const without = JSON.parse(recordOf({ rows, first }, head).value) as object;
    expect(without).not.toHaveProperty('data.expiresAt');
  });
});
