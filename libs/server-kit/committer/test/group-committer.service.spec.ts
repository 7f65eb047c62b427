import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CommitterClosed, CommitterFull } from '../src';
import { eventually } from '@streamstock/server-kit-testing';
import { addInOrder, additions, committerOn, recordRefusal, startTrial, type Trial } from './trial';

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

describe('batches', () => {
  test('what arrives during a transaction shares the next one', async () => {
    const sizes: number[] = [];
    const { open, opened } = gate();
    const committer = committerOn(trial, trial.poolTo(), {
      commit: async (client, items) => {
        sizes.push(items.length);
        await opened;
        return addInOrder(client, items);
      },
    });
    const first = committer.submit(additions(0, 1));
    await eventually(() => expect(sizes).toEqual([1]));
    expect(committer.state).toBe('working');
    const more = [1, 11, 21, 31].map((id) => committer.submit(additions(id, 10)));
    expect(committer.queued).toBe(40);
    open();
    const results = (await Promise.all([first, ...more])).flat();
    expect(sizes).toEqual([1, 40]);
    expect(results).toEqual(Array.from({ length: 41 }, (_, index) => ({ total: index + 1 })));
    await eventually(() => expect(committer.state).toBe('idle'));
  });

  test('a submission larger than a transaction is answered as a whole, in order', async () => {
    const sizes: number[] = [];
    const committer = committerOn(trial, trial.poolTo(), {
      maxItems: 7,
      maxKeys: 3,
      afterCommit: (items) => sizes.push(items.length),
    });
    const results = await committer.submit(additions(0, 40, (id) => `c${id % 5}`));
    expect(results).toEqual(Array.from({ length: 40 }, (_, index) => ({ total: Math.floor(index / 5) + 1 })));
    expect(Math.max(...sizes)).toBe(3);
  });

  test('begins with the opening, before anything of its work', async () => {
    const committer = committerOn(trial, trial.poolTo(), {
      opening: 'BEGIN; SELECT pg_advisory_xact_lock_shared(7)',
    });
    const holder = await trial.admin.connect();
    await holder.query('BEGIN; SELECT pg_advisory_xact_lock(7)');
    const waiting = committer.submit(additions(0, 3));
    const locks = `SELECT relation::regclass::text FROM pg_locks
                   WHERE pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)
                     AND locktype = 'relation'`;
    const waiters = `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`;
    await eventually(async () => {
      expect((await trial.admin.query(waiters)).rowCount).toBe(1);
    });
    expect((await trial.admin.query(locks)).rows).toEqual([]);
    await holder.query('COMMIT');
    holder.release();
    expect(await waiting).toEqual([{ total: 1 }, { total: 2 }, { total: 3 }]);
  });

  test('afterCommit comes after the commit and before the answer, beforeCommit before both', async () => {
    const order: string[] = [];
    const committer = committerOn(trial, trial.poolTo(), {
      beforeCommit: () => order.push('before'),
      afterCommit: () => {
        order.push('after');
        throw new Error('of no consequence');
      },
    });
    await committer.submit(additions(0, 1)).then(() => order.push('answer'));
    expect(order).toEqual(['before', 'after', 'answer']);
    expect(trial.lines).toEqual(['what follows a commit failed']);
  });
});

describe('culprits', () => {
  test('stand alone; the others commit, in order', async () => {
    const committer = committerOn(trial, trial.poolTo());
    const bad = new Set([0, 17, 18, 39]);
    const items = additions(0, 40).map((item) => (bad.has(item.id) ? { ...item, amount: 'many' } : item));
    const results = await committer.submit(items);
    let total = 0;
    expect(results).toEqual(
      items.map(({ id }) =>
        bad.has(id) ? { refused: 'invalid input syntax for type bigint: "many"' } : { total: (total += 1) },
      ),
    );
    const { rows } = await trial.admin.query<{ id: number }>('SELECT id FROM done ORDER BY place');
    expect(rows.map((row) => row.id)).toEqual(items.map((item) => item.id).filter((id) => !bad.has(id)));
    await expect(trial.admin.query('SELECT FROM refused')).resolves.toMatchObject({ rowCount: 4 });
  });

  test('an error of the program counts as one, and so does a wrong number of results', async () => {
    const committer = committerOn(trial, trial.poolTo(), {
      commit: async (client, items) => {
        if (items.some((item) => item.id === 3)) throw new TypeError('not a function');
        const results = await addInOrder(client, items);
        return items.some((item) => item.id === 5) ? results.slice(1) : results;
      },
    });
    const results = await committer.submit(additions(0, 8));
    expect(results[3]).toEqual({ refused: 'not a function' });
    expect(results[5]).toEqual({ refused: 'trial: 0 results for 1 items' });
    expect(results[7]).toEqual({ total: 6 });
  });

  test('one that cannot even be recorded fails its own submission, when the rest of it is done', async () => {
    const committer = committerOn(trial, trial.poolTo(), {
      onCulprit: (client, item, error) =>
        item.id === 1 ? Promise.reject(new Error('no record')) : recordRefusal(client, item, error),
    });
    const items = additions(0, 4).map((item) => (item.id === 1 ? { ...item, amount: 'many' } : item));
    const [failed, other] = await Promise.allSettled([
      committer.submit(items),
      committer.submit(additions(10, 2)),
    ]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { message: 'no record' } });
    expect(other).toMatchObject({ status: 'fulfilled', value: [{ total: 4 }, { total: 5 }] });
  });
});

describe('limits and closing', () => {
  test('refuses more than may wait', async () => {
    const { open, opened } = gate();
    const committer = committerOn(trial, trial.poolTo(), {
      maxQueued: 5,
      commit: async (client, items) => {
        await opened;
        return addInOrder(client, items);
      },
    });
    const first = committer.submit(additions(0, 1));
    await eventually(() => expect(committer.queued).toBe(0));
    const second = committer.submit(additions(1, 8));
    await expect(committer.submit(additions(9, 1))).rejects.toBeInstanceOf(CommitterFull);
    open();
    await expect(Promise.all([first, second])).resolves.toHaveLength(2);
  });

  test('closing finishes what has arrived and takes nothing more', async () => {
    const committer = committerOn(trial, trial.poolTo(), { maxItems: 3 });
    const arrived = committer.submit(additions(0, 10));
    await committer.close();
    await expect(arrived).resolves.toHaveLength(10);
    await expect(committer.submit(additions(10, 1))).rejects.toBeInstanceOf(CommitterClosed);
  });

  test('closing does not wait for a database that is away', async () => {
    const committer = committerOn(trial, trial.poolTo('postgresql://nobody@127.0.0.1:1/none'), {
      maxItems: 3,
    });
    const arrived = committer.submit(additions(0, 10));
    await eventually(() => expect(committer.state).toBe('waiting-for-database'));
    const end = expect(arrived).rejects.toBeInstanceOf(CommitterClosed);
    await committer.close();
    await end;
    expect(trial.lines).toEqual(['waiting for the database']);
  });
});
