import type { StockLevel } from '@streamstock/contracts-http-api';
import { topics } from '@streamstock/contracts-events';
import { eventually, testServers, uniqueName } from '@streamstock/server-kit-testing';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { contradictions } from './invariants';
import { type QueryService, startQueryService } from './query-service';
import { levelMessage, locationMessage, productMessage } from './records';

const tenantId = uniqueName('tenant').replaceAll('_', '-').slice(0, 60);
const kafka = new Kafka({ brokers: [...testServers().kafkaBrokers], logLevel: logLevel.NOTHING });
const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
let service: QueryService;

beforeAll(async () => {
  await producer.connect();
  service = await startQueryService({ consuming: true });
});
afterAll(async () => {
  await service.close();
  await producer.disconnect();
});

const publish = (topic: string, messages: readonly { key: string }[]): Promise<unknown> =>
  producer.send({
    topic,
    messages: messages.map((message) => ({ key: message.key, value: JSON.stringify(message) })),
  });

it('shows what the topics say, repeated and out of order', async () => {
  const level = (version: number) =>
    levelMessage({ tenantId, productId: 'P1', locationId: 'L1', version, onHand: version });
  await publish(topics.stockLevels.name, [level(3), level(1), level(5), level(4), level(5)]);
  await publish(topics.catalog.name, [
    productMessage({ productId: 'P1', reorderPoint: 10 }, tenantId),
    locationMessage({ locationId: 'L1' }, tenantId),
  ]);
  const as = { tenant: tenantId };
  await eventually(
    async () => {
      const { body } = await service.get<StockLevel>('/stock/L1/P1', as);
      expect(body).toMatchObject({ onHand: 5, version: 5 });
      const list = await service.get('/stock?status=low', as);
      expect(list.body).toMatchObject({
        items: [{ productName: 'Espresso beans 1 kg' }],
        page: { total: 1 },
      });
    },
    { within: 30_000 },
  );
  const answered = await service.get<StockLevel>('/stock/L1/P1?minVersion=5', as);
  expect(answered.status).toBe(200);
  expect(await contradictions(service.pool)).toEqual([]);
});

it('shows a write to whoever waits for its version', async () => {
  const place = { tenantId, productId: 'P1', locationId: 'L1' };
  const waiting = service.get<StockLevel>('/stock/L1/P1?minVersion=6', { tenant: tenantId });
  await publish(topics.stockLevels.name, [levelMessage({ ...place, version: 6, onHand: 60 })]);
  expect((await waiting).body).toMatchObject({ onHand: 60, version: 6 });
});
