import { productDetailSchema, updateProductRequestSchema } from '@streamstock/contracts-http-api';
import type { Shop } from '../world/shop';
import { textOf } from './told';

/** Done, or somebody else was faster. */
const outcomes = new Set([200, 412]);

/** Changes what a product costs and when it is low, as it was when somebody looked. */
export async function editProduct(shop: Shop): Promise<void> {
  const office = shop.office();
  const path = `/api/products/${shop.anyPlace().productId}`;
  const seen = await office.get(path);
  // Reads fail while what they need is away; nobody edits then.
  if (seen.status !== 200) return;
  const { version, ...product } = productDetailSchema.parse(seen.body);
  const amount = 100 + Math.floor(Math.random() * 900);
  const changed = {
    ...Object.fromEntries(
      Object.entries(product).filter(([name]) => name in updateProductRequestSchema.shape),
    ),
    reorderPoint: Math.floor(Math.random() * 20),
    price: { amount, currency: 'EUR' },
    cost: { amount: Math.floor(amount / 2), currency: 'EUR' },
  };
  const how = { method: 'PUT' as const, headers: { 'if-match': `"${String(version)}"` } };
  const reply = await office.write(path, changed, undefined, how);
  if (!outcomes.has(reply.status)) shop.journal.startled(textOf(reply));
}
