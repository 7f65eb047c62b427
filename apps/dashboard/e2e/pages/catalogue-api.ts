import { type APIRequestContext, expect } from '@playwright/test';
import type { ProductDetail } from '@streamstock/contracts-http-api';
import type { Place } from '../stock-api';

/** What the API answers, as a page has to show it. */
export async function readApi<T>(request: APIRequestContext, path: string): Promise<T> {
  const answer = await request.get(path);
  expect(answer.status(), path).toBe(200);
  return (await answer.json()) as T;
}

/** A quantity as the pages write it for a reader of British English. */
export const written = (quantity: number): string =>
  new Intl.NumberFormat('en-GB').format(quantity).replace('-', '−');

const ownWrite = (): Record<string, string> => ({
  'x-requested-with': 'streamstock',
  'idempotency-key': crypto.randomUUID(),
});

/** Changes a product as somebody else would, over whatever is there. */
export async function setReorderPoint(
  request: APIRequestContext,
  productId: string,
  reorderPoint: number,
): Promise<void> {
  const path = `/api/products/${productId}`;
  const product = await readApi<ProductDetail>(request, path);
  const { sku, name, category, barcode, price, cost, baseUnit, supplierId, leadTimeDays } = product;
  const { negativeStock, lifecycle, version } = product;
  const answer = await request.put(path, {
    headers: { ...ownWrite(), 'if-match': `"${String(version)}"` },
    data: {
      ...{ sku, name, category, barcode, price, cost, baseUnit, supplierId, leadTimeDays },
      ...{ negativeStock, lifecycle, reorderPoint },
    },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** Sells `count` single units, each as a movement of its own. */
export async function sellOneByOne(
  request: APIRequestContext,
  { productId, locationId }: Place,
  count: number,
): Promise<void> {
  const data = Array.from({ length: count }, () => ({ type: 'SALE', productId, locationId, quantity: 1 }));
  const answer = await request.post('/api/stock/movements', { headers: ownWrite(), data });
  expect(answer.ok(), await answer.text()).toBe(true);
}
