import fc from 'fast-check';
import type { CatalogChange } from '../domain/catalog-change';
import type { CatalogCommand } from '../domain/catalog-command';
import {
  type CatalogEntity,
  type CatalogKey,
  idOfContent,
  keyOfEntity,
  textOfKey,
} from '../domain/catalog-entity';
import { namesOf } from '../domain/unique-names';
import { decideCatalog, type DecidedCatalog } from './decide-catalog';
import { anyCatalogCommand } from './testing/any-catalog-command';
import { CatalogModel, catalogVerdictOf } from './testing/catalog-model';

const now = '2026-03-02T09:15:00.000001Z';
const tenants = ['acme', 'globex'];
/** Where there is stock, in both tenants. */
const stockAt = new Set(['TWO']);

/** Tables with unique indexes, as far as a batch can tell. */
class Tables {
  readonly entities = new Map<string, CatalogEntity>();
  readonly #letGo = new Set<string>();

  decide(commands: readonly CatalogCommand[]): DecidedCatalog {
    const stored = [...this.entities.values()];
    return decideCatalog(commands, {
      now,
      remembered: new Map(),
      found: {
        stored,
        holders: stored.flatMap((entity) =>
          namesOf(entity).map((claim) => ({
            ...claim,
            tenantId: entity.tenantId,
            id: idOfContent(entity),
          })),
        ),
        suppliers: new Set(),
        inUse: new Set(tenants.flatMap((tenantId) => [...stockAt].map((id) => `${tenantId}|${id}`))),
      },
    });
  }

  /** Row by row, as an index sees it. */
  write(changes: readonly CatalogChange[], handingOver: readonly CatalogKey[]): void {
    for (const key of handingOver) this.#letGo.add(textOfKey(key));
    for (const { before, after } of changes) {
      const key = textOfKey(keyOfEntity(after));
      expect(before).toBe(this.entities.get(key));
      this.#letGo.delete(key);
      this.entities.set(key, after);
      this.#expectUniqueNames();
    }
    expect(this.#letGo.size).toBe(0);
  }

  #expectUniqueNames(): void {
    const names = [...this.entities].flatMap(([key, entity]) =>
      this.#letGo.has(key)
        ? []
        : namesOf(entity).map(({ name, value }) => `${entity.tenantId}|${name}|${value}`),
    );
    expect(new Set(names).size).toBe(names.length);
  }
}

/** Batches of two tenants as they may be mixed, some commands twice. */
const anyBatch = fc
  .array(fc.tuple(fc.oneof(...tenants.map(anyCatalogCommand)), fc.boolean()), { maxLength: 25 })
  .map((commands) => commands.flatMap(([command, again]) => (again ? [command, command] : [command])));

const modelled = (model: CatalogModel | undefined) =>
  [model?.products, model?.locations, model?.suppliers].flatMap((kept) => [...(kept?.values() ?? [])]);

const valueOf = (entity: CatalogEntity) =>
  entity.kind === 'product' ? entity.product : entity.kind === 'location' ? entity.location : entity.supplier;

const byText = (one: unknown, other: unknown): number =>
  JSON.stringify(one).localeCompare(JSON.stringify(other));

it.each([
  ['as they are', (changes: readonly CatalogChange[]) => changes],
  ['last first', (changes: readonly CatalogChange[]) => changes.toReversed()],
])('agrees with the model on every command of two tenants; rows written %s', (_case, ordered) => {
  fc.assert(
    fc.property(fc.array(anyBatch, { maxLength: 6 }), (batches) => {
      const models = new Map(tenants.map((tenantId) => [tenantId, new CatalogModel(stockAt)]));
      const tables = new Tables();
      for (const commands of batches) {
        const decided = tables.decide(commands);
        const expected = commands.map((command) => models.get(command.tenantId)?.carryOut(command));
        expect(decided.answers.map(catalogVerdictOf)).toEqual(expected);
        tables.write(ordered(decided.changes), decided.handingOver);
      }
      for (const tenantId of tenants) {
        const stored = [...tables.entities.values()].filter((entity) => entity.tenantId === tenantId);
        const kept = stored.map((entity) => ({ version: entity.version, value: valueOf(entity) }));
        expect(kept.sort(byText)).toEqual(modelled(models.get(tenantId)).sort(byText));
      }
    }),
    { numRuns: 500 },
  );
});
