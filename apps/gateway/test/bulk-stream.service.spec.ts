import { partitionOf } from '@streamstock/server-kit-kafka';
import { recordMovements, type RecordMovementsData, topics } from '@streamstock/contracts-events';
import { type BulkRowResult, bulkRowResultSchema, bulkSummarySchema } from '@streamstock/contracts-http-api';
import { eventually } from '@streamstock/server-kit-testing';
import { startGateway, type TestGateway } from './gateway-fixture';
import { RowClient } from './stand-ins/row-client';

const sale = { type: 'SALE', productId: 'PROD-001', locationId: 'WH-NORTH', quantity: 2 };
const saleOf = (index: number) => ({
  ...sale,
  productId: `P-${String(index % 50)}`,
  orderId: `o-${String(index)}`,
});
const sales = (count: number) => Array.from({ length: count }, (_, index) => saleOf(index));

let keys = 0;
const keyed = (key = `key-${String((keys += 1))}`) => ({ 'idempotency-key': key });

describe('a stream of rows', () => {
  let gateway: TestGateway;
  let usual: Record<string, string>;
  beforeAll(async () => {
    gateway = await startGateway({
      environment: { RESULT_TIMEOUT_MS: '1500', BULK_MAX_STREAMS_PER_TENANT: '3' },
    });
    usual = { authorization: `Bearer ${await gateway.token()}` };
  });
  afterAll(() => gateway.close());
  beforeEach(() => {
    gateway.decider.decides(() => 'accept');
    gateway.decider.received.length = 0;
  });
  const open = (headers: Record<string, string> = keyed(), query = '') =>
    RowClient.open(gateway.url, { ...usual, ...headers }, { query });
  const chunks = () =>
    gateway.decider.received.map(({ message, key }) => ({
      key,
      rows: recordMovements.schema.parse(message).data.rows,
    }));

  async function answersTo(rows: readonly unknown[], headers = keyed()): Promise<BulkRowResult[]> {
    const client = open(headers);
    await client.write(...rows);
    client.end();
    const summary = await client.readAll(await client.response());
    expect(summary.rows).toBe(client.results.length);
    expect(summary.problem).toBeUndefined();
    return client.results;
  }

  it('answers every row in order, and at the end what became of all', async () => {
    const client = open();
    await client.write(...sales(1_000));
    client.end();
    const summary = await client.readAll(await client.response());
    expect(bulkSummarySchema.strict().parse({ summary })).toEqual({
      summary: { rows: 1_000, accepted: 1_000, refused: 0, invalid: 0, pending: 0, unknown: 0 },
    });
    expect(client.results.map(({ row }) => row)).toEqual(sales(1_000).map((_, row) => row));
    for (const [row, result] of client.results.entries()) {
      expect(bulkRowResultSchema.parse(result)).toMatchObject({
        outcome: 'accepted',
        productId: saleOf(row).productId,
        onHandChange: -2,
      });
    }
  });

  it('sends rows in few records, each in one partition, those of a product in their order', async () => {
    await answersTo(sales(1_000));
    const sent = chunks();
    expect(sent.length).toBeLessThan(200);
    const places = sent.map(({ key, rows }) => {
      const own = rows.map(({ productId }) =>
        partitionOf(`${gateway.tenant}|${productId}`, topics.commands.partitions),
      );
      return new Set([partitionOf(key, topics.commands.partitions), ...own]).size;
    });
    expect(new Set(places)).toEqual(new Set([1]));
    const orders = sent.flatMap(({ rows }) => rows).filter(({ productId }) => productId === 'P-7');
    expect(orders.map(({ orderId }) => orderId)).toEqual(
      sales(1_000)
        .filter(({ productId }) => productId === 'P-7')
        .map(({ orderId }) => orderId),
    );
  });

  it('answers while rows still come, and never compressed', async () => {
    const type = 'application/x-ndjson; charset=utf-8';
    const client = open({ ...keyed('duplex-1'), 'accept-encoding': 'gzip, br', 'content-type': type });
    const response = await client.response();
    client.read(response);
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({
      'content-type': 'application/x-ndjson; charset=utf-8',
      'idempotency-key': 'duplex-1',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    expect(response.headers).not.toHaveProperty('content-encoding');
    for (let row = 0; row < 3; row += 1) {
      await client.write(saleOf(row));
      await eventually(() => {
        expect(client.results).toHaveLength(row + 1);
      });
    }
    client.end();
    await eventually(() => {
      expect(client.summary).toMatchObject({ rows: 3, accepted: 3 });
    });
    // Node would cut every request after this time, however well it goes on.
    expect(gateway.service.app.getHttpServer().requestTimeout).toBe(0);
  });

  it('makes up a key for a script that sends none', async () => {
    const client = RowClient.open(gateway.url, usual);
    client.end();
    const response = await client.response();
    expect(response.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
    expect(await client.readAll(response)).toMatchObject({ rows: 0 });
  });

  it('goes on after rows that it cannot read, and counts no blank lines', async () => {
    const lines = [
      JSON.stringify(saleOf(0)),
      '',
      '{"type":"SALE"',
      '   \r',
      JSON.stringify({ ...sale, quantity: 0 }),
      `${JSON.stringify(saleOf(3))}\r`,
      JSON.stringify({ ...sale, note: 'x'.repeat(20_000) }),
      '7',
      JSON.stringify(saleOf(6)),
    ];
    const client = open();
    await client.writeBytes(Buffer.from(lines.join('\n')));
    client.end();
    expect(await client.readAll(await client.response())).toMatchObject({ rows: 7, accepted: 3, invalid: 4 });
    expect(client.results).toMatchObject([
      { row: 0, outcome: 'accepted' },
      { row: 1, outcome: 'invalid', errors: [{ field: 'body', message: 'must be valid JSON' }] },
      { row: 2, outcome: 'invalid', errors: [{ field: 'quantity' }] },
      { row: 3, outcome: 'accepted' },
      { row: 4, outcome: 'invalid', errors: [{ field: 'body', message: 'must not be longer than 16 KiB' }] },
      { row: 5, outcome: 'invalid', errors: [{ field: 'body' }] },
      { row: 6, outcome: 'accepted', productId: 'P-6' },
    ]);
  });

  it('reads past an endless line without keeping it', async () => {
    const client = open();
    await client.write(saleOf(0));
    for (let part = 0; part < 40; part += 1) await client.writeBytes(Buffer.alloc(262_144, 'x'));
    await client.writeBytes(Buffer.from(`\n${JSON.stringify(saleOf(2))}`));
    client.end();
    expect(await client.readAll(await client.response())).toMatchObject({ rows: 3, accepted: 2, invalid: 1 });
  });

  it('lets a person do what their role and locations allow, row by row', async () => {
    const authorization = `Bearer ${await gateway.token({ roles: ['operator'], locations: ['WH-NORTH'] })}`;
    const results = await answersTo(
      [saleOf(0), { ...sale, type: 'COUNT' }, { ...sale, locationId: 'WH-SOUTH' }, saleOf(3)],
      { ...keyed(), authorization } as ReturnType<typeof keyed>,
    );
    expect(results).toMatchObject([
      { outcome: 'accepted' },
      { outcome: 'refused', code: 'auth.role-missing', field: 'type', commandId: expect.any(String) },
      { outcome: 'refused', code: 'auth.location-forbidden', field: 'locationId' },
      { outcome: 'accepted' },
    ]);
    expect(chunks().flatMap(({ rows }) => rows)).toHaveLength(2);
  });

  it('tells what the command side refused, without stopping the others', async () => {
    gateway.decider.decides(({ data }) => {
      const [row] = (data as RecordMovementsData).rows;
      return row?.productId === 'P-3'
        ? { code: 'stock.insufficient', detail: 'Only 1 of 2 units available.', field: 'quantity' }
        : 'accept';
    });
    const results = await answersTo(sales(10));
    expect(results.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(9);
    expect(results[3]).toMatchObject({
      outcome: 'refused',
      code: 'stock.insufficient',
      detail: 'Only 1 of 2 units available.',
      field: 'quantity',
    });
  });

  it.each([
    ['without a token', { authorization: '' }, '', 401],
    ['without any role for it', { authorization: 'viewer' }, '', 403],
    ['with rows to be decided as one', {}, '?policy=all-or-nothing', 400],
    ['with an unknown parameter', {}, '?dry=true', 400],
    ['with a key that is none', { 'idempotency-key': 'ä' }, '', 400],
    ['with an encoding', { 'content-encoding': 'gzip' }, '', 415],
  ])('is not begun %s', async (_, { authorization, ...headers }: Record<string, string>, query, status) => {
    const token =
      authorization === 'viewer' ? `Bearer ${await gateway.token({ roles: ['viewer'] })}` : authorization;
    const client = open(
      { ...keyed(), ...headers, ...(token === undefined ? {} : { authorization: token }) },
      query,
    );
    const response = await client.response();
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toContain('application/problem+json');
    client.destroy();
  });

  it('is for this route only', async () => {
    const answer = await gateway.post('/api/events', sale, { 'content-type': 'application/x-ndjson' });
    expect(answer).toMatchObject({ status: 415, body: { code: 'request.unsupported-media' } });
  });

  it('has only so many open for one tenant, and gives places back', async () => {
    const clients = [open(), open(), open()];
    const responses = await Promise.all(clients.map((client) => client.response()));
    const refused = open();
    expect((await refused.response()).statusCode).toBe(429);
    refused.destroy();
    clients[0]?.destroy();
    clients[1]?.end();
    if (responses[1]) await clients[1]?.readAll(responses[1]);
    await eventually(async () => {
      const next = open();
      const { statusCode } = await next.response();
      next.destroy();
      expect(statusCode).toBe(200);
    });
    clients[2]?.destroy();
  });
});
