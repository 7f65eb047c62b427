import { eventually, uniqueName } from '@streamstock/server-kit-testing';
import { BulkRuns } from '../src/bulk/bulk-runs';
import { RowStreams } from '../src/bulk/stream/row-streams';
import { startGateway, type TestGateway } from './gateway-fixture';
import { RowClient, writeSales } from './stand-ins/row-client';
import { RowDecider } from './stand-ins/row-decider';

const sale = { type: 'SALE', productId: 'PROD-001', locationId: 'WH-NORTH', quantity: 2 };

describe('a stream of rows whose client does nothing', () => {
  const tenant = uniqueName('bulk').replaceAll('_', '-');
  let gateway: TestGateway;
  let decider: RowDecider;
  let usual: Record<string, string>;
  beforeAll(async () => {
    [gateway, decider] = await Promise.all([
      startGateway({ environment: { BULK_STALL_MS: '3000' } }),
      RowDecider.start(tenant),
    ]);
    usual = { authorization: `Bearer ${await gateway.token({ tenant })}` };
  });
  afterAll(() => Promise.all([gateway.close(), decider.close()]));
  const openStreams = () => gateway.service.app.get(RowStreams, { strict: false }).size;

  it('is cut off when its answers are never read', async () => {
    const client = RowClient.open(gateway.url, usual, { keeps: false });
    const writing = writeSales(client, 40_000);
    const response = await client.response();
    await eventually(
      () => {
        expect(decider.rows).toBeGreaterThan(0);
        expect(openStreams()).toBe(0);
      },
      { within: 150_000 },
    );
    await expect(client.readAll(response)).rejects.toThrow();
    await writing;
  }, 180_000);

  it('ends with the token that it was opened with: what was read is answered, no more is', async () => {
    const authorization = `Bearer ${await gateway.token({ tenant }, 5)}`;
    const client = RowClient.open(gateway.url, { authorization });
    await client.write(sale, sale, sale);
    const summary = await client.readAll(await client.response());
    expect(summary).toMatchObject({ rows: 3, accepted: 3, problem: { code: 'auth.session-over' } });
    client.destroy();
    await eventually(() => {
      expect(openStreams()).toBe(0);
    });
  });

  it('is told that its next row did not come', async () => {
    const client = RowClient.open(gateway.url, usual);
    await client.write(sale, sale, sale);
    const summary = await client.readAll(await client.response());
    expect(summary).toMatchObject({ rows: 3, accepted: 3, problem: { code: 'request.invalid' } });
    client.destroy();
    await eventually(() => {
      expect(openStreams()).toBe(0);
    });
  });
});

describe('the end of a gateway', () => {
  it('answers the rows of a stream that it has read, says that it stops, and what to do', async () => {
    const gateway = await startGateway({ environment: { RESULT_TIMEOUT_MS: '30000' } });
    let answering = true;
    gateway.decider.decides(() => (answering ? 'accept' : 'silence'));
    const client = RowClient.open(gateway.url, { authorization: `Bearer ${await gateway.token()}` });
    const response = await client.response();
    const writing = writeSales(client, 20_000);
    const answered = client.readAll(response);
    const runs = gateway.service.app.get(BulkRuns, { strict: false });
    await eventually(() => {
      expect(client.results.length).toBeGreaterThan(100);
    });
    answering = false;
    const closing = gateway.service.close();
    const summary = await answered;
    expect(summary.problem?.code).toBe('service.unavailable');
    expect(summary.problem?.detail).toContain('same Idempotency-Key');
    expect(client.results).toHaveLength(summary.rows);
    expect(summary.accepted + summary.pending).toBe(summary.rows);
    expect(summary.pending).toBeGreaterThan(0);
    expect(summary.rows).toBeLessThan(20_000);
    expect(await closing).toBe(true);
    expect(runs.size).toBe(0);
    client.destroy();
    await writing;
    await gateway.close();
  });
});

describe('a stream of rows without Kafka', () => {
  it('says of each row that it is unknown, and gives up after a while', async () => {
    const gateway = await startGateway({
      environment: { KAFKA_BROKERS: 'localhost:1', PRODUCE_TIMEOUT_MS: '400', RESULT_TIMEOUT_MS: '2000' },
      untilReady: false,
    });
    const client = RowClient.open(gateway.url, { authorization: `Bearer ${await gateway.token()}` });
    const response = await client.response();
    const writing = writeSales(client, 20_000);
    const summary = await client.readAll(response);
    expect(summary).toMatchObject({ accepted: 0, problem: { code: 'outcome.unknown' } });
    expect(summary.unknown).toBe(summary.rows);
    expect(summary.rows).toBeLessThan(5_000);
    expect(client.results).toHaveLength(summary.rows);
    client.destroy();
    await writing;
    await gateway.close();
  });
});
