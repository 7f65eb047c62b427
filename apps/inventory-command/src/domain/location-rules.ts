import type { Location, Refusal } from '@streamstock/contracts-events';
import type { TenantCatalog } from './catalog';
import type { StoredLocation } from './catalog-entity';
import { refuse } from './decision';

/** The location, unless there is none: a removed one is none either. */
export function standingLocation(catalog: TenantCatalog, locationId: string): StoredLocation | undefined {
  const stored = catalog.location(locationId);
  return stored?.location.status === 'removed' ? undefined : stored;
}

export const noSuchLocation = (locationId: string): { readonly refusal: Refusal } =>
  refuse('location.not-found', `There is no location ${locationId}.`, 'locationId');

/** Refuses a location with the code of another. */
export function refusalOfCode(
  { locationId, code }: Location,
  catalog: TenantCatalog,
): { readonly refusal: Refusal } | undefined {
  const holder = catalog.holderOf({ name: 'code', value: code });
  return holder === undefined || holder === locationId
    ? undefined
    : refuse('location.code-taken', `The code ${code} belongs to another location.`, 'code');
}
