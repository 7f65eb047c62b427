import { z } from 'zod';
import { defineMessage } from '../../define-message';
import { productSchema } from '../../product';
import { sampleHead } from '../../sample-head';
import { topics } from '../../topics';
import { createProduct } from '../create-product/schema';

const data = z.object({ product: productSchema });
export type ProductChangedData = z.infer<typeof data>;

export const productChanged = defineMessage({
  type: 'ProductChanged',
  version: 1,
  topic: topics.catalog,
  about: 'A product as it is now.',
  data,
  sample: {
    ...sampleHead,
    actor: { subject: 'ada', roles: ['admin'], locations: '*' },
    type: 'ProductChanged',
    key: 'acme|product|PROD-001',
    sequence: 1,
    data: { product: createProduct.sample.data.product },
  },
});
