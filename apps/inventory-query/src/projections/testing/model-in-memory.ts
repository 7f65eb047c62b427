import { type LevelRow, unreached } from '../../model/level-row';
import { newestPerKey } from '../newest-per-key';
import { type LevelChange, withStatus } from '../roll-ups/level-change';
import { rollUpChanges, type TotalChange } from '../roll-ups/roll-up-changes';
import { noTotals, plus, type Totals } from '../roll-ups/totals';
import { applyLevel } from '../stock-levels/apply-level';
import type { LevelFact } from '../stock-levels/level-fact';

/** The projection without a database: the same decisions on rows in a map. For tests. */
export class ModelInMemory {
  readonly rows = new Map<string, LevelRow>();
  readonly totals = new Map<string, Totals>();
  readonly #reorderPoints = new Map<string, number>();

  applyLevels(facts: readonly LevelFact[]): void {
    const changes: LevelChange[] = [];
    for (const fact of newestPerKey(facts)) {
      const before = this.rows.get(fact.key) ?? unreached(fact, this.#reorderPointOf(fact));
      const after = applyLevel(before, fact);
      if (after !== before) changes.push({ before, after });
    }
    this.#write(changes);
  }

  applyReorderPoint(tenantId: string, productId: string, reorderPoint: number): void {
    this.#reorderPoints.set(`${tenantId}|${productId}`, reorderPoint);
    const rows = [...this.rows.values()].filter(
      (row) => row.tenantId === tenantId && row.productId === productId && row.reorderPoint !== reorderPoint,
    );
    this.#write(rows.map((before) => ({ before, after: withStatus({ ...before, reorderPoint }) })));
  }

  #reorderPointOf = ({ tenantId, productId }: LevelFact): number =>
    this.#reorderPoints.get(`${tenantId}|${productId}`) ?? 0;

  #write(changes: readonly LevelChange[]): void {
    for (const { after } of changes) {
      this.rows.set(`${after.tenantId}|${after.productId}|${after.locationId}`, after);
    }
    const { products, locations, tenants } = rollUpChanges(changes);
    this.#add('product', products);
    this.#add('location', locations);
    this.#add('tenant', tenants);
  }

  #add(kind: string, changes: readonly TotalChange[]): void {
    for (const { key, by } of changes) {
      const name = `${kind} ${key}`;
      this.totals.set(name, plus(this.totals.get(name) ?? noTotals, by));
    }
  }
}
