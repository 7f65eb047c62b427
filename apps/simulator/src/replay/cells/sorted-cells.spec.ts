import { access } from 'node:fs/promises';
import fc from 'fast-check';
import { type Cell, cellKinds, inOrder } from './cell';
import { SortedCells } from './sorted-cells';

const cell: fc.Arbitrary<Cell> = fc.record({
  day: fc.integer({ min: 0, max: 5 }),
  key: fc.integer({ min: 0, max: 3 }),
  kind: fc.constantFrom(...cellKinds),
  value: fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
});

async function all(sorted: SortedCells): Promise<Cell[]> {
  const cells: Cell[] = [];
  for await (const next of sorted.read()) cells.push(next);
  return cells;
}

describe('SortedCells', () => {
  it('sorts any number of cells as memory does, as often as asked', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        async (cells, most) => {
          const sorted = new SortedCells(most);
          try {
            for (const next of cells) await sorted.add(next);
            const expected = [...cells].sort(inOrder);
            expect(await all(sorted)).toEqual(expected);
            expect(await all(sorted)).toEqual(expected);
            expect(sorted.count).toBe(cells.length);
          } finally {
            await sorted.close();
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reads sorted files of many blocks', async () => {
    const sorted = new SortedCells(9_000);
    for (let day = 20_000; day > 0; day -= 1) await sorted.add({ day, key: 1, kind: 'sold', value: day });
    const cells = await all(sorted);
    expect(cells.map(({ day }) => day)).toEqual(Array.from({ length: 20_000 }, (_, index) => index + 1));
    await sorted.close();
  });

  it('leaves nothing behind, also where nobody read to the end', async () => {
    const sorted = new SortedCells(2);
    for (let day = 0; day < 9; day += 1) await sorted.add({ day, key: 0, kind: 'sold', value: 1 });
    const folder = sorted.folder ?? '';
    await access(folder);
    const cells = sorted.read();
    expect(await cells.next()).toMatchObject({ value: { day: 0 } });
    await cells.return(undefined);
    await sorted.close();
    await expect(access(folder)).rejects.toThrow('ENOENT');
  });
});
