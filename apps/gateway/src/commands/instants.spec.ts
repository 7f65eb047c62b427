import { ApplicationError } from '@streamstock/server-kit-errors';
import { demandOccurred, demandPlausible, utcInstant } from './instants';

describe('utcInstant', () => {
  it.each([
    ['2026-03-02T09:15:00Z', '2026-03-02T09:15:00Z'],
    ['2026-03-02T09:15:00.120000Z', '2026-03-02T09:15:00.120000Z'],
    ['2026-03-02T10:15:00+01:00', '2026-03-02T09:15:00Z'],
    ['2026-03-02T00:15:00.5-23:59', '2026-03-03T00:14:00.5Z'],
    [`2026-03-02T09:15:00.${'1'.repeat(100)}Z`, '2026-03-02T09:15:00.111111Z'],
  ])('%s is %s', (text, utc) => {
    expect(utcInstant(text)).toBe(utc);
  });
});

describe('demandPlausible', () => {
  it('names each instant that nobody means', () => {
    const instants = {
      occurredAt: '0000-01-01T00:00:00Z',
      expiresAt: '1969-12-31T23:59:59Z',
      orderedAt: undefined,
    };
    expect(faultsOf(instants)).toEqual(['occurredAt', 'expiresAt']);
    expect(faultsOf({ occurredAt: '1970-01-01T00:00:00Z' })).toEqual([]);
  });
});

describe('demandOccurred', () => {
  const now = Date.parse('2026-03-02T09:00:00Z');

  it('lets a clock be 5 minutes ahead and no more', () => {
    for (const occurredAt of [undefined, '2020-01-01T00:00:00Z', '2026-03-02T10:05:00+01:00']) {
      expect(() => demandOccurred(occurredAt, now)).not.toThrow();
    }
    expect(() => demandOccurred('2026-03-02T09:05:00.001Z', now)).toThrow(/movement\.occurred-in-future/);
  });
});

function faultsOf(instants: Parameters<typeof demandPlausible>[0]): string[] {
  try {
    demandPlausible(instants);
    return [];
  } catch (error) {
    if (!(error instanceof ApplicationError)) throw error;
    return error.errors.map(({ field }) => field);
  }
}
