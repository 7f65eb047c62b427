import { inTransaction } from '@streamstock/server-kit-database';
import type pg from 'pg';
import { commitBatch } from '../src/commit-commands/commit-batch';
import {
  createsSupplier,
  removesLocation,
  updatesLocation,
  updatesProduct,
} from '../src/domain/catalog-examples';
import { aRestock, aSale, createsLocation, createsProduct, moveStock } from '../src/domain/examples';
import { type CommandSide, openCommandSide } from './command-side';

let side: CommandSide;

beforeAll(async () => {
  side = await openCommandSide(0);
});
afterAll(() => side.close());

/** Every statement of a batch that does everything, with its plan for tables that nobody has analyzed. */
async function plansOf(client: pg.ClientBase): Promise<{ name: string; plan: string }[]> {
  await commitBatch(client, [
    createsSupplier(),
    createsProduct({ supplierId: 'ROASTERS' }),
    createsProduct({ productId: 'PROD-002', sku: 'OTHER', barcode: '96385074' }),
    createsLocation(),
    createsLocation({ locationId: 'WH-SOUTH', code: 'SOUTH' }),
    moveStock(aRestock({ quantity: 5, supplierId: 'ROASTERS' })),
    moveStock(aSale()),
    updatesProduct({ sku: 'NEW' }),
    updatesProduct({ productId: 'PROD-002', sku: 'COF-ESP-1KG' }),
    updatesLocation({ code: 'NEW' }),
    updatesLocation({ locationId: 'WH-SOUTH', code: 'NORTH' }),
    removesLocation('WH-SOUTH'),
  ]);
  const { rows } = await client.query<{ name: string; statement: string }>(
    'SELECT name, statement FROM pg_prepared_statements',
  );
  const plans: { name: string; plan: string }[] = [];
  for (const { name, statement } of rows) {
    const explained = await client.query<Record<'QUERY PLAN', string>>(`EXPLAIN (GENERIC_PLAN) ${statement}`);
    plans.push({ name, plan: explained.rows.map((row) => row['QUERY PLAN']).join('\n') });
  }
  return plans;
}

const readsWholeTable = /Seq Scan on (?!epoch)|Hash Join|Merge Join/;
const readsWholeTenant = /Index Cond: \(tenant_id = [^()]+\)$/m;

it('finds every row by its whole key from the first statement on', async () => {
  const plans = await inTransaction(side.pool, plansOf);
  const names = plans.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      ...['stock-lock', 'stock-insert-missing', 'product-update', 'location-update', 'product-let-go'],
      ...['catalog-name-holders', 'location-in-use', 'supplier-existing'],
    ]),
  );
  const bad = plans.filter(({ plan }) => readsWholeTable.test(plan) || readsWholeTenant.test(plan));
  expect(bad).toEqual([]);
});
