import type { CatalogCommand } from '../src/domain/catalog-command';
import { updatesLocation, updatesProduct } from '../src/domain/catalog-examples';
import type { Command } from '../src/domain/command';
import { createsLocation, createsProduct } from '../src/domain/examples';
import type { Answer } from '../src/domain/outcome';
import { type CommandSide, openCommandSide, tally } from './command-side';

const replicas = 3;
let side: CommandSide;

const submit = async (replica: number, commands: readonly Command[]): Promise<readonly Answer[]> =>
  (await side.replicas[replica]?.submit(commands)) ?? [];

const rowsOf = async (statement: string, tenantId: string): Promise<Record<string, unknown>[]> =>
  (await side.pool.query<Record<string, unknown>>(statement, [tenantId])).rows;
const skus = (tenantId: string) =>
  rowsOf('SELECT product_id, sku, barcode, version FROM product WHERE tenant_id = $1 ORDER BY 1', tenantId);
const codes = (tenantId: string) =>
  rowsOf('SELECT location_id, code, status, version FROM location WHERE tenant_id = $1 ORDER BY 1', tenantId);

beforeAll(async () => {
  side = await openCommandSide(replicas);
});
afterAll(() => side.close());

it('go to one of many products that are renamed to the same at three replicas', async () => {
  const of = { tenantId: 'renames' };
  const ids = Array.from({ length: 12 }, (_, index) => `P-${String(index)}`);
  await submit(
    0,
    ids.map((productId) => createsProduct({ productId, sku: productId }, of)),
  );
  const renamed = await Promise.all(
    ids.map((productId, index) =>
      submit(index % replicas, [updatesProduct({ productId, sku: 'WANTED' }, of)]),
    ),
  );
  expect(tally(renamed.flat())).toEqual({ accepted: 1, 'product.sku-taken': 11 });
  const versions = (await skus('renames')).map(({ sku, version }) => [sku === 'WANTED', version]);
  expect(versions.filter(([wanted]) => wanted)).toEqual([[true, 2]]);
  expect(versions.filter(([wanted]) => !wanted)).toEqual(Array.from({ length: 11 }, () => [false, 1]));
});

it.each([
  ['barcode', 'product.barcode-taken'],
  ['code', 'location.code-taken'],
] as const)('of the kind %s go to one of three replicas', async (name, code) => {
  const of = { tenantId: `one-${name}` };
  const asked = Array.from({ length: 9 }, (_, index) => {
    const id = `X-${String(index)}`;
    return name === 'barcode'
      ? [
          createsProduct({ productId: id, sku: id }, of),
          updatesProduct({ productId: id, sku: id, barcode: '96385074' }, of),
        ]
      : [
          createsLocation({ locationId: id, code: id }, of),
          updatesLocation({ locationId: id, code: 'C' }, of),
        ];
  });
  await submit(
    0,
    asked.flatMap(([creation]) => creation ?? []),
  );
  const answers = await Promise.all(
    asked.map(([, update], index) => submit(index % replicas, update ? [update] : [])),
  );
  expect(tally(answers.flat())).toEqual({ accepted: 1, [code]: 8 });
});

it('are swapped inside one batch', async () => {
  const of = { tenantId: 'swap' };
  await submit(0, [
    createsProduct({ productId: 'ONE', sku: 'A', barcode: '11111111' }, of),
    createsProduct({ productId: 'TWO', sku: 'B', barcode: '22222222' }, of),
    createsLocation({ locationId: 'ONE', code: 'A' }, of),
    createsLocation({ locationId: 'TWO', code: 'B' }, of),
  ]);
  const answers = await submit(0, [
    updatesProduct({ productId: 'ONE', sku: 'AWAY', barcode: null }, of),
    updatesProduct({ productId: 'TWO', sku: 'A', barcode: '11111111' }, of),
    updatesProduct({ productId: 'ONE', sku: 'B', barcode: '22222222' }, of),
    createsProduct({ productId: 'THREE', sku: 'AWAY' }, of),
    updatesLocation({ locationId: 'ONE', code: 'AWAY' }, of),
    updatesLocation({ locationId: 'TWO', code: 'A' }, of),
    updatesLocation({ locationId: 'ONE', code: 'B' }, of),
  ]);
  expect(tally(answers)).toEqual({ accepted: 7 });
  expect(await skus('swap')).toEqual([
    { product_id: 'ONE', sku: 'B', barcode: '22222222', version: 3 },
    { product_id: 'THREE', sku: 'AWAY', barcode: null, version: 1 },
    { product_id: 'TWO', sku: 'A', barcode: '11111111', version: 2 },
  ]);
  expect(await codes('swap')).toMatchObject([
    { location_id: 'ONE', code: 'B', version: 3 },
    { location_id: 'TWO', code: 'A', version: 2 },
  ]);
});

it('that two replicas pass on in opposite directions stay unique', async () => {
  const of = { tenantId: 'crosswise' };
  await submit(0, [
    createsProduct({ productId: 'ONE', sku: 'A' }, of),
    createsProduct({ productId: 'TWO', sku: 'B' }, of),
  ]);
  const pass = (productId: string, other: string, from: string, to: string): CatalogCommand[] => [
    updatesProduct({ productId: other, sku: `${from}-AWAY` }, of),
    updatesProduct({ productId, sku: to }, of),
  ];
  const answers = await Promise.all([
    submit(0, pass('ONE', 'TWO', 'A', 'B')),
    submit(1, pass('TWO', 'ONE', 'B', 'A')),
  ]);
  expect(tally(answers.flat())).toEqual({ accepted: 4 });
});
