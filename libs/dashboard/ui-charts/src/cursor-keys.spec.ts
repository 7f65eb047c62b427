import { cursorAfter } from './cursor-keys';

it.each([
  ['ArrowLeft', null, 28],
  ['ArrowRight', null, 29],
  ['ArrowLeft', 0, 0],
  ['PageDown', 20, 13],
  ['PageUp', 28, 29],
  ['Home', 12, 0],
  ['End', 12, 29],
  ['a', 12, null],
])('%s at %p of 30 points goes to %p', (key, cursor, after) => {
  expect(cursorAfter(key, cursor, 30)).toBe(after);
});
