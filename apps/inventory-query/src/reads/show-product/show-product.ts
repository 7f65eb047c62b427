import { availableOf } from '@streamstock/contracts-events';
import type { ProductDetail } from '@streamstock/contracts-http-api';
import type { Identity } from '@streamstock/server-kit-auth';
import { type LevelRow, stockLevelOf } from '../../model/level-row';
import { notCached, type ProductCache } from '../../product-cache/product-cache';
import type { CatalogVersions } from '../await-version/catalog-versions';
import { summaryOf } from '../products/product-summary';
import type { TenantReaders } from '../tenant/tenant-readers';
import { notFound } from '../tenant/unknown-entity';
import { productAnswer, type ProductAnswer, readProductAnswer } from './product-answer';
import { type StoredProduct, storedProduct, visibleLevels } from './stored-product';

/** Larger answers are read each time: they would crowd smaller ones out of Redis. */
const mostCachedLevels = 1_000;

/** One product with its levels at the locations that the person may see. */
export class ShowProduct {
  constructor(
    private readonly readers: TenantReaders,
    private readonly cache: ProductCache,
    private readonly versions: CatalogVersions,
  ) {}

  /**
   * Of `minVersion` or newer, which is waited for briefly. Only who may see every location is answered from Redis:
   * others read few rows.
   */
  async show(identity: Identity, productId: string, minVersion = 0): Promise<ProductAnswer> {
    const { tenantId, locations } = identity;
    const asked = locations === '*' ? this.cache.ask({ tenantId, productId }) : notCached;
    const cached = readProductAnswer(await asked.read());
    if (cached !== undefined && cached.version >= minVersion) return cached;
    const reader = this.readers.of(identity);
    await this.versions.reach(reader, 'product', productId, minVersion);
    // The revision first: levels that are read later are never older than it says.
    const stored = await storedProduct(reader, productId);
    if (stored === undefined) throw notFound('product.not-found', 'id', productId);
    const announced = await asked.announce(stored.revision);
    const levels = await visibleLevels(reader, productId);
    const answer = productAnswer(detailOf(stored, levels));
    if (levels.length <= mostCachedLevels) await announced.keep(answer.json);
    return answer;
  }
}

function detailOf(
  { product, version, changedAt }: StoredProduct,
  levels: readonly LevelRow[],
): ProductDetail {
  const onHand = levels.reduce((sum, { stock }) => sum + stock.onHand, 0);
  const available = levels.reduce((sum, { stock }) => sum + availableOf(stock), 0);
  return {
    ...summaryOf(product, { onHand, available }),
    version,
    changedAt,
    levels: levels.map(stockLevelOf),
  };
}
