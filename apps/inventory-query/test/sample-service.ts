import { type QueryService, startQueryService } from './query-service';
import { levelRecord, locationMessage, productMessage, received } from './records';

export const products = ['P1', 'P2', 'P3', 'P4', 'P5'];
export const locations = ['L1', 'L2', 'L3'];

const named = (productId: string, index: number) => ({
  productId,
  sku: `SKU-${productId}`,
  barcode: `4006381333${String(931 + index)}`,
  name: `${['Espresso', 'Filter', 'Green', 'Black', 'White'][index] ?? ''} ${index < 2 ? 'beans' : 'tea'}`,
  category: index < 2 ? 'Coffee' : 'Tea',
  reorderPoint: 25,
});

/**
 * A service that knows five products of `acme` at three locations, 10 · product + location units each (from zero), one
 * product that is nowhere, and one product at one location of `umbrella`.
 */
export async function startSampleService(): Promise<QueryService> {
  const service = await startQueryService();
  await service.catalog.project([
    ...products.map((productId, index) => received(productMessage(named(productId, index)))),
    received(
      productMessage({ productId: 'P6', sku: 'NOWHERE', name: 'Zebra', barcode: null, category: 'Pets' }),
    ),
    ...locations.map((locationId) =>
      received(locationMessage({ locationId, code: locationId, name: locationId })),
    ),
    received(productMessage({ productId: 'U1', name: 'Umbrella espresso' }, 'umbrella')),
    received(locationMessage({ locationId: 'UL1' }, 'umbrella')),
  ]);
  await service.levels.project([
    ...products.flatMap((productId, product) =>
      locations.map((locationId, location) =>
        levelRecord({ productId, locationId, version: 7, onHand: 10 * product + location }),
      ),
    ),
    levelRecord({ tenantId: 'umbrella', productId: 'U1', locationId: 'UL1', onHand: 5 }),
  ]);
  return service;
}
