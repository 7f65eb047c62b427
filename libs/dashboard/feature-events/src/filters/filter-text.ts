import {
  laterDay,
  type MovementFilter,
  movementTypes,
  startOfDay,
} from '@streamstock/dashboard-data-access-catalogue';

/** A filter as the address holds it, by short names. `to` is the last day that is shown. */
export const filterNames = ['type', 'product', 'loc', 'from', 'to', 'actor', 'corr'] as const;
export type FilterName = (typeof filterNames)[number];
export type FilterText = Readonly<Partial<Record<FilterName, string>>>;

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Midnight at the start of a `YYYY-MM-DD` in a zone, `later` days on. */
function midnightOf(text = '', zone: string, later = 0): number | undefined {
  if (!day.test(text) || Number.isNaN(Date.parse(text))) return undefined;
  return startOfDay(laterDay(text, later), zone);
}

const orNothing = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === '' ? undefined : text.trim();

/** What it asks for, days in a zone; what a person or an old link wrote wrongly asks for nothing. */
export const movementFilter = (
  { type, product, loc, from, to, actor, corr }: FilterText,
  zone: string,
): MovementFilter => ({
  type: movementTypes.find((known) => known === type),
  productId: orNothing(product),
  locationId: orNothing(loc),
  from: midnightOf(from, zone),
  to: midnightOf(to, zone, 1),
  actor: orNothing(actor),
  correlationId: orNothing(corr),
});

export const isFiltered = (filter: FilterText): boolean =>
  filterNames.some((name) => orNothing(filter[name]) !== undefined);
