import type { StockSort, StockStatus } from '@streamstock/contracts-http-api';
import type { Query } from '@streamstock/dashboard-data-access-api';

/** What a person asks to see; an empty text is no filter. */
export interface StockQuery {
  readonly search: string;
  /** Products with one of these SKUs; none is no filter. */
  readonly skus: readonly string[];
  readonly locationId: string;
  readonly category: string;
  readonly status: StockStatus | '';
  readonly sort: StockSort;
}

export const everyLevel: StockQuery = {
  search: '',
  skus: [],
  locationId: '',
  category: '',
  status: '',
  sort: 'product',
};

/** The API finds by at most so many characters. */
const longestSearch = 100;

const given = (text: string): string | undefined => (text === '' ? undefined : text);

/** The query of `GET /api/stock`. What is available sorts one location only; all of them are sorted by product then. */
export function apiQuery({ search, skus, locationId, category, status, sort }: StockQuery): Query {
  const sortable = locationId !== '' || !sort.endsWith('available');
  return {
    search: given(search.trim().slice(0, longestSearch)),
    sku: skus.length === 0 ? undefined : skus,
    locationId: given(locationId),
    category: given(category),
    status: given(status),
    sort: sortable ? sort : 'product',
  };
}

export const isFiltered = ({ search, skus, locationId, category, status }: StockQuery): boolean =>
  skus.length > 0 || [search.trim(), locationId, category, status].some((text) => text !== '');

/** Whether both find the same, in whatever order. */
export const sameFilter = (one: StockQuery, other: StockQuery): boolean =>
  sameQuery({ ...one, sort: 'product' }, { ...other, sort: 'product' });

export const sameQuery = (one: StockQuery, other: StockQuery): boolean =>
  JSON.stringify(apiQuery(one)) === JSON.stringify(apiQuery(other));
