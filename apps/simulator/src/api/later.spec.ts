import { isConnectionFailure, retryAfterMs } from './later';

const now = Date.parse('2026-11-29T12:00:00Z');

describe('Retry-After', () => {
  it.each([
    ['3', 3_000],
    ['0', 0],
    ['Sun, 29 Nov 2026 12:00:05 GMT', 5_000],
    ['Sun, 29 Nov 2026 11:00:00 GMT', 0],
    ['soon', 0],
    [undefined, 0],
    [['1', '2'], 0],
  ])('%j is a pause of %i ms', (header, milliseconds) => {
    expect(retryAfterMs(header, now)).toBe(milliseconds);
  });
});

it('tells a connection that failed from a mistake', () => {
  const coded = (code: string) => Object.assign(new Error('x'), { code });
  expect(
    ['ECONNREFUSED', 'ECONNRESET', 'UND_ERR_SOCKET', 'UND_ERR_HEADERS_TIMEOUT']
      .map(coded)
      .every(isConnectionFailure),
  ).toBe(true);
  expect(
    [coded('UND_ERR_INVALID_ARG'), coded('ERR_INVALID_URL'), new TypeError('x'), 'text'].some(
      isConnectionFailure,
    ),
  ).toBe(false);
});
