import type { BulkRowResult } from '@streamstock/contracts-http-api';
import { eventually } from '@streamstock/server-kit-testing';
import { startGateway, type TestGateway } from './gateway-fixture';
import { RowClient } from './stand-ins/row-client';
import { sendJson } from './stand-ins/service';

const sale = { type: 'SALE', productId: 'PROD-001', locationId: 'WH-NORTH', quantity: 2 };
const saleOf = (index: number) => ({
  ...sale,
  productId: `P-${String(index % 50)}`,
  orderId: `o-${String(index)}`,
});
const sales = (count: number) => Array.from({ length: count }, (_, index) => saleOf(index));

let keys = 0;
const keyed = (key = `key-${String((keys += 1))}`) => ({ 'idempotency-key': key });

describe('a stream of rows that comes again', () => {
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
  async function answersTo(rows: readonly unknown[], headers = keyed()): Promise<BulkRowResult[]> {
    const client = open(headers);
    await client.write(...rows);
    client.end();
    const summary = await client.readAll(await client.response());
    expect(summary.rows).toBe(client.results.length);
    expect(summary.problem).toBeUndefined();
    return client.results;
  }

  it('says pending of rows that take too long, remembers them, and answers them when they come again', async () => {
    gateway.decider.decides(() => 'silence');
    gateway.command.answers((_request, response) => {
      sendJson(response, 404, { code: 'command.not-found' }, 'application/problem+json');
    });
    const headers = keyed();
    const results = await answersTo(sales(30), headers);
    expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['pending']));
    const [first] = results;
    const commandId = first !== undefined && 'commandId' in first ? first.commandId : '';
    expect(await gateway.get(`/api/commands/${commandId}`)).toMatchObject({
      status: 200,
      body: { outcome: 'pending' },
    });
    gateway.decider.decides(() => 'accept');
    const again = await answersTo(sales(30), headers);
    expect(again.map((result) => 'commandId' in result && result.commandId)).toEqual(
      results.map((result) => 'commandId' in result && result.commandId),
    );
    expect(new Set(again.map(({ outcome }) => outcome))).toEqual(new Set(['accepted']));
  });

  it('does nothing twice when a stream that was cut is sent again with its key', async () => {
    const headers = keyed();
    const first = open(headers);
    first.read(await first.response());
    await first.write(...sales(700));
    await eventually(() => {
      expect(first.results.length).toBeGreaterThan(100);
    });
    first.destroy();
    const again = await answersTo(sales(1_500), headers);
    expect(again).toHaveLength(1_500);
    expect(new Set(again.map(({ outcome }) => outcome))).toEqual(new Set(['accepted']));
    // The answers that came before the cut, to the letter: the rows were not decided once more.
    expect(again.slice(0, first.results.length)).toEqual(first.results);
    const ids = again.map((result) => ('commandId' in result ? result.commandId : ''));
    expect(new Set(ids).size).toBe(1_500);
  });

  it('answers both of two connections that send the same at the same time', async () => {
    const headers = keyed();
    const [one, other] = await Promise.all([answersTo(sales(400), headers), answersTo(sales(400), headers)]);
    expect(other).toEqual(one);
  });

  it('refuses a row that is another under the same key', async () => {
    const headers = keyed();
    await answersTo([saleOf(0), saleOf(1)], headers);
    expect(await answersTo([saleOf(0), { ...saleOf(1), quantity: 9 }], headers)).toMatchObject([
      { outcome: 'accepted' },
      { outcome: 'refused', code: 'command.duplicate-body-differs' },
    ]);
  });
});
