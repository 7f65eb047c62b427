import { parseEntry } from './parse-entry';

describe('parseEntry', () => {
  it.each([
    ['+5', { kind: 'adjust', quantity: 5 }],
    ['-3', { kind: 'adjust', quantity: -3 }],
    ['−3', { kind: 'adjust', quantity: -3 }],
    [' = 40 ', { kind: 'count', quantity: 40 }],
    ['=0', { kind: 'count', quantity: 0 }],
    ['+1000000', { kind: 'adjust', quantity: 1_000_000 }],
  ])('reads %s', (text, entry) => {
    expect(parseEntry(text)).toEqual(entry);
  });

  it.each(['', '5', '+', '+0', '-0', '+1.5', '+5-3', 'five', '+1000001', '=1000000001', '=99999999999'])(
    'says why it does not read "%s"',
    (text) => {
      expect(parseEntry(text)).toEqual(expect.any(String));
    },
  );
});
