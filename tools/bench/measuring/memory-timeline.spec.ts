import { MemoryTimeline, mostIn } from './memory-timeline';

it('tells the most of a part of the time', () => {
  const samples = [3, 9, 4, 5, 6, 2].map((bytes, seconds) => ({ seconds, resident: { gateway: bytes } }));
  expect(mostIn(samples, 'gateway', 0, 1)).toBe(9);
  expect(mostIn(samples, 'gateway', 0.5, 1)).toBe(6);
  expect(mostIn(samples, 'gateway', 0, 1 / 6)).toBe(3);
  expect(mostIn(samples, 'nobody', 0, 1)).toBe(0);
  expect(mostIn([], 'gateway', 0, 1)).toBe(0);
});

it('has a sample from the beginning, and none after it was stopped', async () => {
  const timeline = new MemoryTimeline(() => ({ self: process.pid }));
  const samples = await timeline.stop();
  expect(samples).toHaveLength(1);
  expect(samples[0]?.resident['self']).toBeGreaterThan(2 ** 20);
});
