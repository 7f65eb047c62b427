import { setTimeout as pause } from 'node:timers/promises';

/** More waiting than this, and the system is plainly overloaded: what is due is dropped. */
const mostWaiting = 5_000;

/**
 * Requests fall due at random (exponential gaps) at a given rate and wait for a free client. Latency counts from the
 * moment they were due, so a slow answer is not hidden by the requests it holds up.
 */
export async function openLoop<Client>(
  clients: readonly Client[],
  until: number,
  perSecond: number,
  send: (client: Client, dueAt: number) => Promise<void>,
): Promise<void> {
  const free = [...clients];
  const waiting: number[] = [];
  const running = new Set<Promise<void>>();
  const serve = async (client: Client): Promise<void> => {
    for (let dueAt = waiting.shift(); dueAt !== undefined; dueAt = waiting.shift()) await send(client, dueAt);
    free.push(client);
  };
  let next = performance.now();
  while (performance.now() < until) {
    for (; next <= performance.now(); next += gap(perSecond)) {
      if (waiting.length < mostWaiting) waiting.push(next);
    }
    while (waiting.length > 0) {
      const client = free.pop();
      if (client === undefined) break;
      const serving = serve(client).finally(() => running.delete(serving));
      running.add(serving);
    }
    await pause(1);
  }
  waiting.length = 0;
  await Promise.all(running);
}

const gap = (perSecond: number): number => (-Math.log(1 - Math.random()) * 1_000) / perSecond;
