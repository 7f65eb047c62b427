import { expect, test } from '@jest/globals';
import { CommitterClosed } from './errors';
import { OutageLog } from './outage-log';
import { repeatTransient } from './repeat-transient';

function setUp() {
  const lines: string[] = [];
  const note = (_details: object, message: string) => void lines.push(message);
  const outage = new OutageLog('trial', { info: note, warn: note, error: note });
  const retries: string[] = [];
  const closing = new AbortController();
  const options = {
    outage,
    signal: closing.signal,
    backoff: { firstMs: 1, longestMs: 1 },
    onRetry: (reason: string) => void retries.push(reason),
  };
  return { lines, outage, retries, closing, options };
}

const coded = (code: string) => Object.assign(new Error(code), { code });
const failing = (failures: readonly string[]) => {
  const left = [...failures];
  return () => {
    const code = left.shift();
    return code === undefined ? Promise.resolve('committed') : Promise.reject(coded(code));
  };
};

test('an outage is waited out and logged twice: when it begins and when it ends', async () => {
  const { lines, outage, retries, options } = setUp();
  const run = repeatTransient(failing(['ECONNREFUSED', 'ECONNREFUSED', '57P03', '57P03']), options);
  await expect(run).resolves.toBe('committed');
  expect(lines).toEqual(['waiting for the database', 'the database is back']);
  expect(retries).toEqual(['outage', 'outage', 'outage', 'outage']);
  expect(outage.waiting).toBe(false);
});

test('a conflict is repeated without a word', async () => {
  const { lines, retries, options } = setUp();
  await expect(repeatTransient(failing(['40P01', '40001']), options)).resolves.toBe('committed');
  expect(lines).toEqual([]);
  expect(retries).toEqual(['conflict', 'conflict']);
});

test('a failure of its own ends the outage and is thrown', async () => {
  const { outage, options } = setUp();
  await expect(repeatTransient(failing(['ECONNRESET', '22P02']), options)).rejects.toThrow('22P02');
  expect(outage.waiting).toBe(false);
});

test('once closed, an outage is not waited out any more, but a conflict is', async () => {
  const { closing, options } = setUp();
  closing.abort();
  await expect(repeatTransient(failing(['40P01']), options)).resolves.toBe('committed');
  await expect(repeatTransient(failing(['ECONNREFUSED']), options)).rejects.toBeInstanceOf(CommitterClosed);
});
