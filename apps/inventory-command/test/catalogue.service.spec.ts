import { decodeBody } from '@streamstock/server-kit-outbox';
import {
  createsSupplier,
  removesLocation,
  updatesLocation,
  updatesProduct,
  updatesSupplier,
} from '../src/domain/catalog-examples';
import type { Command } from '../src/domain/command';
import { aRestock, createsLocation, createsProduct, moveStock } from '../src/domain/examples';
import type { Answer } from '../src/domain/outcome';
import { codeOf, type CommandSide, openCommandSide, resultOf, tally } from './command-side';

const replicas = 3;
let side: CommandSide;

const submit = async (replica: number, commands: readonly Command[]): Promise<readonly Answer[]> =>
  (await side.replicas[replica]?.submit(commands)) ?? [];

const rowsOf = async (statement: string, tenantId: string): Promise<Record<string, unknown>[]> =>
  (await side.pool.query<Record<string, unknown>>(statement, [tenantId])).rows;
const codes = (tenantId: string) =>
  rowsOf('SELECT location_id, code, status, version FROM location WHERE tenant_id = $1 ORDER BY 1', tenantId);

async function facts(): Promise<unknown[]> {
  const { rows } = await side.pool.query<{ body: string }>('DELETE FROM outbox RETURNING body');
  return rows.flatMap(({ body }) => decodeBody(body)).map(({ value }) => JSON.parse(value) as unknown);
}

beforeAll(async () => {
  side = await openCommandSide(replicas);
});
afterAll(() => side.close());

it('let one of many admins change what all have seen', async () => {
  const of = { tenantId: 'stale' };
  await submit(0, [createsSupplier({}, of)]);
  const answers = await Promise.all(
    Array.from({ length: 9 }, (_, leadTimeDays) =>
      submit(leadTimeDays % replicas, [
        updatesSupplier({ leadTimeDays: 30 + leadTimeDays }, { ...of, expectedVersion: 1 }),
      ]),
    ),
  );
  expect(tally(answers.flat())).toEqual({ accepted: 1, 'supplier.version-differs': 8 });
});

it('count every change when nobody minds which came before', async () => {
  const of = { tenantId: 'counting' };
  await submit(0, [createsLocation({}, of)]);
  const changes = Array.from({ length: 12 }, (_, capacity) =>
    submit(capacity % replicas, [updatesLocation({ capacity }, of)]),
  );
  const answers = (await Promise.all(changes)).flat().map(resultOf);
  const versions = answers.map(
    (result) => result.outcome === 'accepted' && 'change' in result.accepted && result.accepted.version,
  );
  expect(new Set(versions)).toEqual(new Set(Array.from({ length: 12 }, (_, index) => 2 + index)));
  expect(await codes('counting')).toMatchObject([{ version: 13 }]);
});

it('needs the supplier of a product, which may come in the same batch', async () => {
  const of = { tenantId: 'suppliers' };
  const product = (id: string, supplierId: string) =>
    createsProduct({ productId: id, sku: id, supplierId }, of);
  const answers = await submit(0, [
    product('ONE', 'ROASTERS'),
    createsSupplier({}, of),
    product('TWO', 'ROASTERS'),
  ]);
  expect(answers.map(codeOf)).toEqual(['supplier.not-found', 'accepted', 'accepted']);
  const elsewhere = createsProduct({ supplierId: 'ROASTERS' }, { tenantId: 'others' });
  expect((await submit(1, [elsewhere])).map(codeOf)).toEqual(['supplier.not-found']);
});

it('gives a repeated command its stored answer, whatever has happened since', async () => {
  const of = { tenantId: 'again' };
  const [creation, update, removal] = [
    createsLocation({}, of),
    updatesLocation({ capacity: 5 }, of),
    removesLocation('WH-NORTH', of),
  ];
  const first = await submit(0, [creation, update, removal]);
  const again = await Promise.all([0, 1, 2].map((replica) => submit(replica, [removal, creation, update])));
  const [created, updated, removed] = first.map(({ result }) => result);
  for (const answers of again)
    expect(answers.map(({ result }) => result)).toEqual([removed, created, updated]);
  expect(await codes('again')).toMatchObject([{ status: 'removed', version: 3 }]);
});

it('keeps two tenants in one batch apart', async () => {
  const [left, right] = [{ tenantId: 'left' }, { tenantId: 'right' }];
  await submit(0, [
    createsProduct({}, left),
    createsProduct({}, right),
    createsLocation({}, left),
    createsLocation({}, right),
  ]);
  const answers = await submit(0, [
    updatesProduct({ sku: 'NEW' }, left),
    createsProduct({ productId: 'PROD-002' }, right),
    createsProduct({ productId: 'PROD-002' }, left),
    removesLocation('WH-NORTH', left),
    moveStock(aRestock(), right),
    moveStock(aRestock(), left),
  ]);
  expect(answers.map(codeOf)).toEqual([
    ...['accepted', 'product.sku-taken', 'accepted'],
    ...['accepted', 'accepted', 'location.not-found'],
  ]);
  expect(await codes('right')).toMatchObject([{ status: 'open', version: 1 }]);
});

it('says what each entity is now, once per batch, and nothing where nothing changed', async () => {
  const of = { tenantId: 'facts' };
  await facts();
  const price = { amount: 1890, currency: 'EUR' };
  await submit(0, [
    createsSupplier({}, of),
    createsProduct({ supplierId: 'ROASTERS', price, cost: price, leadTimeDays: 3, lifecycle: 'draft' }, of),
    updatesProduct({ supplierId: 'ROASTERS', price, cost: price, leadTimeDays: 3 }, of),
    createsLocation({}, of),
    removesLocation('WH-NORTH', of),
  ]);
  const said = await facts();
  expect(said).toHaveLength(3);
  expect(said).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ type: 'SupplierChanged', key: 'facts|supplier|ROASTERS', sequence: 1 }),
      expect.objectContaining({
        type: 'ProductChanged',
        key: 'facts|product|PROD-001',
        sequence: 2,
        data: {
          product: expect.objectContaining({ lifecycle: 'active', cost: price, supplierId: 'ROASTERS' }),
        },
      }),
      expect.objectContaining({
        type: 'LocationChanged',
        sequence: 2,
        data: { location: expect.objectContaining({ status: 'removed', code: 'NORTH' }) },
      }),
    ]),
  );
  const same = updatesProduct({ supplierId: 'ROASTERS', price, cost: price, leadTimeDays: 3 }, of);
  const [unchanged] = await submit(1, [same]);
  expect(unchanged && resultOf(unchanged)).toMatchObject({ accepted: { change: 'updated', version: 2 } });
  expect(await facts()).toEqual([]);
});

it('sets aside only the command that the database cannot digest', async () => {
  const of = { tenantId: 'poison' };
  const answers = await submit(0, [
    createsSupplier({}, of),
    createsSupplier({ supplierId: 'BAD', name: 'a\u0000b' }, of),
    updatesSupplier({ leadTimeDays: 9 }, of),
  ]);
  expect(answers.map(codeOf)).toEqual(['accepted', 'command.unprocessable', 'accepted']);
});
