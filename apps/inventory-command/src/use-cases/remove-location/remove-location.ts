import type { TenantCatalog } from '../../domain/catalog';
import type { RemoveLocation } from '../../domain/catalog-command';
import type { CatalogContent } from '../../domain/catalog-entity';
import { accept, type Decision, refuse } from '../../domain/decision';
import { refusalOfVersion } from '../../domain/expected-version';
import { noSuchLocation, standingLocation } from '../../domain/location-rules';

/** Takes a location out of the catalogue that was opened by mistake; where there is or was stock it can only be closed. */
export function removeLocation(
  { locationId, expectedVersion }: RemoveLocation,
  catalog: TenantCatalog,
): Decision<CatalogContent> {
  const current = standingLocation(catalog, locationId);
  if (current === undefined) return noSuchLocation(locationId);
  const stale = refusalOfVersion(current, expectedVersion);
  if (stale !== undefined) return stale;
  if (catalog.hasStock(locationId)) {
    return refuse('location.in-use', `${locationId} has a stock record; close it instead.`, 'locationId');
  }
  return accept({ kind: 'location', location: { ...current.location, status: 'removed' } });
}
