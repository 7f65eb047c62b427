import { type ApiClient, isRefusal } from '../../api';

export interface ProductsWanted {
  /** Names in the file by id. */
  readonly products: ReadonlyMap<string, string>;
  readonly existing: boolean;
  readonly category: string;
  readonly name: string;
  readonly replay: string;
  readonly signal: AbortSignal;
}

/** Products that are made at the same time. */
const atOnce = 16;

/** Makes the products that are not there yet. @throws Error when one is not there and may not be made */
export async function ensureProducts(
  { catalogue }: Pick<ApiClient, 'catalogue'>,
  wanted: ProductsWanted,
): Promise<void> {
  const { products, existing, category, name, replay, signal } = wanted;
  if (existing) {
    await demandAll(catalogue, wanted);
    return;
  }
  const left = [...products];
  const create = async (): Promise<void> => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const [productId, label] = next;
      const product = { productId, sku: productId, name: `${name} ${label}`.slice(0, 200), category };
      try {
        await catalogue.createProduct(product, { correlationId: replay, signal });
      } catch (error) {
        if (!isRefusal(error, 'product.already-exists')) throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, create));
}

async function demandAll(
  catalogue: ApiClient['catalogue'],
  { products, signal }: ProductsWanted,
): Promise<void> {
  const missing = new Set(products.keys());
  for await (const { productId } of catalogue.products({ signal })) missing.delete(productId);
  const [first] = missing;
  if (first === undefined) return;
  throw new Error(`There are ${String(missing.size)} products that do not exist, such as ${first}`);
}
