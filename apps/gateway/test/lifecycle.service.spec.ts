import { eventually } from '@streamstock/server-kit-testing';
import { startGateway, type TestGateway } from './gateway-fixture';
import { openStream } from './stand-ins/event-stream';
import { testKafka } from './stand-ins/kafka';

const sale = { type: 'SALE', productId: 'PROD-001', locationId: 'WH-NORTH', quantity: 2 };

async function groupsOf(tenant: string): Promise<string[]> {
  const admin = testKafka.admin();
  await admin.connect();
  const { groups } = await admin.listGroups();
  await admin.disconnect();
  return groups.map(({ groupId }) => groupId).filter((groupId) => groupId.startsWith(`gateway.${tenant}.`));
}

describe('without Kafka', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway({
      environment: { KAFKA_BROKERS: 'localhost:1', PRODUCE_TIMEOUT_MS: '400', RESULT_TIMEOUT_MS: '2000' },
      untilReady: false,
    });
  });
  afterAll(() => gateway.close());

  it('is alive and not ready', async () => {
    expect((await fetch(`${gateway.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${gateway.url}/health/ready`)).status).toBe(503);
  });

  it.each([{}, { prefer: 'respond-async' }])(
    'says of a write (%j) that its outcome is unknown',
    async (headers) => {
      const answer = await gateway.post('/api/events', sale, { 'idempotency-key': 'k-1', ...headers });
      expect(answer).toMatchObject({ status: 503, body: { code: 'outcome.unknown' } });
      expect(answer.body['commandId']).toMatch(/^[0-9a-f-]{36}$/);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(answer.headers.get('idempotency-key')).toBe('k-1');
    },
  );

  it('still reads', async () => {
    expect((await gateway.get('/api/stock')).status).toBe(200);
  });
});

describe('the end of a gateway', () => {
  it('answers who waits, ends streams, and leaves no consumer group behind', async () => {
    const gateway = await startGateway();
    expect(await groupsOf(gateway.tenant)).toHaveLength(1);
    gateway.decider.decides(() => 'silence');
    const stream = await openStream(`${gateway.url}/api/stream`, {
      authorization: `Bearer ${await gateway.token()}`,
    });
    await stream.until('hello');
    const waiting = gateway.post('/api/events', sale);
    await eventually(() => {
      expect(gateway.decider.received).toHaveLength(1);
    });
    await gateway.close();
    expect(await waiting).toMatchObject({ status: 202, body: { outcome: 'pending' } });
    await stream.ended;
    expect(await groupsOf(gateway.tenant)).toEqual([]);
  });

  it('refuses to wait for more than it has room for', async () => {
    const gateway = await startGateway({
      environment: { MAX_WAITING_WRITES: '2', RESULT_TIMEOUT_MS: '1000' },
    });
    gateway.decider.decides(() => 'silence');
    const answers = await Promise.all([1, 2, 3, 4].map(() => gateway.post('/api/events', sale)));
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 202, 503, 503]);
    await gateway.close();
  });
});
