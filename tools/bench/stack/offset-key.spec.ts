import { groupOfOffsetKey } from './offset-key';

const key = (version: number, group: string): Buffer => {
  const head = Buffer.alloc(4);
  head.writeInt16BE(version, 0);
  head.writeInt16BE(Buffer.byteLength(group), 2);
  return Buffer.concat([head, Buffer.from(group), Buffer.from([0, 1, 120, 0, 0, 0, 3])]);
};

it('names the group of a committed offset, and nothing for the description of a group', () => {
  expect(groupOfOffsetKey(key(1, 'inventory-query'))).toBe('inventory-query');
  expect(groupOfOffsetKey(key(0, 'a'))).toBe('a');
  expect(groupOfOffsetKey(key(2, 'inventory-query'))).toBeUndefined();
  expect(groupOfOffsetKey(Buffer.alloc(0))).toBeUndefined();
});
