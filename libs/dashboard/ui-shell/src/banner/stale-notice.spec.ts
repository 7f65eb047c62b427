import { timeOfDay } from '@streamstock/dashboard-ui-status';
import { backNotice, staleNotice } from './stale-notice';

describe('staleNotice', () => {
  const since = Date.parse('2026-03-02T09:15:00Z');

  it('says nothing for ten seconds, and nothing while all is well', () => {
    expect(staleNotice({ state: 'live' }, since)).toBeUndefined();
    expect(staleNotice({ state: 'reconnecting', since, retryAt: null }, since + 9_999)).toBeUndefined();
    expect(staleNotice({ state: 'signed-out', since }, since + 60_000)).toBeUndefined();
  });

  it('says since when numbers are not sure, and offers to try where that can help', () => {
    expect(staleNotice({ state: 'offline', since, retryAt: null }, since + 10_000)).toEqual({
      tone: 'out',
      text: `No live changes since ${timeOfDay(since)}. Numbers may be out of date.`,
      retry: true,
    });
    expect(staleNotice({ state: 'delayed', since }, since + 10_000)).toMatchObject({
      tone: 'low',
      retry: false,
    });
    expect(staleNotice({ state: 'catching-up', since, left: 3, of: 'lists' }, since + 10_000)).toMatchObject({
      tone: 'low',
      retry: false,
    });
    expect(staleNotice({ state: 'connecting', since }, since + 10_000)).toMatchObject({ retry: true });
  });
});

it('counts what came in when it is back', () => {
  expect(backNotice(0, false)).toBe('Live again. Nothing had changed.');
  expect(backNotice(0, true)).toBe('Live again. Everything was read again.');
  expect(backNotice(1, true)).toBe('Live again. Refreshed, 1 change.');
  expect(backNotice(214, false)).toBe('Live again. Refreshed, 214 changes.');
});
