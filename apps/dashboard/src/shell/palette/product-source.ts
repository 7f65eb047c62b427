import { type ApiClient, pageOf, record, text } from '@streamstock/dashboard-data-access-api';
import type { PaletteSource } from '@streamstock/dashboard-ui-shell';
import { serverSource } from './server-source';

interface Product {
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
}

/** Products by name, SKU or barcode. */
export const productSource = (api: ApiClient, goTo: (productId: string) => void): PaletteSource =>
  serverSource<Product>(api, {
    title: 'Products',
    path: '/api/products',
    read: pageOf(record<Product>({ productId: text, sku: text, name: text })),
    itemOf: ({ productId, sku, name }) => ({
      id: `product-${productId}`,
      label: name,
      detail: sku,
      icon: 'product',
      run: () => {
        goTo(productId);
      },
    }),
  });
