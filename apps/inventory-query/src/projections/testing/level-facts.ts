import { noStock, stockKey } from '@streamstock/contracts-events';
import type { LevelFact } from '../stock-levels/level-fact';

/** A fact for tests; `asOf` follows from the version, as it does in life. */
export function aLevelFact(changes: Partial<Omit<LevelFact, 'key' | 'asOf'>> = {}): LevelFact {
  const { tenantId = 'acme', productId = 'PROD-001', locationId = 'WH-NORTH' } = changes;
  const { epoch = 1, version = 1, stock = noStock } = changes;
  const asOf = new Date(Date.UTC(2026, 2, 1 + epoch) + version * 1_000).toISOString();
  return {
    key: stockKey(tenantId, productId, locationId),
    tenantId,
    productId,
    locationId,
    epoch,
    version,
    stock,
    asOf,
  };
}
