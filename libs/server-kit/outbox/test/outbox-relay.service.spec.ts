import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { inTransaction } from '@streamstock/server-kit-database';
import { insertOutbox, laneOf } from '../src';
import { outboxLanes } from '../src/lanes';
import { eventually } from '@streamstock/server-kit-testing';
import { change, keysFrom, startTrial, topic, type Trial } from './trial';

const never = 60_000;
let trial: Trial;

beforeEach(async () => {
  trial = await startTrial();
});

afterEach(() => trial.end());

describe('publishing', () => {
  test('in commit order per key, then the outbox is empty', async () => {
    const relay = trial.newRelay();
    relay.start();
    const keys = keysFrom(40);
    for (let round = 0; round < 5; round += 1) {
      await change(trial.admin, keys);
      relay.wake();
    }
    await eventually(async () => expect(await trial.waitingRows()).toBe(0));
    for (const key of keys) expect(trial.topic.versionsOf(key)).toEqual([1, 2, 3, 4, 5]);
  });

  test('topic, key, value and trace context arrive as they were put in', async () => {
    const message = {
      topic: 'any',
      key: 'ключ "1"',
      value: '{"text":"a\\nb\\t\\\\"}',
      traceparent: '00-aa-bb-01',
    };
    await inTransaction(trial.admin, (client) =>
      insertOutbox(client, [message, { ...message, key: 'plain' }]),
    );
    trial.newRelay().start();
    const { traceparent, ...rest } = message;
    await eventually(() => expect(trial.topic.records).toContainEqual({ ...rest, headers: { traceparent } }));
  });

  test('a wake is answered at once, rows of other processes by the timer', async () => {
    const waked = trial.newRelay({ pollMs: never });
    waked.start();
    await change(trial.admin, ['a']);
    waked.wake();
    await eventually(() => expect(trial.topic.versionsOf('a')).toEqual([1]), { within: 2_000 });
    await waked.close();
    trial.newRelay({ pollMs: 50 }).start();
    await change(trial.admin, ['a']);
    await eventually(() => expect(trial.topic.versionsOf('a')).toEqual([1, 2]), { within: 2_000 });
  });

  test('what is committed during a rest is published together after it; closing ends the rest', async () => {
    const sends: number[] = [];
    trial.topic.before = (records) => Promise.resolve(void sends.push(records.length));
    const relay = trial.newRelay({ restMs: never, pollMs: 10 });
    await change(trial.admin, ['a']);
    relay.start();
    await eventually(() => expect(sends).toEqual([1]));
    for (const key of ['b', 'c', 'd']) {
      await change(trial.admin, [key]);
      relay.wake();
    }
    await relay.close();
    expect(sends).toEqual([1, 3]);
    expect(await trial.waitingRows()).toBe(0);
  });

  test('a backlog is published in bounded sends, without waiting between them', async () => {
    const sizes: number[] = [];
    trial.topic.before = (records) => {
      sizes.push(records.reduce((sum, record) => sum + record.value.length, 0));
      return Promise.resolve();
    };
    const value = JSON.stringify('x'.repeat(10_000));
    for (let row = 0; row < 30; row += 1) {
      await inTransaction(trial.admin, (client) =>
        insertOutbox(
          client,
          Array.from({ length: 10 }, (_, index) => ({ topic, key: `k${index}`, value })),
        ),
      );
    }
    trial.newRelay({ pollMs: never, restMs: never, maxBytes: 500_000 }).start();
    await eventually(async () => expect(await trial.waitingRows()).toBe(0));
    expect(trial.topic.records).toHaveLength(300);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(500_000);
    expect(sizes.length).toBeLessThan(40);
  });

  test('closing publishes what is there', async () => {
    const relay = trial.newRelay({ pollMs: never });
    relay.start();
    await eventually(() => expect(relay.backlog).toEqual({ rows: 0, oldestSeconds: 0 }));
    await change(trial.admin, keysFrom(20));
    await relay.close();
    expect(trial.topic.last()).toEqual(await trial.versions());
  });

  test('what changed lately is put in again once, one produce timeout after the start, also when that fails first', async () => {
    const calls: number[] = [];
    const started = performance.now();
    const requeueRecent = async () => {
      calls.push(performance.now() - started);
      if (calls.length === 1) throw new Error('database is away');
      await inTransaction(trial.admin, (client) =>
        insertOutbox(client, [{ topic, key: 'recent', value: '7' }]),
      );
    };
    const relay = trial.newRelay({ produceTimeoutMs: 200, pollMs: never, requeueRecent });
    relay.start();
    await eventually(() => expect(trial.topic.last()).toEqual({ recent: 7 }));
    await change(trial.admin, ['a']);
    relay.wake();
    await eventually(() => expect(trial.topic.versionsOf('a')).toEqual([1]));
    expect(calls).toHaveLength(2);
    expect(calls[0]).toBeGreaterThanOrEqual(200);
  });

  test('closing does not wait until all of that is put in', async () => {
    let isAsked = false;
    const requeueRecent = async (signal: AbortSignal) => {
      isAsked = true;
      await once(signal, 'abort');
      throw new Error('told to end');
    };
    const relay = trial.newRelay({ produceTimeoutMs: 10, pollMs: never, requeueRecent });
    relay.start();
    await eventually(() => expect(isAsked).toBe(true));
    await relay.close();
  });
});

/** How many entries of the outbox's index one round reads; measured for longer than sessions keep their counts to themselves. */
async function indexEntriesPerRound(seconds: number): Promise<number> {
  const { rows: before } = await trial.admin.query<IndexUse>(indexUseText);
  await trial.admin.query('SELECT pg_sleep($1)', [seconds]);
  const { rows: after } = await trial.admin.query<IndexUse>(indexUseText);
  const of = (use: keyof IndexUse): number =>
    (after[0]?.[use] ?? Number.NaN) - (before[0]?.[use] ?? Number.NaN);
  return (of('read') / of('scans')) * outboxLanes;
}

type IndexUse = Record<'read' | 'scans', number>;

/** An idle round scans the index once per lane. */
const indexUseText =
  "SELECT idx_tup_read AS read, idx_scan AS scans FROM pg_stat_user_indexes WHERE indexrelname = 'outbox_pkey'";

describe('ids that become visible late', () => {
  test('a transaction that commits long after newer ones is published, in its order', async () => {
    trial.newRelay({ pollMs: 5, floorPauseMs: 0 }).start();
    await change(trial.admin, ['late', 'other']);
    const late = await trial.admin.connect();
    await late.query('BEGIN');
    await late.query("SELECT FROM level WHERE key = 'late' FOR NO KEY UPDATE");
    await late.query("UPDATE level SET version = version + 1 WHERE key = 'late'");
    await insertOutbox(late, [{ topic, key: 'late', value: '2' }]);
    for (let version = 2; version < 40; version += 1) {
      await change(trial.admin, ['other']);
      await eventually(() => expect(trial.topic.versionsOf('other')).toHaveLength(version));
    }
    expect(trial.topic.versionsOf('late')).toEqual([1]);
    await late.query('COMMIT');
    late.release();
    await eventually(() => expect(trial.topic.versionsOf('late')).toEqual([1, 2]), { within: 2_000 });
  });

  test('rows that were deleted under a held snapshot are not read again each round', async () => {
    trial.newRelay({ pollMs: 5, floorPauseMs: 0 }).start();
    const holder = await trial.newPool('holder').connect();
    await holder.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT FROM level');
    for (let round = 0; round < 100; round += 1) await change(trial.admin, keysFrom(60));
    await eventually(async () => expect(await trial.waitingRows()).toBe(0));
    await eventually(async () => expect(await indexEntriesPerRound(1.2)).toBeLessThan(500));
    await holder.query('ROLLBACK');
    holder.release();
  });
});

describe('several relays on one outbox', () => {
  test('share the work and keep the order per key', async () => {
    const sends = [0, 0];
    const relays = sends.map((_, side) =>
      trial.newRelay({
        producer: {
          send: (records) => {
            sends[side] = (sends[side] ?? 0) + 1;
            return trial.topic.send(records);
          },
        },
        pollMs: 20,
        maxRowsPerLane: 2,
      }),
    );
    const keys = keysFrom(30);
    for (const relay of relays) relay.start();
    const writers = [0, 1].map(async (side) => {
      for (let round = 0; round < 40; round += 1) {
        await change(trial.admin, side === 0 ? keys : keys.slice(10));
        relays[side]?.wake();
      }
    });
    await Promise.all(writers);
    await eventually(async () => expect(await trial.waitingRows()).toBe(0));
    for (const key of keys) {
      const versions = trial.topic.versionsOf(key);
      expect(versions).toEqual(Array.from(versions, (_, index) => index + 1));
    }
    expect(trial.topic.last()).toEqual(await trial.versions());
    expect(Math.min(...sends)).toBeGreaterThan(0);
  });

  test('lanes that another one holds are looked at again soon, the free ones at once', async () => {
    const keys = keysFrom(40);
    const heldLane = laneOf(keys[0] ?? '');
    const held = keys.filter((key) => laneOf(key) === heldLane);
    const holder = await trial.admin.connect();
    await holder.query('BEGIN');
    await holder.query("SELECT pg_advisory_xact_lock('outbox'::regclass::oid::int, $1)", [heldLane]);
    await change(trial.admin, keys);
    trial.newRelay({ pollMs: never }).start();
    await eventually(() => expect(Object.keys(trial.topic.last())).toHaveLength(keys.length - held.length));
    await holder.query('ROLLBACK');
    holder.release();
    await eventually(() => expect(Object.keys(trial.topic.last())).toHaveLength(keys.length), {
      within: 2_000,
    });
  });

  test('outboxes of two schemas of one database do not hold each other up', async () => {
    const holder = await trial.admin.connect();
    await holder.query('BEGIN; CREATE TEMPORARY TABLE other (id int)');
    await holder.query(
      "SELECT pg_advisory_xact_lock('other'::regclass::oid::int, lane) FROM generate_series(0, 15) AS lane",
    );
    await change(trial.admin, ['a']);
    trial.newRelay({ pollMs: never }).start();
    await eventually(() => expect(trial.topic.versionsOf('a')).toEqual([1]), { within: 2_000 });
    await holder.query('ROLLBACK');
    holder.release();
  });
});
