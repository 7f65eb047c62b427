import { setImmediate } from 'node:timers/promises';
import { rowChunks } from './row-chunks';

async function* numbered(count: number, restBefore = -1) {
  for (let row = 0; row < count; row += 1) {
    if (row === restBefore) for (let turn = 0; turn < 5; turn += 1) await setImmediate();
    yield { row };
  }
}

async function chunksOf(rows: AsyncIterable<object>): Promise<string[]> {
  const chunks: string[] = [];
  for await (const chunk of rowChunks(rows)) chunks.push(chunk);
  return chunks;
}

describe('rowChunks', () => {
  it('joins what is there at once, and does not wait for more', async () => {
    expect(await chunksOf(numbered(3))).toEqual(['{"row":0}\n{"row":1}\n{"row":2}\n']);
    expect(await chunksOf(numbered(3, 2))).toEqual(['{"row":0}\n{"row":1}\n', '{"row":2}\n']);
    expect(await chunksOf(numbered(0))).toEqual([]);
  });

  it('bounds a chunk and loses nothing', async () => {
    const chunks = await chunksOf(numbered(5_000));
    expect(chunks.length).toBeGreaterThan(2);
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(16_500);
    expect(chunks.join('').trimEnd().split('\n')).toHaveLength(5_000);
  });

  it('lets go of its rows where nobody reads on, and passes on why there are no more', async () => {
    let released = false;
    async function* failing() {
      try {
        yield { row: 0 };
        await setImmediate();
        throw new Error('no more');
      } finally {
        released = true;
      }
    }
    const chunks = rowChunks(failing());
    expect(await chunks.next()).toMatchObject({ value: '{"row":0}\n' });
    await chunks.return(undefined);
    await setImmediate();
    expect(released).toBe(true);
    await expect(chunksOf(failing())).rejects.toThrow('no more');
  });
});
