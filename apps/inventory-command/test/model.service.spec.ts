import fc from 'fast-check';
import { anyStockCommand, locations, products } from '../src/decide-commands/testing/any-stock-command';
import { StockModel } from '../src/decide-commands/testing/stock-model';
import { verdictOf } from '../src/decide-commands/testing/verdict-of';
import type { Answer } from '../src/domain/outcome';
import type { StockCommand } from '../src/domain/stock-command';
import { type CommandSide, openCommandSide } from './command-side';
import { brokenInvariants } from './invariants';

const replicas = 3;
let side: CommandSide;
let shops = 0;

beforeAll(async () => {
  side = await openCommandSide(replicas);
});
afterAll(() => side.close());

/** A tenant of its own with the small world of the model. */
async function openShop(): Promise<string> {
  const tenantId = `shop-${String((shops += 1))}`;
  for (const [productId, { lifecycle, mayGoNegative }] of Object.entries(products)) {
    await side.pool.query(
      `INSERT INTO product (tenant_id, product_id, sku, name, category, base_unit, reorder_point, negative_stock,
                            lifecycle, version, recorded_at)
       VALUES ($1, $2, $2, $2, 'Any', 'unit', 0, $3, $4, 1, now())`,
      [tenantId, productId, mayGoNegative ? 'allow' : 'refuse', lifecycle],
    );
  }
  for (const [locationId, status] of Object.entries(locations)) {
    await side.pool.query(
      `INSERT INTO location (tenant_id, location_id, code, name, kind, region, timezone, status, version, recorded_at)
       VALUES ($1, $2, $2, $2, 'store', 'Any', 'UTC', $3, 1, now())`,
      [tenantId, locationId, status],
    );
  }
  return tenantId;
}

const submit = async (replica: number, commands: readonly StockCommand[]): Promise<readonly Answer[]> =>
  (await side.replicas[replica]?.submit(commands)) ?? [];

/** The commands as those of another tenant. */
const at = (tenantId: string, commands: readonly StockCommand[]): StockCommand[] =>
  commands.map((command) => ({ ...command, tenantId, commandId: crypto.randomUUID() }));

async function levelsOf(tenantId: string): Promise<Record<string, unknown>> {
  const { rows } = await side.pool.query<{ key: string; on_hand: number; version: number }>(
    `SELECT product_id || '|' || location_id AS key, on_hand, version FROM stock
     WHERE tenant_id = $1 AND version > 0`,
    [tenantId],
  );
  return Object.fromEntries(rows.map(({ key, on_hand: onHand, version }) => [key, { onHand, version }]));
}

/** Batches, each for one of the replicas. */
const anyDay = fc.array(
  fc.tuple(fc.nat(replicas - 1), fc.array(anyStockCommand('any'), { minLength: 1, maxLength: 12 })),
  { maxLength: 6 },
);

it('answers and keeps stock as the model does, in batches at any replica', async () => {
  await fc.assert(
    fc.asyncProperty(anyDay, async (day) => {
      const tenantId = await openShop();
      const model = new StockModel(products, locations);
      for (const [replica, wanted] of day) {
        const commands = at(tenantId, wanted);
        const answers = await submit(replica, commands);
        expect(answers.map(verdictOf)).toEqual(commands.map((command) => model.carryOut(command)));
      }
      expect(await levelsOf(tenantId)).toEqual(Object.fromEntries(model.levels));
    }),
    { numRuns: 30 },
  );
  expect(await brokenInvariants(side.pool)).toEqual([]);
}, 60_000);

it('keeps every invariant when the replicas carry out any commands at once', async () => {
  await fc.assert(
    fc.asyncProperty(anyDay, async (day) => {
      const tenantId = await openShop();
      const answered = await Promise.all(
        day.flatMap(([replica, wanted]) => {
          const commands = at(tenantId, wanted);
          // Redelivered to another replica at the same time.
          const elsewhere = (replica + 1) % replicas;
          return [replica, elsewhere].map((one) => submit(one, commands));
        }),
      );
      for (let index = 0; index < answered.length; index += 2) {
        const [here, there] = [answered[index], answered[index + 1]];
        expect(there?.map(({ result }) => result)).toEqual(here?.map(({ result }) => result));
      }
    }),
    { numRuns: 20 },
  );
  expect(await brokenInvariants(side.pool)).toEqual([]);
}, 60_000);
