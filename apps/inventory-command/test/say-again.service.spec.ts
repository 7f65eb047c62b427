import { topics } from '@streamstock/contracts-events';
import { inTransaction } from '@streamstock/server-kit-database';
import { decodeBody } from '@streamstock/server-kit-outbox';
import { createsSupplier } from '../src/domain/catalog-examples';
import { aRestock, createsLocation, createsProduct, moveStock } from '../src/domain/examples';
import { sayAgain } from '../src/publish-facts/say-again';
import { sayRecentAgain } from '../src/publish-facts/say-recent-again';
import { type CommandSide, openCommandSide } from './command-side';

let side: CommandSide;

beforeAll(async () => {
  side = await openCommandSide(1);
  await side.replicas[0]?.submit([
    createsSupplier(),
    createsProduct(),
    createsLocation(),
    moveStock(aRestock({ quantity: 7 })),
  ]);
});
beforeEach(() => side.pool.query('DELETE FROM outbox'));
afterAll(() => side.close());

async function said(): Promise<unknown[]> {
  const { rows } = await side.pool.query<{ body: string }>('SELECT body FROM outbox ORDER BY id');
  return rows.flatMap(({ body }) => decodeBody(body)).map(({ value }) => JSON.parse(value) as unknown);
}

it('says the current level and catalogue entries again, and no movement', async () => {
  const keys = new Map([
    [topics.stockLevels.name, ['acme|PROD-001|WH-NORTH']],
    [topics.movements.name, ['acme|PROD-001|WH-NORTH']],
    [
      topics.catalog.name,
      ['acme|product|PROD-001', 'acme|location|WH-NORTH', 'acme|supplier|ROASTERS', 'acme|product|GONE'],
    ],
  ]);
  await inTransaction(side.pool, (client) => sayAgain(client, keys));
  expect(await said()).toMatchObject([
    { type: 'StockLevelChanged', sequence: 1, data: { level: { onHand: 7 } } },
    { type: 'SupplierChanged', sequence: 1, data: { supplier: { leadTimeDays: 5 } } },
    { type: 'ProductChanged', sequence: 1, data: { product: { sku: 'COF-ESP-1KG' } } },
    { type: 'LocationChanged', sequence: 1, data: { location: { code: 'NORTH' } } },
  ]);
});

it('says what moved lately again after a start', async () => {
  await sayRecentAgain(side.pool, 120);
  expect(await said()).toMatchObject([{ type: 'StockLevelChanged', key: 'acme|PROD-001|WH-NORTH' }]);
  await side.pool.query('DELETE FROM outbox');
  await sayRecentAgain(side.pool, 0);
  expect(await said()).toEqual([]);
});
