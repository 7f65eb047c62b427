import type { PrismaClient } from '../generated/prisma/client';
import { Generations } from './generations';

function opened() {
  let now = 0;
  let asked = (): Promise<{ view: string; value: number }[]> => Promise.resolve([]);
  const answers = (value: number) => {
    asked = () => Promise.resolve([{ view: 'stock-levels', value }]);
  };
  const generations = new Generations({
    prisma: { generation: { findMany: () => asked() } } as unknown as PrismaClient,
    refreshEveryMs: 60_000,
    onError: () => undefined,
    now: () => now,
  });
  return {
    generations,
    answers,
    answersLate: (value: number, ms: number) => {
      asked = () => {
        now += ms;
        return Promise.resolve([{ view: 'stock-levels', value }]);
      };
    },
    pass: (ms: number) => (now += ms),
  };
}

describe('Generations', () => {
  it('are unknown until they were read, and current afterwards', async () => {
    const { generations, answers } = opened();
    expect(generations.current('stock-levels')).toBeUndefined();
    answers(3);
    await generations.refresh();
    expect(generations.current('stock-levels')).toBe(3);
    answers(4);
    await generations.refresh();
    expect(generations.current('stock-levels')).toBe(4);
  });

  it('are not trusted when they were read so long ago that a rebuild may have raised them', async () => {
    const { generations, answers, pass } = opened();
    answers(3);
    await generations.refresh();
    pass(20_000);
    expect(generations.current('stock-levels')).toBe(3);
    pass(1);
    expect(generations.current('stock-levels')).toBeUndefined();
    await generations.refresh();
    expect(generations.current('stock-levels')).toBe(3);
  });

  it('are as old as the question was, however long the answer took', async () => {
    const { generations, answersLate } = opened();
    answersLate(3, 20_001);
    await generations.refresh();
    expect(generations.current('stock-levels')).toBeUndefined();
  });
});
