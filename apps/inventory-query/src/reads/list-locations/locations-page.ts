import type { LocationListQuery } from '@streamstock/contracts-http-api';
import { anywhere } from '../../model/search-text';
import {
  type LocationColumns,
  locationColumns,
  locationWithTotal,
  notRemoved,
} from '../locations/location-columns';
import type { Start } from '../page/cursor';
import { part, type Position, type Sort } from '../page/sort';
import { Conditions } from '../tenant/conditions';
import type { TenantStatement } from '../tenant/tenant-reader';

export interface LocationFilter extends Pick<LocationListQuery, 'search' | 'kind' | 'region' | 'status'> {
  /** Those that the person may see. */
  readonly locations: '*' | readonly string[];
}

/** Every location the filter lets through, without order. */
export function matchingLocations(filter: LocationFilter): TenantStatement {
  const conditions = matching(filter);
  return conditions.statement(`SELECT FROM location l WHERE ${conditions.where}`);
}

/** One page, `count` at most. Uses the primary keys of location and location_total, in a search location_by_trigram. */
export function locationsPage(
  filter: LocationFilter,
  sort: Sort<LocationColumns>,
  { after, skip }: Start<Position>,
  count: number,
): TenantStatement {
  const conditions = matching(filter);
  sort.goOnAfter(after, conditions);
  return conditions.statement(`
    SELECT ${locationColumns} FROM ${locationWithTotal}
    WHERE ${conditions.where} ORDER BY ${sort.order} ${part(count, skip, conditions)}`);
}

function matching({ search, kind, region, status, locations }: LocationFilter): Conditions {
  const conditions = new Conditions('l')
    .and(notRemoved)
    .among('l.location_id', locations)
    .equal('l.kind', kind)
    .equal('l.region', region)
    .equal('l.status', status);
  return search === undefined
    ? conditions
    : conditions.and(`l.search_text LIKE ${conditions.bind(anywhere(search))}`);
}
