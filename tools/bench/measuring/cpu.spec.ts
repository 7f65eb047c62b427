import { beyondIdle, coresOf, type CpuReading, spanBetween, sumOf } from './cpu';

const reading = (at: number, used: Record<string, number>, machine = 0): CpuReading => ({
  at,
  used,
  machine,
});

it('takes what was used between two readings, also by a process that began in between', () => {
  const span = spanBetween(
    reading(1_000, { gateway: 500, kafka: 100 }, 9_000),
    reading(3_000, { gateway: 1_700, kafka: 100, redis: 30 }, 12_000),
  );
  expect(span).toEqual({ ms: 2_000, used: { gateway: 1_200, kafka: 0, redis: 30 }, machine: 3_000 });
});

describe('beyondIdle', () => {
  const idle = { ms: 5_000, used: { gateway: 50, kafka: 500 }, machine: 0 };

  it('takes off what the same time costs at rest', () => {
    const span = { ms: 10_000, used: { gateway: 2_100, kafka: 3_000, redis: 40 }, machine: 0 };
    const net = beyondIdle(span, idle);
    expect(net).toEqual({ gateway: 2_000, kafka: 2_000, redis: 40 });
    expect(sumOf(net)).toBe(4_040);
    expect(sumOf(net, ['gateway', 'nobody'])).toBe(2_000);
  });

  it('is nothing where a process did less than at rest', () => {
    expect(beyondIdle({ ms: 5_000, used: { kafka: 100 }, machine: 0 }, idle)).toEqual({ kafka: 0 });
  });
});

it('tells how many cores were kept busy', () => {
  expect(coresOf(3_000, { ms: 2_000, used: {}, machine: 0 })).toBe(1.5);
});
