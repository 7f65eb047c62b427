import { ApiFailure } from '@streamstock/dashboard-data-access-api';
import { Reading } from './reading';

interface Question {
  readonly signal: AbortSignal;
  readonly answer: (value: string) => void;
  readonly fail: (reason: Error) => void;
}

const refused = new ApiFailure({
  code: 'service.unavailable',
  detail: 'Down',
  correlationId: 'c-1',
  status: 503,
  retryAfterSeconds: null,
});

describe('Reading', () => {
  let asked: Question[];
  let reading: Reading<string>;
  const settle = (): Promise<void> => Promise.resolve().then(() => Promise.resolve());

  beforeEach(() => {
    asked = [];
    reading = new Reading(
      (signal) => new Promise((answer, fail) => void asked.push({ signal, answer, fail })),
    );
  });

  it('keeps what it knows while it asks again and when that fails', async () => {
    const first = reading.ask();
    expect(reading.busy()).toBe(true);
    asked[0]?.answer('one');
    await first;
    const second = reading.ask();
    expect(reading.value()).toBe('one');
    asked[1]?.fail(refused);
    await second;
    expect(reading.value()).toBe('one');
    expect(reading.failure()).toBe(refused);
    expect(reading.busy()).toBe(false);
  });

  it('forgets the failure with the next answer', async () => {
    void reading.ask();
    asked[0]?.fail(refused);
    await settle();
    void reading.ask();
    asked[1]?.answer('two');
    await settle();
    expect(reading.failure()).toBeNull();
    expect(reading.value()).toBe('two');
  });

  it('takes the answer to its last question only', async () => {
    void reading.ask();
    void reading.ask();
    expect(asked[0]?.signal.aborted).toBe(true);
    asked[1]?.answer('new');
    asked[0]?.answer('old');
    await settle();
    expect(reading.value()).toBe('new');
  });

  it('asks once more after an answer for any number of changes meanwhile', async () => {
    void reading.refresh();
    void reading.refresh();
    void reading.refresh();
    expect(asked).toHaveLength(1);
    asked[0]?.answer('one');
    await settle();
    expect(asked).toHaveLength(2);
    asked[1]?.answer('two');
    await settle();
    expect(asked).toHaveLength(2);
  });

  it('says nothing after it was stopped', async () => {
    void reading.ask();
    reading.stop();
    asked[0]?.fail(refused);
    await settle();
    expect([reading.value(), reading.failure(), reading.busy()]).toEqual([undefined, null, false]);
  });
});
