import type { LevelKey, LevelRow } from '../../model/level-row';
import { type LevelColumns, levelColumns, levelRowOf } from '../../persistence/level-columns';
import type { TenantReader } from '../tenant/tenant-reader';

/** Uses the primary key. */
const byKey = {
  name: 'level-by-key',
  text: `SELECT ${levelColumns} FROM stock_level s WHERE s.tenant_id = $1 AND s.product_id = $2 AND s.location_id = $3`,
};

export async function storedLevel(
  reader: TenantReader,
  { productId, locationId }: LevelKey,
): Promise<LevelRow | undefined> {
  const [row] = await reader.query<LevelColumns>({ ...byKey, values: [productId, locationId] });
  return row === undefined ? undefined : levelRowOf(row);
}
