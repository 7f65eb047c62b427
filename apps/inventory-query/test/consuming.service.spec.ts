import type { Metrics, Page, StockEvent, StockLevel, SupplierDetail } from '@streamstock/contracts-http-api';
import { topics } from '@streamstock/contracts-events';
import { eventually, testServers, uniqueName } from '@streamstock/server-kit-testing';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { aMovement } from '../src/projections/testing/movement-facts';
import { contradictions } from './invariants';
import { type QueryService, startQueryService } from './query-service';
import { levelMessage, locationMessage, productMessage, supplierMessage } from './records';

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

const delivery = {
  type: 'RESTOCK',
  supplierId: 'ROASTERS',
  productId: 'P1',
  locationId: 'L1',
  onHandChange: 12,
} as const;

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

it('shows what moved and what follows from it once, however often it is told', async () => {
  const as = { tenant: tenantId };
  const sold = aMovement({ tenantId, productId: 'P1', locationId: 'L1', version: 7, onHandChange: -3 });
  const delivered = aMovement({ ...delivery, tenantId, version: 8 });
  await publish(topics.movements.name, [sold, delivered, sold]);
  await publish(topics.catalog.name, [supplierMessage({ supplierId: 'ROASTERS' }, tenantId)]);
  await publish(topics.movements.name, [delivered, sold]);
  await eventually(
    async () => {
      const events = await service.get<Page<StockEvent>>('/events', as);
      expect(events.body.items.map(({ version }) => version).sort()).toEqual([7, 8]);
      const { body } = await service.get<SupplierDetail>('/suppliers/ROASTERS', as);
      expect(body.record).toMatchObject({ deliveries: 1, units: 12 });
    },
    { within: 30_000 },
  );
  expect((await service.get<Metrics>('/figures', as)).body.unitsSoldToday).toBe(3);
});
