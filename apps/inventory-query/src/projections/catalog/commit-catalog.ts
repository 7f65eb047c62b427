import type pg from 'pg';
import { closeGates } from '../level-rows/product-gate';
import { writeLevels } from '../level-rows/write-levels';
import { newestPerKey } from '../newest-per-key';
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
 */
export async function commitCatalog(
  client: pg.ClientBase,
  consumerGroup: string,
  items: readonly SourcedCatalogFact[],
): Promise<void> {
  const newest = newestPerKey(items.map(({ fact }) => fact));
  const changes = await commitProducts(client, newest.filter(isProductFact));
  await writeLocations(client, newest.filter(isLocationFact));
  await writeSourceOffsets(
    client,
    consumerGroup,
    items.map(({ source }) => source),
  );
  await writeRollUps(client, rollUpChanges(changes));
}

async function commitProducts(client: pg.ClientBase, facts: readonly ProductFact[]) {
  if (facts.length === 0) return [];
  await closeGates(
    client,
    facts.map(({ tenantId, product }) => ({ tenantId, productId: product.productId })),
  );
  const changed = await writeProducts(client, facts);
  await writeTerms(client, changed);
  const changes = await applyReorderPoints(client, changed);
  await writeLevels(
    client,
    changes.map(({ after }) => after),
  );
  return changes;
}
