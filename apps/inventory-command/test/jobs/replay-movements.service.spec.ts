import type { Envelope } from '@streamstock/contracts-events';
import { decodeBody } from '@streamstock/server-kit-outbox';
import { eventually, uniqueName } from '@streamstock/server-kit-testing';
import { createsSupplier } from '../../src/domain/catalog-examples';
import type { Command } from '../../src/domain/command';
import {
  aCount,
  anAdjustment,
  aRestock,
  aReturn,
  aSale,
  createsLocation,
  createsProduct,
  moveStock,
  moveTogether,
  transferStock,
} from '../../src/domain/examples';
import { replayMovements } from '../../src/jobs/replay-movements/replay-movements';
import { codeOf, type CommandSide, openCommandSide } from '../command-side';
import { fillLedger } from './filled-ledger';
import { type Moved, ReplayTopic } from './replay-topic';
import { runInTest, type TestRunOptions } from './run-in-test';

let side: CommandSide;
const topic = new ReplayTopic();
const newTenant = (): string => uniqueName('replay').replaceAll('_', '-');

const run = (tenant: string, options: Partial<TestRunOptions> = {}) =>
  runInTest(replayMovements, {
    databaseUrl: side.databaseUrl,
    ...options,
    flags: { tenant, ...options.flags },
  });

async function submit(commands: readonly Command[]): Promise<void> {
  const answers = (await side.replicas[0]?.submit(commands)) ?? [];
  expect([...new Set(answers.map(codeOf))]).toEqual(['accepted']);
}

/** The facts that were published of these commands. */
async function published(tenantId: string): Promise<Moved[]> {
  const { rows } = await side.pool.query<{ body: string }>('SELECT body FROM outbox ORDER BY id');
  return rows
    .flatMap(({ body }) => decodeBody(body))
    .map(({ value }) => JSON.parse(value) as Envelope)
    .filter((message): message is Moved => message.type === 'StockMoved' && message.tenantId === tenantId);
}

const opening = (tenantId: string): Command[] => [
  createsProduct({}, { tenantId }),
  createsLocation({}, { tenantId }),
  createsLocation({ locationId: 'WH-SOUTH', code: 'SOUTH' }, { tenantId }),
];

const byId = (facts: readonly Moved[]): Moved[] => facts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const versionsByKey = (facts: readonly Moved[]): Record<string, number[]> => {
  const versions: Record<string, number[]> = {};
  for (const { key, sequence } of facts) (versions[key] ??= []).push(sequence);
  return versions;
};

beforeAll(async () => {
  [side] = await Promise.all([openCommandSide(1), topic.open()]);
}, 30_000);
afterAll(() => Promise.all([side.close(), topic.close()]));

it('tells every kind of movement as it was published, field by field', async () => {
  const tenantId = newTenant();
  const head = { tenantId, actor: { subject: 'olga', roles: ['admin' as const], locations: '*' as const } };
  const unitCost = { amount: 1_250, currency: 'EUR' };
  const ordered = { orderedAt: '2026-02-20T08:00:00Z', expectedAt: '2026-03-01T08:00:00+01:00' };
  await submit([
    ...opening(tenantId),
    createsSupplier({}, { tenantId }),
    moveStock(
      aRestock({
        quantity: 50,
        supplierId: 'ROASTERS',
        documentId: 'DN-1',
        unitCost,
        ...ordered,
        orderedQuantity: 60,
      }),
      head,
    ),
    moveStock(aSale({ quantity: 3, orderId: 'order-1001', occurredAt: '2026-03-02T10:15:00+01:00' }), head),
    moveStock(aReturn({ quantity: 1, orderId: 'order-1001', documentId: 'RS-1' }), head),
    moveStock(anAdjustment({ quantity: -2, reason: 'damaged', note: 'fell "off"\tthe shelf' }), head),
    moveStock(aCount({ quantity: 47, documentId: 'CS-1' }), head),
    transferStock([{ quantity: 5 }], head),
    moveTogether([aSale({ quantity: 1, source: 'till-9' }), aSale({ quantity: 2 })], head),
  ]);
  await side.pool.query(`UPDATE stock SET on_hold = 4, allocated = 2 WHERE tenant_id = $1`, [tenantId]);
  await submit([moveStock(aSale({ quantity: 1 }), head)]);

  const originals = await published(tenantId);
  expect((await run(tenantId)).outcome).toBe('done');
  const replayed = await topic.of(tenantId, originals.length);

  expect(originals).toHaveLength(10);
  expect(originals.at(-1)?.data.after).toMatchObject({ onHold: 4, allocated: 2 });
  expect(byId(replayed)).toEqual(
    byId(originals).map((original) => ({
      ...original,
      actor: { subject: 'olga', roles: [], locations: [] },
      occurredAt: `${new Date(original.occurredAt).toISOString().slice(0, -1)}000Z`,
    })),
  );
  expect(versionsByKey(replayed)).toEqual(versionsByKey(originals));
});

it('goes on where it was interrupted: every movement once, each key in order', async () => {
  const tenantId = newTenant();
  await fillLedger(side.pool, tenantId, { keys: 40, versions: 150, perInstant: 3 });
  const chunks: number[] = [];
  const interrupted = await run(tenantId, {
    afterChunk: (done, stop) => {
      chunks.push(done);
      stop();
    },
  });
  expect(interrupted.outcome).toBe('stopped');
  expect(chunks).toHaveLength(1);
  const before = await topic.of(tenantId, 1_000);
  expect(before.length).toBeLessThan(3_000);

  expect((await run(tenantId)).outcome).toBe('done');
  const replayed = await topic.of(tenantId, 6_000);
  expect(new Set(replayed.map(({ id }) => id)).size).toBe(6_000);
  expect(replayed).toHaveLength(6_000);
  for (const versions of Object.values(versionsByKey(replayed))) {
    expect(versions).toEqual(Array.from({ length: 150 }, (_, index) => index + 1));
  }
});

it('says exactly the same again when it runs again', async () => {
  const tenantId = newTenant();
  await fillLedger(side.pool, tenantId, { keys: 3, versions: 4 });
  await run(tenantId);
  const first = byId(await topic.of(tenantId, 12));
  await run(tenantId);
  const both = byId(await topic.of(tenantId, 24));
  expect(both).toEqual(first.flatMap((fact) => [fact, fact]));
});

it('shares the work between two runs of the same at once, and keeps each key in order', async () => {
  const tenantId = newTenant();
  await fillLedger(side.pool, tenantId, { keys: 60, versions: 120, perInstant: 4 });
  const runs = await Promise.all([run(tenantId), run(tenantId)]);
  expect(runs.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
  const replayed = await topic.of(tenantId, 7_200);
  expect(replayed).toHaveLength(7_200);
  for (const versions of Object.values(versionsByKey(replayed))) {
    expect(versions).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
  }
});

it('takes one tenant, from an instant on and before another', async () => {
  const [tenantId, other] = [newTenant(), newTenant()];
  await fillLedger(side.pool, other, { keys: 1, versions: 4 });
  const instants = await fillLedger(side.pool, tenantId, { keys: 1, versions: 6 });
  await run(tenantId, { flags: { from: instants[1], to: instants[4] } });
  const replayed = await topic.of(tenantId, 3);
  expect(replayed.map(({ sequence }) => sequence)).toEqual([2, 3, 4]);
  expect(await topic.of(other, 0)).toEqual([]);
});

it('waits for a batch that took its time before the replay began and commits later', async () => {
  const tenantId = newTenant();
  const client = await side.pool.connect();
  await client.query('BEGIN');
  await fillLedger(client, tenantId, { keys: 1, versions: 1 });
  let ended = false;
  const running = run(tenantId).finally(() => {
    ended = true;
  });
  const looks = new Set<string>();
  await eventually(async () => {
    const { rows } = await side.pool.query<{ at: string }>(
      `SELECT query_start AS at FROM pg_stat_activity WHERE query LIKE 'SELECT pg_snapshot_xmin%'`,
    );
    for (const { at } of rows) looks.add(at);
    expect(looks.size).toBeGreaterThan(2);
  });
  expect(ended).toBe(false);
  await client.query('COMMIT');
  client.release();
  expect((await running).outcome).toBe('done');
  expect(await topic.of(tenantId, 1)).toHaveLength(1);
});

it('goes no further than Kafka took, and goes on when it is back', async () => {
  const tenantId = newTenant();
  await fillLedger(side.pool, tenantId, { keys: 2, versions: 3 });
  const log: string[] = [];
  const stopping = new AbortController();
  const unreachable = { KAFKA_BROKERS: 'localhost:1' };
  const running = run(tenantId, {
    variables: unreachable,
    onLog: (line) => log.push(line),
    signal: stopping.signal,
  });
  await eventually(
    () => {
      expect(log).toContain('waiting for replay-movements');
    },
    { within: 30_000 },
  );
  stopping.abort(new Error('enough'));
  expect((await running).outcome).toBe('stopped');
  expect(await topic.of(tenantId, 0)).toEqual([]);
  expect((await run(tenantId)).outcome).toBe('done');
  expect(await topic.of(tenantId, 6)).toHaveLength(6);
});
