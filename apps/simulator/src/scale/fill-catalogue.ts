import { type ApiClient, ProblemError } from '../api';
import { locationAt, productAt } from '../domain/scale/scale-items';
import { productIdAt, type ScalePlan } from '../domain/scale/scale-plan';
import { newSupplierOf, suppliers } from '../domain/world/suppliers';
import { eachOf, inWindows, type WindowProgress } from './in-windows';

interface Options {
  readonly plan: ScalePlan;
  readonly run: string;
  readonly progress: WindowProgress;
}

/** Products under way are at most these two multiplied; the connections say how many requests are. */
const windowSize = 500;
const parallel = 2;

/** Suppliers, locations and then products, one request each. What is there already stays as it is. */
export async function fillCatalogue(api: ApiClient, { plan, run, progress }: Options): Promise<void> {
  const { catalogue } = api;
  const key = (id: string) => ({ idempotencyKey: `${run}-${id}`, correlationId: run });
  await Promise.all(
    suppliers.map((supplier) =>
      unlessThere(catalogue.createSupplier(newSupplierOf(supplier), key(`supplier-${supplier.supplierId}`))),
    ),
  );
  const locations = eachOf({ from: 0, to: plan.locations }, (index) => locationAt(plan, index));
  await Promise.all(
    locations.map((location) => unlessThere(catalogue.createLocation(location, key(location.code)))),
  );
  await inWindows({
    total: plan.products,
    size: windowSize,
    parallel,
    isDone: async ({ to }) => (await catalogue.product(productIdAt(to - 1))) !== undefined,
    work: async (window) => {
      const products = eachOf(window, (index) => productAt(plan, index));
      await Promise.all(
        products.map((product) => unlessThere(catalogue.createProduct(product, key(product.sku)))),
      );
    },
    progress,
  });
}

async function unlessThere(creation: Promise<unknown>): Promise<void> {
  try {
    await creation;
  } catch (error) {
    const isThere = error instanceof ProblemError && error.code.endsWith('.already-exists');
    if (!isThere) throw error;
  }
}
