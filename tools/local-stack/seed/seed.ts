import { print } from '../processes/print';
import type { Stack } from '../stack';
import { post, type Outcome } from './post';
import { locations, openingStock, products, suppliers } from './sample-data';

/** Fills the demo tenant through the public API. Fixed idempotency keys make a second run change nothing. */
export async function seed(stack: Stack): Promise<void> {
  const api = { url: stack.urls.gateway, token: await stack.token({ subject: 'seed' }) };
  await Promise.all(
    suppliers.map((body) => post(api, '/api/suppliers', `seed-supplier-${body.supplierId}`, body)),
  );
  const catalogue = await Promise.all([
    ...locations.map((body) => post(api, '/api/locations', `seed-location-${body.code}`, body)),
    ...products.map((body) => post(api, '/api/products', `seed-priced-product-${body.sku}`, body)),
  ]);
  // Past the time that keys are remembered a creation is refused: what exists was seeded long ago.
  if (catalogue.includes('refused' satisfies Outcome)) return;
  await Promise.all(
    openingRestocks().map((body) =>
      post(api, '/api/events', `seed-delivery-${body.productId}-${body.locationId}`, body),
    ),
  );
  print(`  sample data          ${products.length} products in ${locations.length} locations`);
}

function openingRestocks() {
  return products
    .flatMap(({ sku, supplierId }) =>
      locations.map(({ code }, index) => ({
        type: 'RESTOCK',
        productId: sku,
        locationId: code,
        quantity: openingStock[sku]?.[index] ?? 0,
        reason: 'opening stock',
        supplierId: supplierId ?? undefined,
      })),
    )
    .filter(({ quantity }) => quantity > 0);
}
