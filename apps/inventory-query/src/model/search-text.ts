import type { Location, Product, Supplier } from '@streamstock/contracts-events';

/**
 * Texts as they are searched: in lower case, without accents. So `creme` finds `Crème`, and trigrams also know letters
 * that a database without a locale takes for punctuation.
 */
export const searchTextOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase();

/** What the spelling of a search is compared with. */
export const productSearchText = ({
  name,
  sku,
  barcode,
}: Pick<Product, 'name' | 'sku' | 'barcode'>): string =>
  searchTextOf([name, sku, ...(barcode === null ? [] : [barcode])].join(' '));

/** Any part of one of the lines is found. */
export const locationSearchText = ({
  locationId,
  code,
  name,
}: Pick<Location, 'locationId' | 'code' | 'name'>): string =>
  searchTextOf([locationId, code, name].join('\n'));

/** Any part of one of the lines is found. */
export const supplierSearchText = ({ supplierId, name }: Pick<Supplier, 'supplierId' | 'name'>): string =>
  searchTextOf([supplierId, name].join('\n'));

/** What `LIKE` takes to find a text that somebody typed anywhere in a search text; for a column with a trigram index. */
export const anywhere = (search: string): string =>
  `%${searchTextOf(search).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
