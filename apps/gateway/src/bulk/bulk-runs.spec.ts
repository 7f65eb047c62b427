import { jest } from '@jest/globals';
import type { Denial } from '@streamstock/server-kit-auth';
import { BulkRuns, type OpenRun } from './bulk-runs';
import { ChunksUnderWay } from './flow/chunks-under-way';

const identity = {
  tenantId: 'acme',
  subject: 'olga',
  roles: ['operator' as const],
  locations: ['WH'],
  expiresAt: 0,
  token: '',
};
const request = { identity, idempotencyKey: 'key', correlationId: 'c-1', fromBrowser: false };
const sale = { type: 'SALE', productId: 'P-1', locationId: 'WH', quantity: 1 };

function openOf(rows: readonly unknown[], onEnd: OpenRun['onEnd'] = () => undefined): OpenRun {
  const left = [...rows];
  return {
    request,
    onEnd,
    source: {
      get ended() {
        return left.length === 0;
      },
      next: () => (left.length === 0 ? undefined : { body: left.shift() }),
    },
    sink: { ready: true, write: () => undefined },
  };
}

describe('BulkRuns', () => {
  let runs: BulkRuns;
  let onDenied: jest.Mock<(denial: Denial) => void>;
  beforeEach(() => {
    onDenied = jest.fn();
    const producer = { send: () => Promise.resolve() };
    runs = new BulkRuns({
      underWay: new ChunksUnderWay({ producer, timeoutMs: 5_000 }),
      pending: { rememberAll: () => Promise.resolve() },
      onDenied,
    });
  });

  it('tells of each reason for a denial once a request', () => {
    const rows = [
      { ...sale, locationId: 'OTHER' },
      { ...sale, type: 'COUNT' },
    ];
    runs.open(openOf([...rows, ...rows, ...rows])).turn();
    expect(
      onDenied.mock.calls.map(([{ code, method, route, identity: who }]) => [code, method, route, who]),
    ).toEqual([
      ['auth.location-forbidden', 'POST', '/api/stock/movements', identity],
      ['auth.role-missing', 'POST', '/api/stock/movements', identity],
    ]);
  });

  it('knows what its runs have under way, and forgets a run that has ended or been left', () => {
    const run = runs.open(openOf([sale, sale]));
    expect([runs.size, runs.unansweredRows]).toEqual([1, 0]);
    run.turn();
    expect(runs.unansweredRows).toBe(2);
    expect(runs.windowRows).toBeGreaterThan(0);
    runs.abort(run);
    runs.abort(run);
    const onEnd = jest.fn();
    runs.open(openOf([7], onEnd)).turn();
    expect(onEnd).toHaveBeenCalledWith(expect.objectContaining({ rows: 1, invalid: 1 }));
    expect([runs.size, runs.unansweredRows, runs.windowRows]).toEqual([0, 0, 0]);
  });

  it('has its runs stop, gives them a moment, and takes no more', async () => {
    const onEnd = jest.fn();
    runs.open(openOf([sale], onEnd)).turn();
    await runs.close(20);
    expect(onEnd).toHaveBeenCalledWith(expect.objectContaining({ rows: 1, pending: 1 }));
    expect(() => {
      runs.demandRoom();
    }).toThrow('service.unavailable');
  });

  it('closes at once when nothing runs', async () => {
    await runs.close(60_000);
    expect(runs.size).toBe(0);
  });
});
