import type { Product } from '@streamstock/contracts-events';
import type { ProductDetail } from '@streamstock/contracts-http-api';
import type { Identity } from '@streamstock/server-kit-auth';
import type { Product as ProductRow } from '../../generated/prisma/client';
import { stockLevelOf } from '../../model/level-row';
import { type LevelColumns, levelColumns, levelRowOf } from '../../persistence/level-columns';
import { summaryOf, visibleTotals } from '../products/visible-totals';
import { Conditions } from '../tenant/conditions';
import type { TenantReader } from '../tenant/tenant-reader';
import type { TenantReaders } from '../tenant/tenant-readers';
import { notFound } from '../tenant/unknown-entity';

/** One product with its levels at the locations that the person may see. */
export class ShowProduct {
  constructor(private readonly readers: TenantReaders) {}

  async show(identity: Identity, productId: string): Promise<ProductDetail> {
    const reader = this.readers.of(identity);
    const [row, totals, levels] = await Promise.all([
      reader.models.product.findFirst({ where: { productId } }),
      visibleTotals(reader, [productId]),
      visibleLevels(reader, productId),
    ]);
    if (row === null) throw notFound('product.not-found', 'id', productId);
    return {
      ...summaryOf(productOf(row), totals(productId)),
      version: Number(row.version),
      levels: levels.map((level) => stockLevelOf(levelRowOf(level))),
    };
  }
}

/** Uses the primary key. */
function visibleLevels(reader: TenantReader, productId: string): Promise<LevelColumns[]> {
  const { locations } = reader;
  const conditions = new Conditions('s').equal('s.product_id', productId);
  if (locations !== '*') conditions.and(`s.location_id = ANY(${conditions.bind(locations)})`);
  return reader.query<LevelColumns>(
    conditions.statement(
      `SELECT ${levelColumns} FROM stock_level s WHERE ${conditions.where} ORDER BY s.location_id`,
    ),
  );
}

const productOf = (row: ProductRow): Product => ({
  productId: row.productId,
  sku: row.sku,
  name: row.name,
  category: row.category,
  barcode: row.barcode,
  price:
    row.priceAmount === null || row.priceCurrency === null
      ? null
      : { amount: Number(row.priceAmount), currency: row.priceCurrency },
  baseUnit: row.baseUnit,
  reorderPoint: row.reorderPoint,
  negativeStock: row.negativeStock === 'allow' ? 'allow' : 'refuse',
});
