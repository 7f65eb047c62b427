import { ApiClient } from '@streamstock/dashboard-data-access-api';
import { FakeServer, json, problem } from '@streamstock/dashboard-testing';
import { recordMovement } from './record-movement';

const sale = { type: 'SALE', productId: 'PROD-001', locationId: 'WH-NORTH', quantity: 1 } as const;
const recorded = { commandId: 'c', onHand: 4, available: 4, version: 2 };

const answering = (...answers: (() => Response)[]) =>
  new FakeServer().on('/api/events', () => {
    const next = answers.shift();
    if (next === undefined) throw new TypeError('connection reset');
    return next();
  });

const record = (server: FakeServer) =>
  recordMovement(new ApiClient(server.fetch), sale, 'key-1', () => Promise.resolve());

describe('recordMovement', () => {
  it('repeats a lost answer under the same key until the outcome is known', async () => {
    const server = answering(
      () => problem(503, 'outcome.unknown'),
      () => json({ commandId: 'c', outcome: 'pending' }, 202),
      () => json(recorded, 201),
    );
    await expect(record(server)).resolves.toEqual(recorded);
    expect(server.requests.map(({ headers }) => headers.get('idempotency-key'))).toEqual([
      'key-1',
      'key-1',
      'key-1',
    ]);
    expect(server.requests.map(({ headers }) => headers.get('x-requested-with'))).toContain('streamstock');
    expect(server.requests.map(({ body }) => body)).toEqual([sale, sale, sale]);
  });

  it('takes a refusal as the answer', async () => {
    const server = answering(() => problem(409, 'stock.insufficient'));
    await expect(record(server)).rejects.toMatchObject({
      code: 'stock.insufficient',
      detail: 'stock.insufficient happened',
      correlationId: 'corr-1',
    });
    expect(server.requests).toHaveLength(1);
  });

  it('gives up after four tries', async () => {
    const server = answering();
    await expect(record(server)).rejects.toMatchObject({ code: 'network', status: null });
    expect(server.requests).toHaveLength(4);
  });
});
