import { rangesOf } from './filling';
import { creationOf } from './secondary-indexes';

it.each([
  [
    10,
    4,
    [
      [1, 4],
      [5, 8],
      [9, 10],
    ],
  ],
  [4, 4, [[1, 4]]],
  [0, 4, []],
])('cuts 1 to %d by %d into %j', (count, size, expected) => {
  expect(rangesOf(count, size)).toEqual(expected);
});

it('makes an index of a partitioned table on its partitions too', () => {
  const definition = 'CREATE INDEX movement_key ON ONLY inventory_command.movement USING btree (tenant_id)';
  expect(creationOf({ name: 'movement_key', definition })).toBe(
    'CREATE INDEX movement_key ON inventory_command.movement USING btree (tenant_id)',
  );
});
