import { inject, Injectable } from '@angular/core';
import { ApiClient, pageOf, type Read, record, text } from '@streamstock/dashboard-data-access-api';

/** SKUs of one request: as many as an address may hold, however long they are. */
const skusAtOnce = 50;

const readProducts = pageOf<{ readonly sku: string }>(record({ sku: text }) satisfies Read<unknown>);

/** Which SKUs there are. */
@Injectable({ providedIn: 'root' })
export class KnownSkus {
  private readonly api = inject(ApiClient);

  /** Those that no product has, in their order. */
  async unknown(skus: readonly string[], signal: AbortSignal): Promise<readonly string[]> {
    const known = new Set<string>();
    for (let from = 0; from < skus.length; from += skusAtOnce) {
      const query = { sku: skus.slice(from, from + skusAtOnce), sort: 'sku', limit: skusAtOnce };
      const { items } = await this.api.get('/api/products', query, readProducts, signal);
      for (const { sku } of items) known.add(sku);
    }
    return skus.filter((sku) => !known.has(sku));
  }
}
