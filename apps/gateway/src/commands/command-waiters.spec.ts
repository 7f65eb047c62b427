import { jest } from '@jest/globals';
import type { CommandResult } from '@streamstock/contracts-events';
import { CommandWaiters } from './command-waiters';

const resultOf = (commandId: string, bodyHash: string): CommandResult => ({
  commandId,
  bodyHash,
  outcome: 'refused',
  refusal: { code: 'stock.insufficient', detail: 'Only 1 of 2 units available.' },
});
const acknowledged = () => Promise.resolve();
const neverAcknowledged = () => new Promise<void>(() => undefined);

describe('CommandWaiters', () => {
  let waiters: CommandWaiters;
  beforeEach(() => {
    jest.useFakeTimers();
    waiters = new CommandWaiters({ timeoutMs: 5_000, maxWaiters: 3 });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('answers everybody who waits for one command', async () => {
    const command = waiters.open('a', 'hash', acknowledged);
    const both = Promise.all([waiters.wait(command), waiters.wait(command)]);
    waiters.decide(resultOf('a', 'hash'));
    const decided = { kind: 'decided', result: resultOf('a', 'hash') };
    await expect(both).resolves.toEqual([decided, decided]);
    expect(waiters.size).toBe(0);
    expect(waiters.find('a')).toBeUndefined();
  });

  it('leaves waiters alone when the result is about another body', async () => {
    const command = waiters.open('a', 'mine', acknowledged);
    const outcome = waiters.wait(command);
    waiters.decide(resultOf('a', 'theirs'));
    expect(waiters.size).toBe(1);
    waiters.decide(resultOf('a', 'mine'));
    await expect(outcome).resolves.toMatchObject({ kind: 'decided', result: { bodyHash: 'mine' } });
  });

  it('says pending after the time for an acknowledged command, to each at their own time', async () => {
    const command = waiters.open('a', 'hash', acknowledged);
    const first = waiters.wait(command);
    await jest.advanceTimersByTimeAsync(3_000);
    const second = waiters.wait(command);
    await jest.advanceTimersByTimeAsync(2_000);
    await expect(first).resolves.toEqual({ kind: 'pending' });
    expect(waiters.size).toBe(1);
    await jest.advanceTimersByTimeAsync(3_000);
    await expect(second).resolves.toEqual({ kind: 'pending' });
    expect(waiters.find('a')).toBeUndefined();
  });

  it('says unknown when Kafka did not acknowledge', async () => {
    const cause = new Error('broker away');
    const failed = waiters.wait(waiters.open('a', 'hash', () => Promise.reject(cause)));
    await expect(failed).resolves.toEqual({ kind: 'unknown', cause });
    const silent = waiters.wait(waiters.open('b', 'hash', neverAcknowledged));
    await jest.advanceTimersByTimeAsync(5_000);
    await expect(silent).resolves.toMatchObject({ kind: 'unknown' });
  });

  it('is full at its bound', () => {
    const command = waiters.open('a', 'hash', acknowledged);
    for (let index = 0; index < 3; index += 1) void waiters.wait(command);
    expect(waiters.full).toBe(true);
  });

  it('gives waiting ones a grace on close, then answers what is known', async () => {
    const onItsWay = waiters.wait(waiters.open('a', 'hash', acknowledged));
    const notSent = waiters.wait(waiters.open('b', 'hash', neverAcknowledged));
    const inTime = waiters.wait(waiters.open('c', 'hash', acknowledged));
    const closed = waiters.close(1_000);
    expect(waiters.full).toBe(true);
    waiters.decide(resultOf('c', 'hash'));
    await jest.advanceTimersByTimeAsync(1_000);
    await closed;
    await expect(inTime).resolves.toMatchObject({ kind: 'decided' });
    await expect(onItsWay).resolves.toEqual({ kind: 'pending' });
    await expect(notSent).resolves.toMatchObject({ kind: 'unknown' });
  });

  it('closes at once when nobody waits', async () => {
    await expect(waiters.close(60_000)).resolves.toBeUndefined();
  });

  it('forgets a command that nobody waits for', async () => {
    const command = waiters.open('a', 'hash', acknowledged);
    await command.produced;
    waiters.release(command);
    expect(waiters.find('a')).toBeUndefined();
  });
});
