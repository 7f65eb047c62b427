import { type Consume, LeasedLimiter } from './leased-limiter';

/** A counter as Redis keeps it, shared by replicas. */
function sharedCounter() {
  const consumed = new Map<string, number>();
  let calls = 0;
  const consume: Consume = (client, points) => {
    calls += 1;
    consumed.set(client, (consumed.get(client) ?? 0) + points);
    return Promise.resolve({ consumed: consumed.get(client) ?? 0, resetMs: 10_000 });
  };
  return { consume, calls: () => calls, reset: () => consumed.clear() };
}

const passed = async (limiter: LeasedLimiter, client: string, tries: number): Promise<number> => {
  const verdicts = await Promise.all(Array.from({ length: tries }, async () => limiter.take(client)));
  return verdicts.filter(({ allowed }) => allowed).length;
};

describe('LeasedLimiter', () => {
  it.each([1, 7, 100, 1_000])('lets exactly %d requests of a window through', async (points) => {
    const limiter = new LeasedLimiter(points, sharedCounter().consume);
    expect(await passed(limiter, 'olga', points + 250)).toBe(points);
  });

  it('never lets more through over several replicas', async () => {
    const { consume } = sharedCounter();
    const replicas = [new LeasedLimiter(1_000, consume), new LeasedLimiter(1_000, consume)];
    const counts = await Promise.all(replicas.map((limiter) => passed(limiter, 'olga', 900)));
    expect(counts.reduce((sum, count) => sum + count)).toBe(1_000);
  });

  it('asks the shared counter once per lease', async () => {
    const { consume, calls } = sharedCounter();
    await passed(new LeasedLimiter(1_000, consume), 'olga', 500);
    expect(calls()).toBe(50);
  });

  it('keeps clients apart', async () => {
    const limiter = new LeasedLimiter(10, sharedCounter().consume);
    await passed(limiter, 'olga', 20);
    expect(await passed(limiter, 'ada', 5)).toBe(5);
  });

  it('opens again with the next window and says when that is', async () => {
    const { consume, reset } = sharedCounter();
    let now = 0;
    const limiter = new LeasedLimiter(2, consume, () => now);
    expect(await passed(limiter, 'olga', 3)).toBe(2);
    now = 4_000;
    expect(await limiter.take('olga')).toEqual({ allowed: false, remaining: 0, resetMs: 6_000 });
    now = 10_000;
    reset();
    expect(await limiter.take('olga')).toMatchObject({ allowed: true, remaining: 1 });
  });

  it('tells what is left without taking it, or asking anybody', async () => {
    const { consume, calls, reset } = sharedCounter();
    let now = 0;
    const limiter = new LeasedLimiter(2, consume, () => now);
    expect(limiter.look('olga')).toEqual({ allowed: true, remaining: 2, resetMs: 0 });
    await limiter.take('olga');
    expect([limiter.look('olga'), limiter.look('olga')]).toMatchObject([{ remaining: 1 }, { remaining: 1 }]);
    await limiter.take('olga');
    now = 4_000;
    expect(limiter.look('olga')).toEqual({ allowed: false, remaining: 0, resetMs: 6_000 });
    expect(calls()).toBe(2);
    now = 10_000;
    reset();
    expect(limiter.look('olga')).toMatchObject({ allowed: true });
  });
});
