import { connectionText } from './connection-text';
import { age, timeOfDay } from './time-text';

const noon = new Date(2026, 2, 2, 12, 0).getTime();

describe('connectionText', () => {
  it('says since when', () => {
    expect(connectionText({ state: 'offline', since: noon, retryAt: null }, noon)).toBe(
      `Offline since ${timeOfDay(noon)}`,
    );
    expect(connectionText({ state: 'delayed', since: noon }, noon)).toBe(`Delayed since ${timeOfDay(noon)}`);
    expect(connectionText({ state: 'catching-up', since: noon, left: 214, of: 'changes' }, noon)).toBe(
      'Catching up 214',
    );
    expect(connectionText({ state: 'catching-up', since: noon, left: 1, of: 'lists' }, noon)).toBe(
      'Catching up 1 list',
    );
    expect(connectionText({ state: 'live' }, noon)).toBe('Live');
  });
});

describe('age', () => {
  const relative = new Intl.RelativeTimeFormat(undefined, { style: 'short', numeric: 'always' });
  it.each([
    [-60_000, 'just now'],
    [4_999, 'just now'],
    [59_999, relative.format(-59, 'second')],
    [60_000, relative.format(-1, 'minute')],
    [3_600_000, relative.format(-1, 'hour')],
    [86_399_999, relative.format(-23, 'hour')],
  ])('of %d ms is %s', (passed, text) => {
    expect(age(noon, noon + passed)).toBe(text);
  });

  it('gives the date after a day', () => {
    expect(age(noon, noon + 86_400_000)).toContain('2026');
  });
});
