import type { ProductDetail, UpdateProductRequest } from '@streamstock/contracts-http-api';

/** The body that changes nothing of a product but its reorder point: an update is always about the whole. */
export function withReorderPoint(product: ProductDetail, reorderPoint: number): UpdateProductRequest {
  const { sku, name, category, barcode, price, cost, baseUnit } = product;
  const { supplierId, leadTimeDays, negativeStock, lifecycle } = product;
  return {
    ...{ sku, name, category, barcode, price, cost, baseUnit, reorderPoint },
    ...{ supplierId, leadTimeDays, negativeStock, lifecycle },
  };
}
