import { parseOptions } from './arguments';

const rows = ['post', 'reads'];

it('measures everything unless told otherwise', () => {
  expect(parseOptions([], rows)).toEqual({
    only: [],
    seconds: 10,
    rate: undefined,
    movements: 120_000,
    isQuick: false,
    rows: 1_000_000,
    match: '',
    filled: false,
    json: undefined,
    keep: false,
    cpuProf: false,
  });
});

it('takes single rows, a shorter run and another time', () => {
  expect(parseOptions(['--only', 'reads, post', '--quick', '--json', 'a.json'], rows)).toMatchObject({
    only: ['reads', 'post'],
    seconds: 3,
    json: 'a.json',
  });
  expect(parseOptions(['--quick', '--seconds', '7'], rows).seconds).toBe(7);
});

it.each([
  ['--only', 'writes'],
  ['--seconds', '0'],
  ['--seconds', '121'],
  ['--seconds', 'x'],
  ['--rate', '0'],
  ['--rows', '10'],
  ['--fast'],
])('refuses %s %s', (...args) => {
  expect(() => parseOptions(args, rows)).toThrow();
});
