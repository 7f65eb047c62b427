import { z } from 'zod';
import { defineMessage } from '../../define-message';
import { productSchema } from '../../product';
import { sampleCommandId, sampleHead } from '../../sample-head';
import { topics } from '../../topics';
import { createProduct } from '../create-product/schema';

const data = z.object({
  commandId: z.uuid(),
  bodyHash: z.string().min(16).max(64),
  /** The version that was changed; null where any will do. */
  expectedVersion: z.int().min(1).nullable(),
  product: productSchema,
});
export type UpdateProductData = z.infer<typeof data>;

export const updateProduct = defineMessage({
  type: 'UpdateProduct',
  version: 1,
  topic: topics.commands,
  about: 'Replace what a product is.',
  data,
  sample: {
    ...sampleHead,
    actor: { subject: 'ada', roles: ['admin'], locations: '*' },
    type: 'UpdateProduct',
    key: 'acme|PROD-001',
    data: {
      commandId: sampleCommandId,
      bodyHash: 'q0Zt6mZ2mV0cM6oTn8kZVg',
      expectedVersion: 1,
      product: { ...createProduct.sample.data.product, lifecycle: 'phasing-out' },
    },
  },
});
