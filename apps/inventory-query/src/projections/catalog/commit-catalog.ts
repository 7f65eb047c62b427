import { productKey } from '@streamstock/contracts-events';
import type pg from 'pg';
import type { ProductKey, RevisedProduct } from '../../model/revised-product';
import { closeGates } from '../level-rows/product-gate';
import { writeLevels } from '../level-rows/write-levels';
import { newestPerKey } from '../newest-per-key';
import { raiseRevisions } from '../product-revisions/raise-revisions';
import { rollUpChanges } from '../roll-ups/roll-up-changes';
import { writeRollUps } from '../roll-ups/write-roll-ups';
import type { SourceOffset } from '../source-offsets/source-offset';
import { writeSourceOffsets } from '../source-offsets/write-source-offsets';
import { applyReorderPoints } from './apply-reorder-points';
import { type CatalogFact, isLocationFact, isProductFact, type ProductFact } from './catalog-fact';
import { writeLocations } from './write-locations';
import { writeProducts } from './write-products';
import { writeTerms } from './write-terms';

export interface SourcedCatalogFact {
  readonly fact: CatalogFact;
  readonly source: SourceOffset;
}

/**
 * Brings products and locations to the newest of what is known and these facts, inside the caller's transaction; order
 * and repetition make no difference. Locks catalogue rows first, then stock levels, then roll-ups, like all writers.
 * Answers the revised product of each fact, undefined for locations.
 */
export async function commitCatalog(
  client: pg.ClientBase,
  consumerGroup: string,
  items: readonly SourcedCatalogFact[],
): Promise<(RevisedProduct | undefined)[]> {
  const newest = newestPerKey(items.map(({ fact }) => fact));
  const products = newest.filter(isProductFact);
  const changes = await commitProducts(client, products);
  await writeLocations(client, newest.filter(isLocationFact));
  const revised = await raiseRevisions(client, products.map(keyOfProduct));
  await writeSourceOffsets(
    client,
    consumerGroup,
    items.map(({ source }) => source),
  );
  await writeRollUps(client, rollUpChanges(changes));
  return items.map(({ fact }) =>
    isProductFact(fact) ? revised.get(productKey(fact.tenantId, fact.product.productId)) : undefined,
  );
}

const keyOfProduct = ({ tenantId, product }: ProductFact): ProductKey => ({
  tenantId,
  productId: product.productId,
});

async function commitProducts(client: pg.ClientBase, facts: readonly ProductFact[]) {
  if (facts.length === 0) return [];
  await closeGates(client, facts.map(keyOfProduct));
  const changed = await writeProducts(client, facts);
  await writeTerms(client, changed);
  const changes = await applyReorderPoints(client, changed);
  await writeLevels(
    client,
    changes.map(({ after }) => after),
  );
  return changes;
}
