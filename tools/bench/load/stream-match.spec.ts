import { matchStream } from './stream-match';

it('measures to the first event that shows the write, and counts writes never shown', () => {
  const writes = [
    { key: 'a', version: 1, at: 100 },
    { key: 'a', version: 2, at: 101 },
    { key: 'b', version: 1, at: 102 },
    { key: 'b', version: 9, at: 103 },
  ];
  const events = [
    { key: 'b', version: 1, at: 110 },
    { key: 'a', version: 2, at: 120 },
    { key: 'a', version: 3, at: 200 },
  ];
  expect(matchStream(writes, events)).toEqual({ latencies: [20, 19, 8], missing: 1 });
});
