import type { TenantCatalog } from '../../domain/catalog';
import type { CreateLocation } from '../../domain/catalog-command';
import type { CatalogContent } from '../../domain/catalog-entity';
import { accept, type Decision, refuse } from '../../domain/decision';
import { refusalOfCode, standingLocation } from '../../domain/location-rules';

/** A new location needs an id and a code of its own; those of a removed one are free. */
export function createLocation(
  { location }: CreateLocation,
  catalog: TenantCatalog,
): Decision<CatalogContent> {
  const { locationId } = location;
  if (standingLocation(catalog, locationId) !== undefined) {
    return refuse('location.already-exists', `${locationId} is a location already.`, 'locationId');
  }
  return refusalOfCode(location, catalog) ?? accept({ kind: 'location', location });
}
