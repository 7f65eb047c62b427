import { type APIRequestContext, type APIResponse, expect } from '@playwright/test';

/** What the page adds to its writes; the session is the browser's. */
const ownWrite = { 'x-requested-with': 'streamstock' };

let created = 0;
const freshId = (kind: string): string => {
  created += 1;
  return `${kind}-${Date.now().toString(36)}-${created}`.toUpperCase();
};

/** Where a spec works: a product and a location that nobody else touches. */
export interface Place {
  readonly productId: string;
  readonly productName: string;
  readonly locationId: string;
  readonly locationName: string;
}

/** The product's API, used as a till would. */
export class StockApi {
  constructor(private readonly request: APIRequestContext) {}

  /** Creates a product and a location, with `quantity` units there, and waits until lists show them. */
  async stocked(quantity: number): Promise<Place> {
    const productId = freshId('E2E');
    const locationId = freshId('LOC');
    const productName = `AAA ${productId}`;
    const locationName = `Store ${locationId}`;
    await this.post('/api/locations', {
      code: locationId,
      name: locationName,
      kind: 'store',
      region: 'north',
      timezone: 'Europe/Berlin',
    });
    await this.post('/api/products', {
      sku: productId,
      name: productName,
      category: 'Tests',
      reorderPoint: 5,
    });
    await this.move('RESTOCK', { productId, locationId }, quantity);
    await expect(async () => {
      const answer = await this.request.get(`/api/stock?productId=${productId}`);
      const levels = (await answer.json()) as { items: { onHand: number }[] };
      expect(levels.items.map((level) => level.onHand)).toEqual([quantity]);
    }).toPass({ timeout: 30_000 });
    return { productId, productName, locationId, locationName };
  }

  /** Repeats under one key until the gateway takes it, so it counts once even while the gateway restarts. */
  async move(
    type: 'SALE' | 'RESTOCK',
    { productId, locationId }: Pick<Place, 'productId' | 'locationId'>,
    quantity: number,
    more: { readonly occurredAt?: string } = {},
  ): Promise<void> {
    await this.post('/api/events', { type, productId, locationId, quantity, ...more });
  }

  private async post(path: string, data: object): Promise<void> {
    const headers = { ...ownWrite, 'idempotency-key': crypto.randomUUID() };
    await expect(async () => {
      const answer: APIResponse = await this.request.post(path, { data, headers });
      expect(answer.status(), await answer.text()).toBe(201);
    }).toPass({ timeout: 45_000 });
  }
}
