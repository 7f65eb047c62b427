import { piecesOf } from './pieces';

const pieces = (sizes: number[]) => piecesOf(sizes, (size) => size, 3, 10);

it.each([
  [[], []],
  [
    [1, 1, 1, 1],
    [[1, 1, 1], [1]],
  ],
  [
    [4, 4, 4],
    [[4, 4], [4]],
  ],
  [
    [50, 1],
    [[50], [1]],
  ],
])('cuts %j into %j', (sizes, expected) => {
  expect(pieces(sizes)).toEqual(expected);
});
