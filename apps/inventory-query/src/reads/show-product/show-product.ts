import { availableOf } from '@streamstock/contracts-events';
import type { ProductDetail } from '@streamstock/contracts-http-api';
import type { Identity } from '@streamstock/server-kit-auth';
import { type LevelRow, stockLevelOf } from '../../model/level-row';
import type { ProductCache } from '../../product-cache/product-cache';
import { summaryOf } from '../products/visible-totals';
import type { TenantReaders } from '../tenant/tenant-readers';
import { notFound } from '../tenant/unknown-entity';
import { type StoredProduct, storedProduct, visibleLevels } from './stored-product';

/** Larger answers are read each time: they would crowd smaller ones out of Redis. */
const mostCachedLevels = 1_000;

/** One product with its levels at the locations that the person may see. */
export class ShowProduct {
  constructor(
    private readonly readers: TenantReaders,
    private readonly cache: ProductCache,
  ) {}

  /** The JSON of a `ProductDetail`. Only who may see every location is answered from Redis: others read few rows. */
  async show(identity: Identity, productId: string): Promise<string> {
    const { tenantId, locations } = identity;
    const seesAll = locations === '*';
    const cached = seesAll ? await this.cache.read({ tenantId, productId }) : undefined;
    if (cached !== undefined) return cached;
    const reader = this.readers.of(identity);
    // The revision first: levels that are read later are never older than it says.
    const stored = await storedProduct(reader, productId);
    if (stored === undefined) throw notFound('product.not-found', 'id', productId);
    const { revision } = stored;
    const announced = seesAll ? await this.cache.announce({ tenantId, productId, revision }) : undefined;
    const levels = await visibleLevels(reader, productId);
    const json = JSON.stringify(detailOf(stored, levels));
    if (levels.length <= mostCachedLevels) await announced?.keep(json);
    return json;
  }
}

function detailOf({ product, version }: StoredProduct, levels: readonly LevelRow[]): ProductDetail {
  const onHand = levels.reduce((sum, { stock }) => sum + stock.onHand, 0);
  const available = levels.reduce((sum, { stock }) => sum + availableOf(stock), 0);
  return { ...summaryOf(product, { onHand, available }), version, levels: levels.map(stockLevelOf) };
}
