import type { ProductListQuery } from '@streamstock/contracts-http-api';
import { Conditions } from '../tenant/conditions';
import type { ProductOrder } from './product-order';
import { beginningSo, type Match, meeting, mostSimilar, unlikeness } from './product-search';
import { type ListedStock, listedStock, type StockScope } from './stock-scope';

export interface ProductFilter extends Pick<
  ProductListQuery,
  'search' | 'sku' | 'category' | 'lifecycle' | 'supplierId' | 'status' | 'productId'
> {
  readonly scope: StockScope;
}

/** The products that a filter lets through, and what they are listed by; only counted, they are listed by nothing. */
export class Listing {
  readonly conditions = new Conditions('p');
  readonly listedBy: string;
  /** They come from an index in their order: the page is all that is read of them. */
  readonly inOrder: boolean;
  readonly #stock: ListedStock | undefined;
  readonly #from: string;

  constructor(
    filter: ProductFilter,
    private readonly match: Match,
    order: ProductOrder | undefined,
  ) {
    const { search, status, scope } = filter;
    this.conditions
      .equal('p.category', filter.category)
      .equal('p.lifecycle', filter.lifecycle)
      .equal('p.supplier_id', filter.supplierId)
      .among('p.sku', filter.sku)
      .among('p.product_id', filter.productId);
    const isByStock = byStock(order) || status !== undefined || scope.onlyStocked;
    if (isByStock) {
      this.#stock = listedStock(scope, { status, ...askedOf(filter, order) }, this.conditions);
      if (status !== undefined) this.conditions.and(this.#stock.isIn(status));
    }
    const isByTerms = match === 0 && !isByStock && needsOnlyTerms(filter, order);
    const beginning = isByTerms ? beginningSo(search, this.conditions) : undefined;
    if (beginning === undefined) meeting(search, match, this.conditions);
    this.#from = this.#stock?.from ?? beginning ?? 'product p';
    this.inOrder = this.#stock === undefined && search === undefined;
    this.listedBy = this.#columnOf(order?.by ?? 'name', search ?? '');
  }

  /** What is listed by stock brings it along. */
  get knowsStock(): boolean {
    return this.#stock !== undefined;
  }

  /** As little as the page can be made of. */
  get columns(): string {
    if (this.#stock === undefined) return this.inOrder ? 'p.*' : 'p.product_id';
    return `p.product_id, ${this.#stock.onHand} AS on_hand, ${this.#stock.available} AS available`;
  }

  /** The statement that selects from them, with more conditions. */
  among = (select: string, more: readonly string[] = []): string => {
    const where = [this.conditions.where, ...more].join(' AND ');
    const limit = this.match === 0 ? '' : `LIMIT ${String(mostSimilar)}`;
    return `${select} FROM ${this.#from} WHERE ${where} ${limit}`;
  };

  #columnOf(by: ProductOrder['by'], search: string): string {
    switch (by) {
      case 'name':
        return 'p.sort_name';
      case 'sku':
        return 'p.sku';
      case 'onHand':
        return this.#stock?.onHand ?? '0';
      case 'available':
        return this.#stock?.available ?? '0';
      case 'similarity':
        return unlikeness(search, this.conditions);
    }
  }
}

/** Whether the terms of products say all that decides which are listed, and where. */
const needsOnlyTerms = (
  { sku, category, supplierId, lifecycle }: ProductFilter,
  order: ProductOrder | undefined,
): boolean =>
  (order === undefined || order.by === 'name') &&
  [sku, category, supplierId, lifecycle].every((one) => one === undefined);

const byStock = (order: ProductOrder | undefined): boolean =>
  order?.by === 'onHand' || order?.by === 'available';

/** A lifecycle by itself may leave most of them. */
function askedOf(filter: ProductFilter, order: ProductOrder | undefined): { alone: boolean; few: boolean } {
  const { search, sku, category, supplierId, lifecycle, productId } = filter;
  const few = [search, sku, category, supplierId, productId].some((one) => one !== undefined);
  return { few, alone: !few && lifecycle === undefined && (order === undefined || byStock(order)) };
}
