import { setTimeout as sleep } from 'node:timers/promises';
import { FetchRest } from './fetch-rest';

const restMs = 60;
const hour = 3_600_000;

describe('the rest after a fetch', () => {
  const isOver = (rest: FetchRest) =>
    Promise.race([rest.over().then(() => true), sleep(restMs / 3).then(() => false)]);

  it('is one for all batches of the fetch, and another for those of the next', async () => {
    const rest = new FetchRest(restMs, new AbortController().signal);
    await expect(isOver(rest)).resolves.toBe(false);
    await rest.over();
    await expect(isOver(rest)).resolves.toBe(true);
    rest.fetched();
    await expect(isOver(rest)).resolves.toBe(false);
  });

  it('is none where none is wanted', async () => {
    await expect(isOver(new FetchRest(0, new AbortController().signal))).resolves.toBe(true);
  });

  it('ends when the consumer stops', async () => {
    const stopping = new AbortController();
    const rest = new FetchRest(hour, stopping.signal);
    const over = rest.over();
    stopping.abort();
    await expect(over).resolves.toBeUndefined();
    rest.fetched();
    await expect(isOver(rest)).resolves.toBe(true);
  });
});
