import type { Product } from '@streamstock/contracts-events';
import { sortTextOf } from './sort-text';

/** More words than this add nothing to a search. */
const mostPrefixes = 8;

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

/** Words at their start and end often carry punctuation that nobody types. */
const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** What a product is found by: each word of its name, parts of hyphenated words, its sku and its barcode. */
export function searchTermsOf({ name, sku, barcode }: Pick<Product, 'name' | 'sku' | 'barcode'>): string[] {
  const ofName = wordsOf(name).flatMap((word) => [bare(word), ...word.split(/[^\p{L}\p{N}]+/u)]);
  const terms = [...ofName, sku, ...(barcode === null ? [] : [barcode])];
  return [...new Set(terms.map(sortTextOf))].filter((term) => term !== '').sort();
}

/**
 * The beginnings somebody typed, the longest first: it narrows the search most. A product matches when each of them
 * begins one of its terms.
 */
export const searchPrefixesOf = (search: string): string[] =>
  [...new Set(wordsOf(search).map((word) => sortTextOf(bare(word) === '' ? word : bare(word))))]
    .sort((one, other) => other.length - one.length)
    .slice(0, mostPrefixes);
