import { randomUUID } from 'node:crypto';
import type { Requests } from './job';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

const anyOf = <T>(list: readonly [T, ...T[]] | readonly T[]): T => {
  const one = list[Math.floor(Math.random() * list.length)];
  if (one === undefined) throw new RangeError('nothing to choose from');
  return one;
};

/** Makes requests, each for a random target and a write under an idempotency key of its own. */
export function requestMaker(requests: Requests, token: string): () => HttpRequest {
  const authorization = `Bearer ${token}`;
  if (requests.kind === 'reads') {
    const headers = { authorization };
    return () => ({ method: 'GET', path: anyOf(requests.paths), headers, body: null });
  }
  const run = randomUUID();
  let number = 0;
  return () => {
    number += 1;
    const [productId, locationId] = anyOf(requests.keys);
    const type = requests.types[number % requests.types.length];
    const movement = { type, productId, locationId, quantity: 1, orderId: `order-${number}` };
    const headers = {
      authorization,
      'content-type': 'application/json',
      'idempotency-key': `${run}-${number}`,
    };
    return { method: 'POST', path: '/api/events', headers, body: JSON.stringify(movement) };
  };
}
