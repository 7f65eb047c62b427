import type { Actor } from '@streamstock/contracts-events';
import type { LiveEvent } from './live-event';

/** What a reader may see and wants to see. Undefined sets let everything of the tenant through. */
export interface StreamFilter {
  readonly locations: ReadonlySet<string> | undefined;
  readonly products: ReadonlySet<string> | undefined;
}

export interface StreamQuestion {
  readonly locationIds: readonly string[];
  readonly productIds: readonly string[];
}

/** The asked locations within the visible ones; all visible ones when none is asked for. */
export function filterFor(visible: Actor['locations'], asked: StreamQuestion): StreamFilter {
  const allowed = visible === '*' ? undefined : new Set(visible);
  const wanted = asked.locationIds.length === 0 ? undefined : new Set(asked.locationIds);
  return {
    locations: allowed && wanted ? new Set([...wanted].filter((id) => allowed.has(id))) : (allowed ?? wanted),
    products: asked.productIds.length === 0 ? undefined : new Set(asked.productIds),
  };
}

export const letsEverythingThrough = (filter: StreamFilter): boolean =>
  filter.locations === undefined && filter.products === undefined;

export const letsThrough = (filter: StreamFilter, event: LiveEvent): boolean =>
  (filter.locations === undefined || filter.locations.has(event.locationId)) &&
  (filter.products === undefined || filter.products.has(event.productId));
