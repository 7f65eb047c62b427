import { expect, test } from '@jest/globals';
import { waitUntil } from './wait-until';

const backoff = { firstMs: 1, longestMs: 2 };

test('waits out failures and logs each change once', async () => {
  const lines: string[] = [];
  const note = (_details: object, message: string) => void lines.push(message);
  const failures = ['refused', 'refused', 'refused', 'starting up', 'starting up'];
  const found = await waitUntil(
    () => {
      const failure = failures.shift();
      return failure === undefined ? Promise.resolve('up') : Promise.reject(new Error(failure));
    },
    {
      signal: AbortSignal.timeout(5_000),
      name: 'Postgres',
      logger: { info: note, warn: note, error: note },
      backoff,
    },
  );
  expect(found).toBe('up');
  expect(lines).toEqual(['waiting for Postgres', 'waiting for Postgres', 'Postgres is there']);
});

test('ends with the signal, also in the middle of a pause', async () => {
  const stop = new AbortController();
  const waiting = waitUntil(() => Promise.reject(new Error('refused')), {
    signal: stop.signal,
    backoff: { firstMs: 60_000, longestMs: 60_000 },
  });
  stop.abort(new Error('shutting down'));
  await expect(waiting).rejects.toThrow('shutting down');
});

test('throws what waiting cannot mend', async () => {
  const attempt = waitUntil(() => Promise.reject(new TypeError('bug')), {
    signal: AbortSignal.timeout(5_000),
    retryIf: (error) => !(error instanceof TypeError),
  });
  await expect(attempt).rejects.toThrow('bug');
});
