import { type LevelRow, unreached } from '../../model/level-row';
import { type LevelTerms, noLevelTerms } from '../../model/level-terms';
import { newestPerKey } from '../newest-per-key';
import { type LevelChange, withStatus } from '../roll-ups/level-change';
import { rollUpChanges, type TotalChange } from '../roll-ups/roll-up-changes';
import type { Value } from '../roll-ups/stock-value';
import { noTotals, plus, type Totals } from '../roll-ups/totals';
import { applyLevel } from '../stock-levels/apply-level';
import type { LevelFact } from '../stock-levels/level-fact';

/** The projection without a database: the same decisions on rows in a map. For tests. */
export class ModelInMemory {
  readonly rows = new Map<string, LevelRow>();
  readonly totals = new Map<string, Totals>();
  /** Per tenant, location and currency. */
  readonly values = new Map<string, Value>();
  readonly #terms = new Map<string, LevelTerms>();

  applyLevels(facts: readonly LevelFact[]): void {
    const changes: LevelChange[] = [];
    for (const fact of newestPerKey(facts)) {
      const before = this.rows.get(fact.key) ?? unreached(fact, this.#termsOf(fact));
      const after = applyLevel(before, fact);
      if (after !== before) changes.push({ before, after });
    }
    this.#write(changes);
  }

  applyTerms(tenantId: string, productId: string, terms: LevelTerms): void {
    this.#terms.set(`${tenantId}|${productId}`, terms);
    const rows = [...this.rows.values()].filter(
      (row) => row.tenantId === tenantId && row.productId === productId,
    );
    this.#write(rows.map((before) => ({ before, after: withStatus({ ...before, terms }) })));
  }

  #termsOf = ({ tenantId, productId }: LevelFact): LevelTerms =>
    this.#terms.get(`${tenantId}|${productId}`) ?? noLevelTerms;

  #write(changes: readonly LevelChange[]): void {
    for (const { after } of changes) {
      this.rows.set(`${after.tenantId}|${after.productId}|${after.locationId}`, after);
    }
    const { products, locations, values, tenants } = rollUpChanges(changes);
    for (const { key, by } of values) {
      const { atCost, atPrice } = this.values.get(key) ?? { atCost: 0n, atPrice: 0n };
      this.values.set(key, { atCost: atCost + by.atCost, atPrice: atPrice + by.atPrice });
    }
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
