import { setTimeout as sleep } from 'node:timers/promises';
import { Pace } from './pace';

const everyMs = 40;

it('begins the first turn at once and keeps the next ones apart', async () => {
  const pace = new Pace(everyMs);
  const begun: number[] = [];
  for (let turn = 0; turn < 4; turn += 1) {
    await pace.turn();
    begun.push(performance.now());
  }
  const gaps = begun.slice(1).map((at, index) => at - (begun[index] ?? 0));
  // A timer may fire up to a millisecond early.
  for (const gap of gaps) expect(gap).toBeGreaterThan(everyMs - 2);
});

it('asks nobody to wait who has rested', async () => {
  const pace = new Pace(everyMs);
  await pace.turn();
  await sleep(everyMs + 5);
  const turn = pace.turn().then(() => 'begun');
  await expect(Promise.race([turn, sleep(everyMs, 'waits')])).resolves.toBe('begun');
});

it('keeps nobody apart when it is 0', async () => {
  const pace = new Pace(0);
  const turns = (async () => {
    for (let turn = 0; turn < 1_000; turn += 1) await pace.turn();
    return 'begun';
  })();
  await expect(Promise.race([turns, sleep(1_000, 'waits')])).resolves.toBe('begun');
});
