import type { TenantCatalog } from '../../domain/catalog';
import type { UpdateLocation } from '../../domain/catalog-command';
import type { CatalogContent } from '../../domain/catalog-entity';
import { accept, type Decision } from '../../domain/decision';
import { refusalOfVersion } from '../../domain/expected-version';
import { noSuchLocation, refusalOfCode, standingLocation } from '../../domain/location-rules';

/** Replaces what a location is; it may be closed and opened again. */
export function updateLocation(
  { location, expectedVersion }: UpdateLocation,
  catalog: TenantCatalog,
): Decision<CatalogContent> {
  const current = standingLocation(catalog, location.locationId);
  if (current === undefined) return noSuchLocation(location.locationId);
  return (
    refusalOfVersion(current, expectedVersion) ??
    refusalOfCode(location, catalog) ??
    accept({ kind: 'location', location })
  );
}
