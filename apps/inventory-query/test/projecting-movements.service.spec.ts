import { pino } from 'pino';
import { soldSlotCleaner, supplierRecordCleaner } from '../src/projections/movements/forget-old';
import { movementContradictions } from './movement-invariants';
import { openQuerySide, ownRedisUrl, type QuerySide } from './query-side';
import { movementRecord, received } from './records';

const logger = pino({ level: 'silent' });
let side: QuerySide;

beforeEach(async () => {
  side = await openQuerySide([ownRedisUrl(10), ownRedisUrl(10), ownRedisUrl(10)]);
});
afterEach(() => side.close());

const rowsOf = async (statement: string): Promise<unknown[]> =>
  (await side.pool.query<Record<string, unknown>>(statement)).rows;

const deadlocks = () =>
  rowsOf('SELECT deadlocks FROM pg_stat_database WHERE datname = current_database() AND deadlocks > 0');

const shuffled = <Item>(items: readonly Item[]): Item[] =>
  items
    .map((item) => ({ item, place: Math.random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);

/** Instant so many months before now, at noon of a day that every month has. */
const monthsAgo = (months: number): string => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 15, 12)).toISOString();
};

const someMovements = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    movementRecord({
      tenantId: index % 5 === 0 ? 'umbrella' : 'acme',
      productId: `P${String(index % 7)}`,
      locationId: `L${String(index % 3)}`,
      type: index % 4 === 0 ? 'RESTOCK' : 'SALE',
      onHandChange: index % 4 === 0 ? 10 : -(1 + (index % 3)),
      supplierId: index % 8 === 0 ? 'ROASTERS' : 'MILL',
      version: index,
    }),
  );

it('keeps a movement as the fact tells it', async () => {
  const [{ movements }] = side.replicas;
  const recordedAt = new Date().toISOString();
  const record = movementRecord({
    type: 'RESTOCK',
    onHandChange: 12,
    onHand: 40,
    version: 7,
    epoch: 2,
    recordedAt,
    occurredAt: '2026-11-01T08:00:00.123456Z',
    supplierId: 'ROASTERS',
    unitCost: { amount: 1_250, currency: 'EUR' },
    documentId: 'DN-1 "a\\b"',
    note: 'two boxes, damp',
    actor: 'olga',
  });
  await movements.project([record]);
  const { data, correlationId } = record.message;
  expect(await rowsOf('SELECT * FROM movement')).toMatchObject([
    {
      tenant_id: 'acme',
      recorded_at: recordedAt.replace('Z', '000Z'),
      occurred_at: '2026-11-01T08:00:00.123456Z',
      movement_id: data.movementId,
      command_id: data.commandId,
      correlation_id: correlationId,
      epoch: 2,
      version: 7,
      type: 'RESTOCK',
      on_hand_change: 12,
      on_hand: 40,
      actor: 'olga',
      supplier_id: 'ROASTERS',
      unit_cost_amount: 1_250,
      unit_cost_currency: 'EUR',
      document_id: 'DN-1 "a\\b"',
      note: 'two boxes, damp',
      order_id: null,
      counterpart_location_id: null,
    },
  ]);
});

it('counts each movement once, whoever delivers it, how often and in which order', async () => {
  const records = someMovements(200);
  await Promise.all(
    side.replicas.map(async ({ movements }) => {
      for (let round = 0; round < 3; round += 1) {
        const again = shuffled([...records, ...records.slice(0, 50)]);
        await Promise.all([movements.project(again.slice(0, 120)), movements.project(again.slice(120))]);
      }
    }),
  );
  expect(await rowsOf('SELECT count(*) FROM movement')).toEqual([{ count: 200 }]);
  expect(await movementContradictions(side.pool)).toEqual([]);
  expect(await deadlocks()).toEqual([]);
});

it('adds a redelivered batch only where it is news', async () => {
  const [{ movements }] = side.replicas;
  const records = someMovements(20);
  await movements.project(records.slice(0, 12));
  await movements.project(records);
  expect(await rowsOf('SELECT count(*) FROM movement')).toEqual([{ count: 20 }]);
  expect(await movementContradictions(side.pool)).toEqual([]);
});

it('never lets two tenants touch, even with the same movement id', async () => {
  const [{ movements }] = side.replicas;
  const movementId = '01936f3e-8a24-7000-8000-0d4cf4f0a002';
  const recordedAt = new Date().toISOString();
  const same = { movementId, recordedAt, occurredAt: recordedAt };
  await movements.project([movementRecord({ ...same, tenantId: 'acme' })]);
  await movements.project([
    movementRecord({ ...same, tenantId: 'acme' }),
    movementRecord({ ...same, tenantId: 'umbrella', onHandChange: -5 }),
  ]);
  expect(await rowsOf('SELECT tenant_id, units FROM sold_slot WHERE minutes = 15 ORDER BY 1')).toEqual([
    { tenant_id: 'acme', units: 2 },
    { tenant_id: 'umbrella', units: 5 },
  ]);
});

describe('months', () => {
  it('are made when a movement of theirs comes late, by any number of replicas at once', async () => {
    const records = [0, 1, 7, 23, 24].map((months) => movementRecord({ recordedAt: monthsAgo(months) }));
    await Promise.all(side.replicas.map(({ movements }) => movements.project(shuffled(records))));
    expect(await rowsOf('SELECT count(*) FROM movement')).toEqual([{ count: 5 }]);
    expect(side.parked).toEqual([]);
  });

  it('that are no longer kept take no movements, and nothing follows from them', async () => {
    const [{ movements, months }] = side.replicas;
    const old = { recordedAt: monthsAgo(25), type: 'RESTOCK', supplierId: 'ROASTERS' } as const;
    await movements.project([movementRecord(old), movementRecord({})]);
    await months.maintain();
    await movements.project([movementRecord(old)]);
    expect(await rowsOf('SELECT type FROM movement')).toEqual([{ type: 'SALE' }]);
    expect(await rowsOf('SELECT * FROM supplier_record')).toEqual([]);
    expect(side.parked).toEqual([]);
  });

  it('are dropped with their movements when they are not kept any more, with the records of suppliers', async () => {
    const [{ movements, months }] = side.replicas;
    const delivered = { type: 'RESTOCK', supplierId: 'ROASTERS', onHandChange: 5 } as const;
    await movements.project([
      movementRecord({ ...delivered, recordedAt: monthsAgo(3) }),
      movementRecord(delivered),
    ]);
    await side.pool.query(`CREATE TABLE movement_2019_05 PARTITION OF movement
                           FOR VALUES FROM ('2019-05-01') TO ('2019-06-01')`);
    await side.pool.query(`INSERT INTO supplier_record
      SELECT tenant_id, supplier_id, '2019-05-01', 1, 1, now(), 0, 0, 0, 0, 0, 0 FROM supplier_record LIMIT 1`);
    await months.maintain();
    await supplierRecordCleaner({ pool: side.pool, logger, months }).clean();
    expect(await rowsOf(`SELECT relname FROM pg_class WHERE relname LIKE 'movement_2019%'`)).toEqual([]);
    expect(await rowsOf('SELECT deliveries FROM supplier_record')).toEqual([
      { deliveries: 1 },
      { deliveries: 1 },
    ]);
    expect(await movementContradictions(side.pool)).toEqual([]);
  });

  it('are made again when somebody else has taken them away', async () => {
    const [{ movements }] = side.replicas;
    const recordedAt = monthsAgo(0);
    await movements.project([movementRecord({ recordedAt })]);
    await side.pool.query(`DROP TABLE movement_${recordedAt.slice(0, 7).replace('-', '_')}`);
    await movements.project([movementRecord({ recordedAt }), movementRecord({ recordedAt: monthsAgo(1) })]);
    expect(await rowsOf('SELECT count(*) FROM movement')).toEqual([{ count: 2 }]);
    expect(side.parked).toEqual([]);
  });

  it('are made as soon as another job lets the table go', async () => {
    const [{ movements }] = side.replicas;
    await movements.project([movementRecord({})]);
    const blocker = await side.pool.connect();
    await blocker.query('BEGIN; LOCK TABLE movement IN SHARE UPDATE EXCLUSIVE MODE');
    const projecting = movements.project([movementRecord({ recordedAt: monthsAgo(5) })]);
    await blocker.query('COMMIT');
    blocker.release();
    await projecting;
    expect(await rowsOf('SELECT count(*) FROM movement')).toEqual([{ count: 2 }]);
  });
});

it('forgets slots after 45 days, in chunks, and does not bring them back', async () => {
  const [{ movements }] = side.replicas;
  const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();
  await movements.project([
    movementRecord({ occurredAt: daysAgo(44) }),
    movementRecord({ occurredAt: daysAgo(46) }),
    movementRecord({}),
  ]);
  expect(await rowsOf('SELECT units FROM sold_slot')).toHaveLength(4);
  await side.pool.query(`INSERT INTO sold_slot
    SELECT 'acme', 'L' || n, 15, now() - interval '46 days', 1 FROM generate_series(1, 20) n`);
  const deleted = await soldSlotCleaner({ pool: side.pool, logger }).clean();
  expect(deleted).toBe(20);
  expect(await rowsOf('SELECT units FROM sold_slot')).toHaveLength(4);
});

it('parks what the database refuses and projects everything around it', async () => {
  const [{ movements }] = side.replicas;
  await movements.project([
    movementRecord({ productId: 'P1' }),
    movementRecord({ productId: 'P2', note: 'NUL \u0000 byte' }),
    movementRecord({ productId: 'P3' }),
  ]);
  expect(await rowsOf('SELECT product_id FROM movement ORDER BY 1')).toEqual([
    { product_id: 'P1' },
    { product_id: 'P3' },
  ]);
  expect(side.parked.map(({ record }) => record.key?.toString())).toEqual(['acme|P2|WH-NORTH']);
  expect(await movementContradictions(side.pool)).toEqual([]);
});

it('remembers how far it has come with the movements', async () => {
  const [{ movements }] = side.replicas;
  const records = someMovements(3).map(({ message }) => received(message, 'inventory.movements', 4));
  await movements.project(records);
  const next = Number(records.at(-1)?.offset) + 1;
  expect(await rowsOf('SELECT * FROM consumer_offset')).toEqual([
    { consumer_group: 'test', topic: 'inventory.movements', partition: 4, next_offset: next },
  ]);
});
