import { productKey } from '@streamstock/contracts-events';
import type pg from 'pg';
import { generationsToTell } from '../../generations/generations-to-tell';
import type { ProductKey } from '../../model/revised-product';
import type { ToldProduct } from '../../product-cache/product-cache';
import { closeGates } from '../level-rows/product-gate';
import { writeLevels } from '../level-rows/write-levels';
import { newestPerKey } from '../newest-per-key';
import { addCounts } from '../product-counts/add-counts';
import { countChanges } from '../product-counts/count-changes';
import { knownLifecycles } from '../product-counts/known-lifecycles';
import { raiseRevisions } from '../product-revisions/raise-revisions';
import { rollUpChanges } from '../roll-ups/roll-up-changes';
import { writeRollUps } from '../roll-ups/write-roll-ups';
import type { SourceOffset } from '../source-offsets/source-offset';
import { writeSourceOffsets } from '../source-offsets/write-source-offsets';
import { applyLevelTerms } from './apply-level-terms';
import {
  type CatalogFact,
  isLocationFact,
  isProductFact,
  isSupplierFact,
  type ProductFact,
} from './catalog-fact';
import { writeLocations } from './write-locations';
import { writeProducts } from './write-products';
import { writeReorderPoints } from './write-reorder-points';
import { writeSuppliers } from './write-suppliers';
import { writeTerms } from './write-terms';

export interface SourcedCatalogFact {
  readonly fact: CatalogFact;
  readonly source: SourceOffset;
}

/**
 * Brings products, locations and suppliers to the newest of what is known and these facts, inside the caller's
 * transaction; order and repetition make no difference. Locks catalogue rows first, then stock levels, then roll-ups,
 * like all writers. Answers the revised product of each fact and who is to be told, undefined for locations and suppliers.
 */
export async function commitCatalog(
  client: pg.ClientBase,
  consumerGroup: string,
  items: readonly SourcedCatalogFact[],
): Promise<(ToldProduct | undefined)[]> {
  const newest = newestPerKey(items.map(({ fact }) => fact));
  const products = newest.filter(isProductFact);
  const { changed, changes, counts } = await commitProducts(client, products);
  await writeLocations(client, newest.filter(isLocationFact));
  await writeSuppliers(client, newest.filter(isSupplierFact));
  // Sent together, answered in this order.
  const [generations, revised] = await Promise.all([
    generationsToTell(client, 'stock-levels'),
    raiseRevisions(client, products.map(keyOfProduct)),
  ]);
  await writeSourceOffsets(
    client,
    consumerGroup,
    items.map(({ source }) => source),
  );
  await writeReorderPoints(client, changed);
  await addCounts(client, counts);
  await writeRollUps(client, rollUpChanges(changes));
  return items.map(({ fact }) => {
    const product = isProductFact(fact)
      ? revised.get(productKey(fact.tenantId, fact.product.productId))
      : undefined;
    return product && { ...product, generations };
  });
}

const keyOfProduct = ({ tenantId, product }: ProductFact): ProductKey => ({
  tenantId,
  productId: product.productId,
});

async function commitProducts(client: pg.ClientBase, facts: readonly ProductFact[]) {
  if (facts.length === 0) return { changed: [], changes: [], counts: [] };
  const keys = facts.map(keyOfProduct);
  await closeGates(client, keys);
  const lifecycles = await knownLifecycles(client, keys);
  const changed = await writeProducts(client, facts);
  await writeTerms(client, changed);
  const changes = await applyLevelTerms(client, changed);
  await writeLevels(
    client,
    changes.map(({ after }) => after),
  );
  return { changed, changes, counts: countChanges(changed, lifecycles) };
}
