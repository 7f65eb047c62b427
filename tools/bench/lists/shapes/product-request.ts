import { handList, type HandList, pathOf } from '../by-hand';
import type { Item, ListRequest } from '../shape';

export const productColumns = `p.product_id AS key, p.sku, p.name, p.category, p.barcode, p.price_amount, p.price_currency,
  p.cost_amount, p.cost_currency, p.base_unit, p.reorder_point, p.supplier_id, p.lead_time_days, p.negative_stock, p.lifecycle`;
export const availableInAll = '(t.on_hand - t.on_hold - t.held - t.allocated)';

export const productKey = ({ productId }: Item): string => String(productId);

/** A list of products by name, with their totals, unless `hand` says something else. */
export const products = (query: Parameters<typeof pathOf>[1], hand: Partial<HandList> = {}): ListRequest => ({
  path: pathOf('/products', query),
  hand: [
    handList({
      columns: `${productColumns}, t.on_hand, ${availableInAll} AS available`,
      table: 'product p',
      joins: 'JOIN product_total t ON t.tenant_id = p.tenant_id AND t.product_id = p.product_id',
      order: 'p.sort_name, p.product_id',
      total: 'table',
      ...hand,
    }),
  ],
});
