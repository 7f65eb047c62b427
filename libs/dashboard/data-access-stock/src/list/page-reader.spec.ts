import type { Page } from '@streamstock/contracts-http-api';
import { PageReader } from './page-reader';

const total = 30_050;

/** A list of its own row numbers, as the API gives it. */
function aList() {
  const asked: string[] = [];
  const reader = new PageReader<number>(({ limit, page, cursor }) => {
    asked.push(page === undefined ? `after ${String(cursor)} ${String(limit)}` : `page ${String(page)}`);
    const first = page === undefined ? Number(cursor) : (page - 1) * limit;
    const items = Array.from({ length: Math.min(limit, total - first) }, (_, index) => first + index);
    const next = first + limit < total ? String(first + limit) : null;
    const answer: Page<number> = { items, page: { limit, total, totalIsEstimate: true, next } };
    return Promise.resolve(answer);
  });
  return { reader, asked, rows: async (block: number) => (await reader.block(block, signal)).items };
}
const signal = new AbortController().signal;

describe('PageReader', () => {
  it('asks for the first rows by number, in any order', async () => {
    const { rows, asked } = aList();
    expect((await rows(99))[0]).toBe(9_900);
    expect((await rows(3))[0]).toBe(300);
    expect(asked).toEqual(['page 100', 'page 4']);
  });

  it('goes on by cursor where the numbers end', async () => {
    const { rows, asked } = aList();
    await rows(99);
    expect((await rows(100))[0]).toBe(10_000);
    expect((await rows(101))[0]).toBe(10_100);
    expect(asked.slice(1)).toEqual(['after 10000 100', 'after 10100 100']);
  });

  it('finds a far block from where the numbers end, and back from places it came by', async () => {
    const { rows, asked } = aList();
    expect(await rows(150)).toEqual(Array.from({ length: 100 }, (_, index) => 15_000 + index));
    const steps = asked.length;
    expect(steps).toBe(1 + 25 + 1);
    expect((await rows(140))[0]).toBe(14_000);
    expect(asked.length).toBe(steps + 1);
  });

  it('gives the rest of the last block, and nothing past the end', async () => {
    const { rows } = aList();
    expect(await rows(300)).toHaveLength(50);
    expect(await rows(400)).toEqual([]);
  });
});
