import { type MovementFilter, movementTypes } from '@streamstock/dashboard-data-access-catalogue';

/** A filter as the address holds it, by short names. `to` is the last day that is shown. */
export const filterNames = ['type', 'product', 'loc', 'from', 'to', 'actor', 'corr'] as const;
export type FilterName = (typeof filterNames)[number];
export type FilterText = Readonly<Partial<Record<FilterName, string>>>;

const day = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Midnight at the start of a `YYYY-MM-DD` in the person's own time zone, `later` days on. */
function midnightOf(text: string | undefined, later = 0): number | undefined {
  const [, year, month, date] = day.exec(text ?? '') ?? [];
  if (year === undefined) return undefined;
  return new Date(Number(year), Number(month) - 1, Number(date) + later).getTime();
}

const orNothing = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === '' ? undefined : text.trim();

/** What it asks for; what a person or an old link wrote wrongly asks for nothing. */
export const movementFilter = ({
  type,
  product,
  loc,
  from,
  to,
  actor,
  corr,
}: FilterText): MovementFilter => ({
  type: movementTypes.find((known) => known === type),
  productId: orNothing(product),
  locationId: orNothing(loc),
  from: midnightOf(from),
  to: midnightOf(to, 1),
  actor: orNothing(actor),
  correlationId: orNothing(corr),
});

export const isFiltered = (filter: FilterText): boolean =>
  filterNames.some((name) => orNothing(filter[name]) !== undefined);
