import type { Product } from '@streamstock/contracts-events';
import { type LevelRow } from '../../model/level-row';
import { type LevelColumns, levelColumns, levelRowOf } from '../../persistence/level-columns';
import { productColumns, type ProductColumns, productOf } from '../products/product-columns';
import type { TenantReader } from '../tenant/tenant-reader';

export interface StoredProduct {
  readonly product: Product;
  readonly version: number;
  readonly changedAt: string;
  /** What is read after it is of this revision or newer. */
  readonly revision: number;
}

/** Uses the two primary keys. */
const byId = {
  name: 'product-by-id',
  text: `
    SELECT ${productColumns}, p.version, p.changed_at, coalesce(r.revision, 0) AS revision
    FROM product p LEFT JOIN product_revision r ON r.tenant_id = p.tenant_id AND r.product_id = p.product_id
    WHERE p.tenant_id = $1 AND p.product_id = $2`,
};

interface StoredColumns extends ProductColumns {
  version: number;
  changed_at: string;
  revision: number;
}

export async function storedProduct(
  reader: TenantReader,
  productId: string,
): Promise<StoredProduct | undefined> {
  const [row] = await reader.query<StoredColumns>({ ...byId, values: [productId] });
  if (row === undefined) return undefined;
  const { version, changed_at: changedAt, revision } = row;
  return { product: productOf(row), version, changedAt, revision };
}

/** In the order of the primary key, which it uses. */
const everywhere = {
  name: 'levels-of-product',
  text: `
    SELECT ${levelColumns} FROM stock_level s
    WHERE s.tenant_id = $1 AND s.product_id = $2 ORDER BY s.location_id`,
};
const atLocations = {
  name: 'levels-of-product-at',
  text: `
    SELECT ${levelColumns} FROM stock_level s
    WHERE s.tenant_id = $1 AND s.product_id = $2 AND s.location_id = ANY($3) ORDER BY s.location_id`,
};

/** The levels of a product that the person may see. */
export async function visibleLevels(reader: TenantReader, productId: string): Promise<LevelRow[]> {
  const { locations } = reader;
  const statement =
    locations === '*'
      ? { ...everywhere, values: [productId] }
      : { ...atLocations, values: [productId, locations] };
  return (await reader.query<LevelColumns>(statement)).map(levelRowOf);
}
