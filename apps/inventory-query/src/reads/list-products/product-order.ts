import { entityId } from '@streamstock/contracts-events';
import { type ProductListQuery, type ProductSort, text } from '@streamstock/contracts-http-api';
import { z } from 'zod';
import { type Match, possibleMatches, unlike } from './product-search';

/** What a list of products is sorted by; then by product id, in the same direction. */
export interface ProductOrder {
  readonly by: 'name' | 'sku' | 'onHand' | 'available' | 'similarity';
  readonly descending: boolean;
}

/** Without a `sort` it is the name, and the similarity where words are only similar. */
export function productOrder(sort: ProductSort | undefined, match: Match): ProductOrder {
  switch (sort) {
    case undefined:
      return { by: match === 0 ? 'name' : 'similarity', descending: false };
    case 'name':
    case 'sku':
    case 'onHand':
    case 'available':
      return { by: sort, descending: false };
    case '-name':
      return { by: 'name', descending: true };
    case '-sku':
      return { by: 'sku', descending: true };
    case '-onHand':
      return { by: 'onHand', descending: true };
    case '-available':
      return { by: 'available', descending: true };
  }
}

/** How the search is met, what the last product is listed by, and its id. */
export type ProductPosition = readonly [match: Match, listedBy: string | number, productId: string];

const forms: Readonly<Record<ProductOrder['by'], z.ZodType<string | number>>> = {
  name: text(200),
  sku: entityId,
  onHand: z.int(),
  available: z.int(),
  similarity: z.int().min(0).max(unlike),
};

/** What a cursor of this list may hold. */
export const positionForm = ({
  sort,
  search,
}: Pick<ProductListQuery, 'sort' | 'search'>): z.ZodType<ProductPosition> =>
  z.union(
    possibleMatches(search).map((match) =>
      z.tuple([z.literal(match), forms[productOrder(sort, match).by], entityId]),
    ),
  );
