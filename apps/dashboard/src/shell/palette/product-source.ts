import { type ApiClient, pageOf, pauseFor, record, text } from '@streamstock/dashboard-data-access-api';
import type { PaletteSource } from '@streamstock/dashboard-ui-shell';

const shown = 6;
/** So that not every letter is a request. Milliseconds. */
const writingPause = 120;

const readProducts = pageOf(
  record<{ productId: string; sku: string; name: string }>({ productId: text, sku: text, name: text }),
);

/** Products by name, SKU or barcode, once somebody has written something; typos are the server's to forgive. */
export const productSource = (api: ApiClient, go: (commands: readonly string[]) => void): PaletteSource => ({
  title: 'Products',
  find: async (query, signal) => {
    if (query === '') return [];
    await pauseFor(writingPause);
    if (signal.aborted) return [];
    const { items } = await api.get('/api/products', { search: query, limit: shown }, readProducts, signal);
    return items.map(({ productId, sku, name }) => ({
      id: `product-${productId}`,
      label: name,
      detail: sku,
      icon: 'product',
      run: () => {
        go(['/products', productId]);
      },
    }));
  },
});
