import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { eventually } from '@streamstock/server-kit-testing';
import { change, keysFrom, requeue, startTrial, terminateSessions, type Trial } from './trial';

let trial: Trial;

beforeEach(async () => {
  trial = await startTrial();
});

afterEach(() => trial.end());

const gate = () => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
};

test('a producer outage leaves the rows in place, adds none, and ends in order', async () => {
  let attempts = 0;
  trial.topic.before = () => {
    attempts += 1;
    return Promise.reject(new Error('no broker'));
  };
  const relay = trial.newRelay({ produceTimeoutMs: 20, pollMs: 20 });
  relay.start();
  for (let round = 0; round < 3; round += 1) await change(trial.admin, ['a', 'b']);
  const rows = await trial.waitingRows();
  await eventually(() => expect(attempts).toBeGreaterThan(10));
  expect(await trial.waitingRows()).toBe(rows);
  expect(trial.topic.records).toEqual([]);
  trial.topic.before = () => Promise.resolve();
  await eventually(() => expect(trial.topic.versionsOf('a').slice(0, 3)).toEqual([1, 2, 3]));
  await eventually(async () => expect(await trial.waitingRows()).toBe(0));
  expect(trial.topic.last()).toEqual(await trial.versions());
  expect(trial.lines).toEqual([
    'the relay cannot publish; rows wait in the outbox',
    'the relay publishes again',
  ]);
});

test('the connection is lost in the middle of a send while another relay publishes newer rows', async () => {
  const { open, opened } = gate();
  const sending: string[] = [];
  const asked: string[][] = [];
  const slow = trial.newRelay({
    name: 'slow',
    pollMs: 20,
    producer: {
      send: async (records) => {
        sending.push(...records.map((record) => record.value));
        if (sending.length === records.length) await opened;
        await trial.topic.send(records);
      },
    },
    requeue: (client, keys) => {
      asked.push(keys);
      return requeue(client, keys);
    },
  });
  await change(trial.admin, ['a']);
  slow.start();
  await eventually(() => expect(sending).toEqual(['1']));
  await terminateSessions(trial.admin, 'slow');
  await change(trial.admin, ['a']);
  trial.newRelay({ pollMs: 20 }).start();
  await eventually(() => expect(trial.topic.versionsOf('a')).toEqual([1, 2]));
  expect(asked).toEqual([]);
  open();
  await eventually(() => expect(asked).toEqual([['a']]));
  await eventually(() => expect(trial.topic.versionsOf('a')).toEqual([1, 2, 1, 2]));
});

test('records of a send that was given up arrive late: the newest level still comes last', async () => {
  const { open, opened } = gate();
  let sends = 0;
  let requeues = 0;
  const relay = trial.newRelay({
    pollMs: 20,
    produceTimeoutMs: 100,
    requeue: async (client, keys) => {
      await requeue(client, keys);
      requeues += 1;
    },
    producer: {
      send: async (records) => {
        sends += 1;
        if (sends === 1) await opened;
        await trial.topic.send(records);
      },
    },
  });
  await change(trial.admin, ['a']);
  relay.start();
  await eventually(() => expect(trial.topic.versionsOf('a')).toContain(1));
  await change(trial.admin, ['a']);
  await eventually(async () => {
    expect([requeues, await trial.waitingRows()]).toEqual([1, 0]);
    expect(trial.topic.last()).toEqual({ a: 2 });
  });
  open();
  await eventually(() => expect(requeues).toBe(2));
  await eventually(() => expect(trial.topic.last()).toEqual({ a: 2 }));
});

test('a requeue that fails is repeated and does not hold up the publishing', async () => {
  let requeues = 0;
  let sends = 0;
  const relay = trial.newRelay({
    pollMs: 20,
    produceTimeoutMs: 20,
    requeue: (client, keys) => {
      requeues += 1;
      return requeues < 3 ? Promise.reject(new Error('bug')) : requeue(client, keys);
    },
    producer: {
      send: (records) => {
        sends += 1;
        return sends === 1 ? Promise.reject(new Error('no broker')) : trial.topic.send(records);
      },
    },
  });
  await change(trial.admin, ['a']);
  relay.start();
  await eventually(() => expect(requeues).toBe(1));
  await change(trial.admin, ['b']);
  relay.wake();
  await eventually(() => expect(trial.topic.versionsOf('b')).toEqual([1]), { within: 1_000 });
  await eventually(() => expect(trial.topic.versionsOf('a')).toEqual([1, 1]));
  expect(requeues).toBe(3);
});

test('sessions end and sends fail at random under load: the last record of each key is its newest level', async () => {
  const keys = keysFrom(24);
  trial.topic.before = async () => {
    const fate = Math.random();
    if (fate < 0.1) throw new Error('no broker');
    if (fate < 0.3) await trial.admin.query('SELECT pg_sleep($1)', [Math.random() * 0.05]);
  };
  const relays = ['relay-1', 'relay-2', 'relay-3'].map((name) =>
    trial.newRelay({ name, pollMs: 20, produceTimeoutMs: 200 }),
  );
  for (const relay of relays) relay.start();
  const load = { over: false };
  const faults = (async () => {
    while (!load.over) {
      await terminateSessions(trial.admin, `relay-${Math.ceil(Math.random() * 3)}`);
      await trial.admin.query('SELECT pg_sleep(0.05)');
    }
  })();
  for (let round = 0; round < 150; round += 1) {
    await change(
      trial.admin,
      keys.filter(() => Math.random() < 0.5),
    );
    relays[round % 3]?.wake();
  }
  load.over = true;
  await faults;
  await eventually(async () => {
    expect(await trial.waitingRows()).toBe(0);
    expect(trial.topic.last()).toEqual(await trial.versions());
  });
  for (const key of keys) {
    const seen = new Set(trial.topic.versionsOf(key));
    const newest = trial.topic.last()[key] ?? 0;
    expect([...seen].sort((one, other) => one - other)).toEqual(
      Array.from({ length: newest }, (_, index) => index + 1),
    );
  }
});
