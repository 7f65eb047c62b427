import type { CatalogChanged } from '@streamstock/contracts-http-api';
import { type ApiClient, isRefusal } from '../api';
import type { World } from '../domain/world/world';

/**
 * Creates suppliers, locations and products. Resolves with when the first of them was created, in milliseconds: the same
 * on every run, because a creation that comes again with its key answers as it did the first time. Undefined when there is
 * such a catalogue that was not made under these keys.
 */
export async function plantCatalogue(api: ApiClient, world: World, run: string): Promise<number | undefined> {
  const { catalogue } = api;
  const key = (kind: string, id: string) => ({ idempotencyKey: `${run}-${kind}-${id}`, correlationId: run });
  try {
    const suppliers = await inTurn(world.suppliers, (supplier) =>
      catalogue.createSupplier(supplier, key('supplier', supplier.supplierId)),
    );
    await Promise.all([
      ...world.locations.map((location) =>
        catalogue.createLocation(location, key('location', location.code)),
      ),
      ...world.products.map((product) => catalogue.createProduct(product, key('product', product.sku))),
    ]);
    return Math.min(...suppliers.map(({ recordedAt }) => Date.parse(recordedAt)));
  } catch (error) {
    if (isRefusal(error, ...taken)) return undefined;
    throw error;
  }
}

/** Past the time that keys are remembered a creation is refused, as it is under other keys. */
const taken = [
  'supplier.already-exists',
  'location.already-exists',
  'location.code-taken',
  'product.already-exists',
  'product.sku-taken',
  'product.barcode-taken',
];

/** The first that is there already ends it before anything else is made. */
async function inTurn<T>(
  items: readonly T[],
  create: (item: T) => Promise<CatalogChanged>,
): Promise<CatalogChanged[]> {
  const created: CatalogChanged[] = [];
  for (const item of items) created.push(await create(item));
  return created;
}
