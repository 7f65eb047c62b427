import { parseFill } from './fill-arguments';
import { fullChain, smallChain } from './sizes';

it('fills the full chain unless told otherwise', () => {
  expect(parseFill([])).toEqual({ sizes: fullChain, check: false });
  expect(parseFill(['--size', 'small', '--check'])).toEqual({ sizes: smallChain, check: true });
  expect(parseFill(['--products', '5000', '--locations=40', '--movements', '1000']).sizes).toEqual({
    products: 5_000,
    locations: 40,
    movements: 1_000,
  });
});

it.each([
  ['--size', 'huge'],
  ['--products', 'many'],
  ['--locations', '3'],
  ['--keys', '4'],
])('refuses %s %s', (...args) => {
  expect(() => parseFill(args)).toThrow();
});
