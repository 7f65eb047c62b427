import fc from 'fast-check';
import { anyCatalogCommand } from '../src/decide-commands/testing/any-catalog-command';
import { CatalogModel, catalogVerdictOf } from '../src/decide-commands/testing/catalog-model';
import type { CatalogCommand } from '../src/domain/catalog-command';
import { inTransaction } from '@streamstock/server-kit-database';
import { readCatalog } from '../src/persistence/read-catalog';
import { type CommandSide, openCommandSide } from './command-side';

const replicas = 3;
let side: CommandSide;
let tenants = 0;

beforeAll(async () => {
  side = await openCommandSide(replicas);
});
afterAll(() => side.close());

const submit = async (replica: number, commands: readonly CatalogCommand[]) =>
  (await side.replicas[replica]?.submit(commands)) ?? [];

const newTenant = (): string => `tenant-${String((tenants += 1))}`;

/** The commands as those of another tenant. */
const at = (tenantId: string, commands: readonly CatalogCommand[]): CatalogCommand[] =>
  commands.map((command) => ({ ...command, tenantId, commandId: crypto.randomUUID() }));

/** Batches, each for one of the replicas. */
const anyDay = fc.array(
  fc.tuple(fc.nat(replicas - 1), fc.array(anyCatalogCommand('any'), { minLength: 1, maxLength: 15 })),
  { maxLength: 6 },
);

async function stored(tenantId: string): Promise<unknown[]> {
  const ids = ['ONE', 'TWO', 'THREE'];
  const kinds = ['product', 'location', 'supplier'] as const;
  const keys = kinds.flatMap((kind) => ids.map((id) => ({ tenantId, kind, id })));
  const entities = await inTransaction(side.pool, (client) => readCatalog(client, keys));
  return entities.map((entity) => ({
    version: entity.version,
    value:
      entity.kind === 'product'
        ? entity.product
        : entity.kind === 'location'
          ? entity.location
          : entity.supplier,
  }));
}

const kept = ({ products, locations, suppliers }: CatalogModel): unknown[] =>
  [products, locations, suppliers].flatMap((entities) => [...entities.values()]);

it('answers and keeps the catalogue as the model does, in batches at any replica', async () => {
  await fc.assert(
    fc.asyncProperty(anyDay, async (day) => {
      const tenantId = newTenant();
      const model = new CatalogModel();
      for (const [replica, wanted] of day) {
        const commands = at(tenantId, wanted);
        const answers = await submit(replica, commands);
        expect(answers.map(catalogVerdictOf)).toEqual(commands.map((command) => model.carryOut(command)));
      }
      const [inTables, inModel] = [await stored(tenantId), kept(model)];
      expect(inTables).toHaveLength(inModel.length);
      expect(inTables).toEqual(expect.arrayContaining(inModel));
    }),
    { numRuns: 40 },
  );
}, 60_000);

/** Versions that accepted answers tell of each entity, in order: from 1, none left out; only what changed nothing repeats one. */
function expectGaplessVersions(told: ReadonlyMap<string, readonly number[]>): void {
  for (const versions of told.values()) {
    const distinct = [...new Set(versions)].sort((one, other) => one - other);
    expect(distinct).toEqual(distinct.map((_, index) => index + 1));
  }
}

it('keeps versions gapless and answers once when the replicas change the same entities at once', async () => {
  await fc.assert(
    fc.asyncProperty(anyDay, async (day) => {
      const tenantId = newTenant();
      const told = new Map<string, number[]>();
      await Promise.all(
        day.map(async ([replica, wanted]) => {
          const commands = at(tenantId, wanted);
          // Redelivered to another replica at the same time.
          const both = [replica, (replica + 1) % replicas].map((one) => submit(one, commands));
          const [here = [], there = []] = await Promise.all(both);
          expect(there.map(({ result }) => result)).toEqual(here.map(({ result }) => result));
          for (const answer of here) {
            const result: unknown = JSON.parse(answer.result);
            const { accepted } = result as { accepted?: { kind: string; id: string; version: number } };
            if (accepted === undefined) continue;
            const key = `${accepted.kind}|${accepted.id}`;
            told.set(key, [...(told.get(key) ?? []), accepted.version]);
          }
        }),
      );
      expectGaplessVersions(told);
    }),
    { numRuns: 30 },
  );
}, 60_000);
