import { parseGrowth } from './growth-arguments';
import { growthOf } from './growth-of';

it('measures every stage unless told otherwise', () => {
  expect(parseGrowth([]).stages.map(({ name }) => name)).toEqual(['1k', '100k', '2M', 'history']);
  expect(parseGrowth(['--until', '100k', '--seconds', '5'])).toMatchObject({
    stages: [{ name: '1k' }, { name: '100k' }],
    seconds: 5,
    movements: 60_000,
  });
});

it.each([
  ['--until', '5k'],
  ['--seconds', '0'],
  ['--movements', '10'],
])('refuses %s %s', (...args) => {
  expect(() => parseGrowth(args)).toThrow();
});

it('tells how many times the smallest each cost is', () => {
  const smallest = [
    { what: 'movement', cpuMs: 0.4, beside: '' },
    { what: 'level', cpuMs: 0, beside: '' },
  ];
  const grown = growthOf(
    [
      { what: 'movement', cpuMs: 0.5, beside: 'x' },
      { what: 'search', cpuMs: 1, beside: '' },
    ],
    smallest,
  );
  expect(grown[0]).toMatchObject({ what: 'movement (0.500 CPU ms)', value: 1.25, goal: { atMost: 1.3 } });
  expect(grown[1]?.value).toBeNaN();
});
