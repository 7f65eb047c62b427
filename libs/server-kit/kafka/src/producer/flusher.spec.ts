import { jest } from '@jest/globals';
import pino from 'pino';
import { FlushQueue } from './flush-queue';
import { Flusher } from './flusher';
import type { WrittenRecord } from './outgoing';
import { DeadlinePassed, ProduceTimeout } from './produce-errors';
import { type Session, SessionHolder } from './session-holder';

type Write = Session['write'];

const record = (value: string): WrittenRecord => ({ topic: 'moves', key: 'key', value });
const sequenceLost = Object.assign(new Error('out of order'), { type: 'OUT_OF_ORDER_SEQUENCE_NUMBER' });

/** A write that is answered by hand. */
const heldWrite = () => {
  let acknowledge = (): void => undefined;
  const written = new Promise<void>((resolve) => {
    acknowledge = resolve;
  });
  return { written, acknowledge };
};

describe('producing', () => {
  const write = jest.fn<Write>();
  const open = jest.fn<() => Session>();
  let sessions: SessionHolder;
  let queue: FlushQueue;

  const written = (): string[][] =>
    write.mock.calls.map(([records]) => records.map(({ value }) => String(value)));

  beforeEach(() => {
    write.mockReset().mockResolvedValue();
    open.mockReset().mockImplementation(() => ({
      connected: true,
      connect: () => Promise.resolve(),
      write,
      close: () => Promise.resolve(),
      abandon: () => undefined,
    }));
    sessions = new SessionHolder({ name: 'test', open, logger: pino({ level: 'silent' }) });
    const flusher = new Flusher({ name: 'test', timeoutMs: 1_000, maxBytes: 1_000, sessions });
    queue = new FlushQueue({
      timeoutMs: 1_000,
      paceMs: 0,
      maxBytes: 1_000,
      flush: (calls) => flusher.flush(calls),
    });
  });
  afterEach(() => sessions.close());

  it('sends what belongs to one moment together', async () => {
    await Promise.all([queue.add([record('a')]), queue.add([record('b')])]);
    expect(written()).toEqual([['a', 'b']]);
  });

  it('has one flush in flight, in order, while the next collects', async () => {
    const first = heldWrite();
    write.mockReturnValueOnce(first.written);
    const a = queue.add([record('a')]);
    await Promise.resolve();
    await Promise.resolve();
    const others = Promise.all([queue.add([record('b')]), queue.add([record('c')])]);
    expect(written()).toEqual([['a']]);
    first.acknowledge();
    await Promise.all([a, others]);
    expect(written()).toEqual([['a'], ['b', 'c']]);
  });

  it('splits what is too large for one request, and keeps the order', async () => {
    const large = 'x'.repeat(600);
    await Promise.all([queue.add([record(`1${large}`), record(`2${large}`)]), queue.add([record('3')])]);
    expect(written().map((values) => values.map((value) => value[0]))).toEqual([['1'], ['2'], ['3']]);
  });

  it('replaces the producer and sends again when its sequence is lost', async () => {
    write.mockRejectedValueOnce(sequenceLost);
    await queue.add([record('a')]);
    expect(written()).toEqual([['a'], ['a']]);
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('fails only the caller whose record Kafka refuses', async () => {
    write.mockImplementation((records) =>
      records.some(({ value }) => value === 'bad')
        ? Promise.reject(new Error('too large'))
        : Promise.resolve(),
    );
    const outcomes = await Promise.allSettled(['a', 'bad', 'c'].map((value) => queue.add([record(value)])));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('rejects with ProduceTimeout when the time is over, and goes on with a new producer', async () => {
    write.mockRejectedValueOnce(new DeadlinePassed());
    await expect(queue.add([record('a')])).rejects.toThrow(ProduceTimeout);
    await queue.add([record('b')]);
    expect(open).toHaveBeenCalledTimes(2);
    expect(written()).toEqual([['a'], ['b']]);
  });

  it('does not begin what has no time left', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] });
    const first = heldWrite();
    write.mockReturnValueOnce(first.written);
    const a = queue.add([record('a')]);
    await Promise.resolve();
    await Promise.resolve();
    const late = queue.add([record('late')]);
    jest.setSystemTime(Date.now() + 900);
    first.acknowledge();
    await a;
    await expect(late).rejects.toThrow(ProduceTimeout);
    jest.useRealTimers();
    expect(written()).toEqual([['a']]);
  });
});
