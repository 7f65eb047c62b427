import type { CommandResult, Lifecycle, Location, Product, Supplier } from '@streamstock/contracts-events';
import type { CatalogCommand } from '../../domain/catalog-command';
import type { Answer } from '../../domain/outcome';

/** What the model says to a command: the version of its entity afterwards, or why nothing changes. */
export type CatalogVerdict = { readonly version: number } | { readonly code: string };

interface Kept<Value> {
  readonly version: number;
  readonly value: Value;
}

/** What an answer says, in the words of the model. */
export function catalogVerdictOf(answer: Answer): CatalogVerdict {
  const result = JSON.parse(answer.result) as CommandResult;
  if (result.outcome === 'refused') return { code: result.refusal.code };
  if ('change' in result.accepted) return { version: result.accepted.version };
  throw new Error(`${result.accepted.kind} is no change of the catalogue`);
}

/** What was once in trade is no draft any more, and what never was cannot be phased out. */
const isStep = (from: Lifecycle, to: Lifecycle): boolean =>
  from === 'draft' ? to !== 'phasing-out' : to !== 'draft';

/**
 * The rules of the catalogue once more, as simply as they can be said: one tenant, one command at a time. The service
 * has to agree with it, whatever it does about locks, batches and replicas.
 */
export class CatalogModel {
  readonly products = new Map<string, Kept<Product>>();
  readonly locations = new Map<string, Kept<Location>>();
  readonly suppliers = new Map<string, Kept<Supplier>>();
  readonly #answers = new Map<string, CatalogVerdict>();

  constructor(private readonly stockAt: ReadonlySet<string> = new Set()) {}

  carryOut(command: CatalogCommand): CatalogVerdict {
    const before = this.#answers.get(command.commandId);
    if (before !== undefined) return before;
    const result = command.actor.roles.includes('admin') ? this.#apply(command) : 'auth.role-missing';
    const verdict = typeof result === 'string' ? { code: result } : { version: result };
    this.#answers.set(command.commandId, verdict);
    return verdict;
  }

  #apply(command: CatalogCommand): number | string {
    switch (command.kind) {
      case 'create-product':
        return this.products.has(command.product.productId)
          ? 'product.already-exists'
          : this.#keepProduct(command.product);
      case 'update-product': {
        const kept = this.products.get(command.product.productId);
        if (kept === undefined) return 'product.not-found';
        if (isStale(command.expectedVersion, kept)) return 'product.version-differs';
        if (!isStep(kept.value.lifecycle, command.product.lifecycle)) return 'product.lifecycle-step';
        return this.#keepProduct(command.product);
      }
      case 'create-location':
        return this.#standing(command.location.locationId) === undefined
          ? this.#keepLocation(command.location)
          : 'location.already-exists';
      case 'update-location': {
        const kept = this.#standing(command.location.locationId);
        if (kept === undefined) return 'location.not-found';
        if (isStale(command.expectedVersion, kept)) return 'location.version-differs';
        return this.#keepLocation(command.location);
      }
      case 'remove-location': {
        const kept = this.#standing(command.locationId);
        if (kept === undefined) return 'location.not-found';
        if (isStale(command.expectedVersion, kept)) return 'location.version-differs';
        if (this.stockAt.has(command.locationId)) return 'location.in-use';
        return keep(this.locations, command.locationId, { ...kept.value, status: 'removed' });
      }
      case 'create-supplier':
        return this.suppliers.has(command.supplier.supplierId)
          ? 'supplier.already-exists'
          : keep(this.suppliers, command.supplier.supplierId, command.supplier);
      case 'update-supplier': {
        const kept = this.suppliers.get(command.supplier.supplierId);
        if (kept === undefined) return 'supplier.not-found';
        if (isStale(command.expectedVersion, kept)) return 'supplier.version-differs';
        return keep(this.suppliers, command.supplier.supplierId, command.supplier);
      }
    }
  }

  #standing(locationId: string): Kept<Location> | undefined {
    const kept = this.locations.get(locationId);
    return kept?.value.status === 'removed' ? undefined : kept;
  }

  #keepProduct(product: Product): number | string {
    const { productId, sku, barcode, supplierId, price, cost } = product;
    const others = [...this.products.values()].filter(({ value }) => value.productId !== productId);
    if (others.some(({ value }) => value.sku === sku)) return 'product.sku-taken';
    if (barcode !== null && others.some(({ value }) => value.barcode === barcode)) {
      return 'product.barcode-taken';
    }
    if (supplierId !== null && !this.suppliers.has(supplierId)) return 'supplier.not-found';
    if (price !== null && cost !== null && price.currency !== cost.currency) {
      return 'product.currencies-differ';
    }
    return keep(this.products, productId, product);
  }

  #keepLocation(location: Location): number | string {
    const { locationId, code } = location;
    const others = [...this.locations.values()].filter(({ value }) => value.locationId !== locationId);
    const taken = others.some(({ value }) => value.code === code && value.status !== 'removed');
    return taken ? 'location.code-taken' : keep(this.locations, locationId, location);
  }
}

const isStale = (expected: number | null, kept: Kept<unknown>): boolean =>
  expected !== null && expected !== kept.version;

function keep<Value>(where: Map<string, Kept<Value>>, id: string, value: Value): number {
  const before = where.get(id);
  if (before !== undefined && JSON.stringify(before.value) === JSON.stringify(value)) return before.version;
  const version = (before?.version ?? 0) + 1;
  where.set(id, { version, value });
  return version;
}
