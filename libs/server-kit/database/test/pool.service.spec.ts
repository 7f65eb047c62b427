import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  BeginFailed,
  createPool,
  failureOf,
  inOneRoundTrip,
  PoolProbe,
  inTransaction,
  numericArray,
  textArray,
  uuidArray,
} from '../src';
import { createDatabaseFrom, eventually, type TestDatabase } from '@streamstock/server-kit-testing';
import fc from 'fast-check';
import type pg from 'pg';

let database: TestDatabase;
let pool: pg.Pool;
let other: pg.Pool;

beforeAll(async () => {
  database = await createDatabaseFrom('database');
  pool = createPool({
    connectionString: database.url,
    max: 4,
    applicationName: 'trial',
    statementTimeoutMs: 2_000,
  });
  other = createPool({ connectionString: database.url, max: 1, applicationName: 'other' });
  await pool.query('CREATE TABLE kept (id int PRIMARY KEY, note text)');
});

afterAll(async () => {
  await Promise.all([pool.end(), other.end()]);
  await database.drop();
});

const terminate = (pid: number) => other.query('SELECT pg_terminate_backend($1)', [pid]);
const pidOf = async (client: pg.PoolClient): Promise<number> =>
  (await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]?.pid ?? 0;

describe('columns', () => {
  test('arrive as numbers and UTC texts, whatever the zone of the session', async () => {
    const client = await pool.connect();
    await client.query("SET timezone = 'Asia/Kolkata'");
    const { rows } = await client.query(
      "SELECT 9007199254740991::bigint AS big, '2026-11-23 08:02:11.1234+00'::timestamptz AS at, '2026-11-23'::date AS day",
    );
    client.release(true);
    expect(rows).toEqual([{ big: 9007199254740991, at: '2026-11-23T08:02:11.123400Z', day: '2026-11-23' }]);
  });

  test('a bigint that no number can hold is an error', async () => {
    await expect(pool.query('SELECT 9007199254740993::bigint')).rejects.toThrow(RangeError);
    await expect(pool.query('SELECT 1::bigint AS one')).resolves.toMatchObject({ rows: [{ one: 1 }] });
  });
});

describe('array literals', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('"', '\\', '{', '}', ',', ' ', "'", '\n', '\r', '\t', 'n', '\u0001') }),
    fc.constantFrom('', 'NULL', 'null', '{}', '",', '\\"', "'; DROP TABLE kept; --"),
  );

  test('Postgres reads what was written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.option(nasty), fc.option(fc.maxSafeInteger()), fc.option(fc.uuid())), {
          maxLength: 20,
        }),
        async (values) => {
          const { rows } = await pool.query({
            name: 'arrays',
            text: 'SELECT * FROM unnest($1::text[], $2::bigint[], $3::uuid[]) AS t (text, big, id)',
            values: [
              textArray(values.map(([text]) => text)),
              numericArray(values.map(([, big]) => big)),
              uuidArray(values.map(([, , id]) => id)),
            ],
          });
          expect(rows).toEqual(values.map(([text, big, id]) => ({ text, big, id })));
        },
      ),
    );
  });

  test('what Postgres cannot store is a fault of the data', async () => {
    const refused = await pool.query('SELECT $1::text[]', [textArray(['a\u0000b'])]).catch(failureOf);
    expect(refused).toBe('data');
  });
});

describe('connections', () => {
  test('an idle one and one in use may be lost; the pool goes on', async () => {
    const client = await pool.connect();
    await client.query('BEGIN');
    await terminate(await pidOf(client));
    const failure = await eventually(async () => {
      const error = await client.query('SELECT 1').then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(error).toBeDefined();
      return failureOf(error);
    });
    client.release(true);
    expect(failure).toBe('transient');
    await expect(pool.query('SELECT 1 AS one')).resolves.toMatchObject({ rows: [{ one: 1 }] });
  });

  test('a statement that takes too long is given up', async () => {
    const failure = await pool.query('SELECT pg_sleep(30)').catch(failureOf);
    expect(failure).toBe('transient');
  });
});

describe('inOneRoundTrip', () => {
  test('tells long statements apart that begin alike', async () => {
    const write = (place: number, count: number) => ({
      name: `a-statement-with-a-rather-long-name-${String(count)}`,
      text: `INSERT INTO apart SELECT $1::int + n FROM generate_series(1, ${String(count)}) AS n`,
      values: [place],
    });
    await pool.query('CREATE TABLE apart (id int)');
    await inTransaction(pool, async (client) => {
      await inOneRoundTrip(client, [write(100, 1), write(200, 1)]);
      await inOneRoundTrip(client, [write(300, 1), write(400, 2)]);
    });
    const { rows } = await pool.query<{ id: number }>('SELECT id FROM apart ORDER BY id');
    expect(rows.map(({ id }) => id)).toEqual([101, 201, 301, 401, 402]);
  });
});

describe('PoolProbe', () => {
  test('says whether Postgres answers', async () => {
    await expect(new PoolProbe(pool).answers()).resolves.toBe(true);
    const away = createPool({
      connectionString: 'postgres://localhost:1/none',
      max: 1,
      applicationName: 'away',
    });
    await expect(new PoolProbe(away).answers()).resolves.toBe(false);
    await away.end();
  });
});

describe('inTransaction', () => {
  test('statements that do not wait for each other run in their order', async () => {
    const order = await inTransaction(
      pool,
      (client) =>
        Promise.all([1, 2, 3].map(() => client.query<{ at: number }>('SELECT clock_timestamp() AS at'))),
      { readsFirst: true },
    );
    const instants = order.map(({ rows }) => String(rows[0]?.at));
    expect(instants).toEqual(instants.toSorted());
  });

  test('where BEGIN fails, nothing that comes after the first answer is written', async () => {
    const writing = inTransaction(
      pool,
      async (client) => {
        await client.query('SELECT 1');
        await client.query("INSERT INTO kept VALUES (8, 'outside of any transaction')");
      },
      { opening: 'SELECT 1 / 0', readsFirst: true },
    );
    await expect(writing).rejects.toThrow(BeginFailed);
    await expect(pool.query('SELECT id FROM kept WHERE id = 8')).resolves.toMatchObject({ rows: [] });
    await expect(pool.query('SELECT 1 AS one')).resolves.toMatchObject({ rows: [{ one: 1 }] });
  });

  test('the first of several failures is the one that is told', async () => {
    const failing = inTransaction(pool, (client) =>
      Promise.all([client.query("INSERT INTO kept VALUES ('x', '')"), client.query('SELECT 1')]),
    );
    await expect(failing.catch(failureOf)).resolves.toBe('data');
  });

  test('commits or leaves nothing', async () => {
    await inTransaction(pool, (client) => client.query("INSERT INTO kept VALUES (1, 'kept')"));
    const failing = inTransaction(pool, async (client) => {
      await client.query("INSERT INTO kept VALUES (2, 'lost')");
      throw new Error('decided otherwise');
    });
    await expect(failing).rejects.toThrow('decided otherwise');
    await expect(pool.query('SELECT id FROM kept')).resolves.toMatchObject({ rows: [{ id: 1 }] });
  });

  test('a failed statement that the work ignores is not taken for a commit', async () => {
    const ignoring = inTransaction(pool, async (client) => {
      await client.query("INSERT INTO kept VALUES (3, 'lost')");
      await client.query('SELECT 1 / 0').catch(() => undefined);
    });
    await expect(ignoring).rejects.toThrow('rolled back');
    await expect(pool.query('SELECT id FROM kept WHERE id = 3')).resolves.toMatchObject({ rows: [] });
  });

  test('a changed table does not break prepared statements for good', async () => {
    const one = createPool({ connectionString: database.url, max: 1, applicationName: 'stale' });
    await one.query('CREATE TABLE changing (id int)');
    const read = () =>
      inTransaction(one, (client) => client.query({ name: 'read', text: 'SELECT * FROM changing' }));
    await read();
    await pool.query('ALTER TABLE changing ADD COLUMN more text');
    const failures: string[] = [];
    await eventually(async () => {
      await read().catch((error: unknown) => {
        failures.push(failureOf(error));
        throw error;
      });
    });
    await one.end();
    expect(failures).toEqual(['transient']);
  });

  test('returns every connection, whatever happens', async () => {
    const attempts = Array.from({ length: 20 }, (_, index) =>
      inTransaction(pool, async (client) => {
        if (index % 4 === 0) await terminate(await pidOf(client));
        await client.query(index % 4 === 1 ? 'SELECT 1 / 0' : 'SELECT 1');
        if (index % 4 === 2) throw new Error('bug');
      }).catch(() => undefined),
    );
    await Promise.all(attempts);
    await eventually(() => {
      expect([pool.totalCount - pool.idleCount, pool.waitingCount]).toEqual([0, 0]);
    });
  });
});
