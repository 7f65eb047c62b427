import { handList, type HandList, pathOf } from '../by-hand';
import type { Item, ListRequest } from '../shape';

export const productColumns = `p.product_id AS key, p.sku, p.name, p.category, p.barcode, p.price_amount, p.price_currency,
  p.cost_amount, p.cost_currency, p.base_unit, p.reorder_point, p.supplier_id, p.lead_time_days, p.negative_stock, p.lifecycle`;
export const availableInAll = '(t.on_hand - t.on_hold - t.held - t.allocated)';

export const productKey = ({ productId }: Item): string => String(productId);

export const totals = 'JOIN product_total t ON t.tenant_id = p.tenant_id AND t.product_id = p.product_id';
export const withTotal = `${productColumns}, t.on_hand, ${availableInAll} AS available`;

/** By what is in all locations: the totals are sorted, and the products only shown. */
export const byTotal = (order: string): Partial<HandList> => ({
  table: 'product_total t',
  late: 'JOIN product p ON p.tenant_id = t.tenant_id AND p.product_id = t.product_id',
  order,
});

/** A list of products by name, with their totals, unless `hand` says something else. */
export const products = (query: Parameters<typeof pathOf>[1], hand: Partial<HandList> = {}): ListRequest => ({
  path: pathOf('/products', query),
  hand: [
    handList({
      columns: withTotal,
      table: 'product p',
      late: totals,
      order: 'p.sort_name, p.product_id',
      total: 'table',
      ...hand,
    }),
  ],
});
