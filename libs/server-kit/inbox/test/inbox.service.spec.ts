import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createPool, failureOf, inTransaction } from '@streamstock/server-kit-database';
import { findInbox, InboxCleaner, inboxTable, insertInbox, type InboxRow } from '../src';
import { createDatabaseFrom, eventually, type TestDatabase } from '@streamstock/server-kit-testing';
import fc from 'fast-check';
import type pg from 'pg';

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createDatabaseFrom('inbox');
  pool = createPool({ connectionString: database.url, max: 4, applicationName: 'trial' });
  await pool.query(inboxTable);
});

beforeEach(() => pool.query('TRUNCATE inbox'));

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const row = (changes: Partial<InboxRow> = {}): InboxRow => ({
  commandId: randomUUID(),
  tenantId: 'acme',
  bodyHash: 'c0ffee',
  result: '{"outcome":"accepted"}',
  ...changes,
});
const store = (rows: readonly InboxRow[]) => inTransaction(pool, (client) => insertInbox(client, rows));
const count = async () =>
  (await pool.query<{ rows: number }>('SELECT count(*) AS rows FROM inbox')).rows[0]?.rows;

describe('results', () => {
  test('come back as they were stored, whatever their text', async () => {
    const result = fc.jsonValue().map((value) => JSON.stringify(value));
    const rows = fc.array(
      fc.record({
        commandId: fc.uuid({ version: [4, 8] }),
        tenantId: fc.stringMatching(/^[A-Za-z0-9._-]{1,20}$/),
        bodyHash: fc.stringMatching(/^[0-9a-f]{64}$/),
        result,
      }),
      { maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(rows, async (stored) => {
        await pool.query('TRUNCATE inbox');
        const unique = [...new Map(stored.map((entry) => [entry.commandId, entry])).values()];
        await store(unique);
        const found = await findInbox(pool, [...unique.map((entry) => entry.commandId), randomUUID()]);
        expect(found).toEqual(new Map(unique.map(({ commandId, ...entry }) => [commandId, entry])));
      }),
      { numRuns: 50 },
    );
  });

  test('a command that is already there is refused as a whole', async () => {
    const first = row();
    await store([first]);
    await expect(store([row(), { ...first, result: '{}' }]).catch(failureOf)).resolves.toBe('data');
    expect(await count()).toBe(1);
  });

  test('nothing to look for is nothing found', async () => {
    await expect(findInbox(pool, [])).resolves.toEqual(new Map());
  });
});

describe('InboxCleaner', () => {
  const fill = async (old: number, young: number) => {
    await store(Array.from({ length: old + young }, () => row()));
    await pool.query(
      `UPDATE inbox SET recorded_at = now() - interval '22 days'
        WHERE command_id IN (SELECT command_id FROM inbox LIMIT $1)`,
      [old],
    );
  };

  test('deletes what is older than it is to be kept, and nothing else, in chunks', async () => {
    await fill(25, 10);
    await expect(new InboxCleaner({ pool, chunk: 10 }).clean()).resolves.toBe(25);
    expect(await count()).toBe(10);
    await expect(new InboxCleaner({ pool, keepDays: 23, chunk: 10 }).clean()).resolves.toBe(0);
  });

  test('replicas that clean together delete each row once and do not wait for each other', async () => {
    await fill(60, 5);
    const deleted = await Promise.all([1, 2, 3].map(() => new InboxCleaner({ pool, chunk: 7 }).clean()));
    expect(deleted.reduce((sum, rows) => sum + rows)).toBe(60);
    expect(await count()).toBe(5);
  });

  test('cleans by its timer and stops when closed', async () => {
    const cleaner = new InboxCleaner({ pool, everyMs: 20 });
    cleaner.start();
    for (let round = 0; round < 2; round += 1) {
      await fill(3, 0);
      await eventually(async () => expect(await count()).toBe(0));
    }
    await cleaner.close();
  });
});
