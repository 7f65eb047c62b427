import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { eventually } from '@streamstock/server-kit-testing';
import { FaultyLine } from './faulty-line';
import { addInOrder, additions, committerOn, startTrial, type Trial } from './trial';

let trial: Trial;

beforeEach(async () => {
  trial = await startTrial();
});

afterEach(() => trial.end());

const totals = async () =>
  (await trial.admin.query<object>('SELECT name, total FROM counter ORDER BY name')).rows;
const counting = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => ({ total: from + index }));

test('a session that is ended in the middle of a transaction: the whole batch runs again', async () => {
  let attempts = 0;
  const committer = committerOn(trial, trial.poolTo(), {
    commit: async (client, items) => {
      const results = await addInOrder(client, items);
      attempts += 1;
      if (attempts <= 2) {
        const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
        await trial.admin.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
      }
      return results;
    },
  });
  await expect(committer.submit(additions(0, 5))).resolves.toEqual(counting(5));
  expect(attempts).toBe(3);
  expect(await totals()).toEqual([{ name: 'one', total: 5 }]);
  expect(trial.lines).toEqual(['waiting for the database', 'the database is back']);
});

test('an answer to COMMIT that never arrives: the batch runs again and is found done', async () => {
  const line = await FaultyLine.to(trial.database.url);
  let commits = 0;
  const committer = committerOn(trial, trial.poolTo(line.url), {
    beforeCommit: () => {
      commits += 1;
      line.swallowAnswers = commits === 1;
    },
  });
  const submitted = committer.submit(additions(0, 5));
  await eventually(async () => expect(await totals()).toEqual([{ name: 'one', total: 5 }]));
  line.swallowAnswers = false;
  line.cut();
  await expect(submitted).resolves.toEqual(counting(5));
  expect(commits).toBe(2);
  expect(await totals()).toEqual([{ name: 'one', total: 5 }]);
  await line.close();
});

test('a server that no longer answers does not hold the committer for ever', async () => {
  const line = await FaultyLine.to(trial.database.url);
  const committer = committerOn(trial, trial.poolTo(line.url));
  await committer.submit(additions(0, 1));
  line.swallowAnswers = true;
  const submitted = committer.submit(additions(1, 1));
  await eventually(() => expect(committer.state).toBe('waiting-for-database'), { within: 20_000 });
  line.swallowAnswers = false;
  await expect(submitted).resolves.toEqual(counting(1, 2));
  await line.close();
});

test('two committers that deadlock both get through', async () => {
  const waiting: (() => void)[] = [];
  const bothHoldOne = () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
      if (waiting.length >= 2) for (const go of waiting) go();
    });
  const committers = [trial.poolTo(), trial.poolTo()].map((pool) =>
    committerOn(trial, pool, {
      commit: async (client, items) => {
        const head = await addInOrder(client, items.slice(0, 1));
        await bothHoldOne();
        return [...head, ...(await addInOrder(client, items.slice(1)))];
      },
    }),
  );
  await trial.admin.query("INSERT INTO counter VALUES ('a', 0), ('b', 0)");
  await Promise.all([
    committers[0]?.submit(additions(0, 2, (id) => (id % 2 === 0 ? 'a' : 'b'))),
    committers[1]?.submit(additions(10, 2, (id) => (id % 2 === 0 ? 'b' : 'a'))),
  ]);
  expect(waiting.length).toBeGreaterThanOrEqual(3);
  expect(await totals()).toEqual([
    { name: 'a', total: 2 },
    { name: 'b', total: 2 },
  ]);
  expect(trial.lines).toEqual([]);
});

test('two committers that contend for one row, under terminated sessions: each item once, no gap', async () => {
  const committers = [trial.poolTo(), trial.poolTo()].map((pool) =>
    committerOn(trial, pool, { maxItems: 20 }),
  );
  const submitted = committers.flatMap((committer, side) =>
    Array.from({ length: 10 }, (_, index) => committer.submit(additions(side * 1_000 + index * 10, 10))),
  );
  const work = { finished: false };
  const finished = Promise.all(submitted).finally(() => {
    work.finished = true;
  });
  while (!work.finished) {
    await trial.admin.query(
      `SELECT pg_terminate_backend(pid), pg_sleep(0.15) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle' LIMIT 1`,
    );
  }
  await finished;
  const { rows } = await trial.admin.query<{ total: number }>('SELECT total FROM done ORDER BY total');
  expect(rows).toEqual(counting(200));
  for (const side of [0, 1]) {
    const own = await trial.admin.query<{ id: number }>(
      'SELECT id FROM done WHERE id / 1000 = $1 ORDER BY place',
      [side],
    );
    expect(own.rows.map((row) => row.id)).toEqual(
      Array.from({ length: 100 }, (_, index) => side * 1_000 + index),
    );
  }
});
