import type pg from 'pg';
import { inOneRoundTrip } from './one-round-trip';

const sent = async (...writes: Parameters<typeof inOneRoundTrip>[1]): Promise<unknown[]> => {
  const queries: unknown[] = [];
  const client = { query: (query: unknown) => Promise.resolve(queries.push(query)) };
  await inOneRoundTrip(client as unknown as pg.ClientBase, writes);
  return queries;
};

const write = (name: string, places: number, ...values: unknown[]) => ({
  name,
  text: `INSERT INTO ${name} VALUES (${Array.from({ length: places }, (_, place) => `$${String(place + 1)}`).join(', ')})`,
  values,
});

describe('inOneRoundTrip', () => {
  it('numbers the placeholders of all writes through', async () => {
    expect(await sent(write('stock', 2, 'a', 'b'), write('ledger', 1, 'c'))).toEqual([
      {
        name: 'stock+ledger',
        text: 'WITH write_0 AS (INSERT INTO stock VALUES ($1, $2)), write_1 AS (INSERT INTO ledger VALUES ($3)) SELECT',
        values: ['a', 'b', 'c'],
      },
    ]);
  });

  it('keeps placeholders of two digits apart', async () => {
    const [query] = await sent(
      write('wide', 11, ...Array.from({ length: 11 }, () => 0)),
      write('next', 1, 1),
    );
    expect(query).toMatchObject({ text: expect.stringContaining('$11') as string });
    expect(query).toMatchObject({ text: expect.stringContaining('INSERT INTO next VALUES ($12)') as string });
  });

  it('sends nothing when there is nothing to write', async () => {
    expect(await sent()).toEqual([]);
  });
});
