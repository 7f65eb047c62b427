import { nextMoment, type StaleStory, untold } from './stale-story';

describe('the story of numbers that are not sure', () => {
  const broken = { state: 'reconnecting', since: 0, retryAt: null } as const;
  const live = { state: 'live' } as const;

  const after = (...moments: [typeof broken | typeof live, seconds: number, changed: number][]): StaleStory =>
    moments.reduce(
      (story, [connection, seconds, changed]) =>
        nextMoment(story, { connection, now: seconds * 1_000, changed }),
      untold,
    );

  it('bridges a short gap without a word', () => {
    expect(after([live, 1, 5], [broken, 5, 5], [live, 9, 7])).toEqual(untold);
  });

  it('tells, and counts what came in on return', () => {
    const told = after([broken, 11, 5], [broken, 40, 5]);
    expect(told.notice?.text).toContain('No live changes since');
    const back = nextMoment(told, { connection: live, now: 41_000, changed: 5 });
    expect(back.notice?.text).toBe('Live again. Nothing had changed.');
    const caughtUp = nextMoment(back, { connection: live, now: 42_000, changed: 219 });
    expect(caughtUp.notice).toEqual({
      tone: 'ok',
      text: 'Live again. Refreshed, 214 changes.',
      retry: false,
    });
    const later = nextMoment(caughtUp, { connection: live, now: 45_000, changed: 300 });
    expect(later).toBe(caughtUp);
    expect(nextMoment(later, { connection: live, now: 50_000, changed: 300 })).toEqual(untold);
  });

  it('keeps telling while it tries, and counts anew the next time', () => {
    const again = after(
      [broken, 11, 5],
      [{ ...broken }, 12, 5],
      [live, 20, 8],
      [{ ...broken }, 40, 100],
      [live, 41, 101],
    );
    expect(again.notice?.text).toBe('Live again. Refreshed, 1 change.');
  });

  it('says that everything was read again where changes could not be repeated', () => {
    const told = after([broken, 11, 5]);
    const catchingUp = { state: 'catching-up', since: 0, left: 2, of: 'lists' } as const;
    const stands = nextMoment(told, { connection: live, now: 20_000, changed: 5 });
    const reads = nextMoment(stands, { connection: catchingUp, now: 20_001, changed: 5 });
    expect(reads.notice?.text).toMatch(/^Live again\. What has changed since .* is coming in\.$/);
    const back = nextMoment(reads, { connection: live, now: 21_000, changed: 5 });
    expect(back.notice?.text).toBe('Live again. Everything was read again.');
  });

  it('ends with the session', () => {
    const told = after([broken, 11, 5]);
    const over = { state: 'signed-out', since: 0 } as const;
    expect(nextMoment(told, { connection: over, now: 12_000, changed: 5 })).toEqual(untold);
  });
});
