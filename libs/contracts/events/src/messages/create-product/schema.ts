import { z } from 'zod';
import { defineMessage } from '../../define-message';
import { productSchema } from '../../product';
import { sampleCommandId, sampleHead } from '../../sample-head';
import { topics } from '../../topics';

const data = z.object({ commandId: z.uuid(), bodyHash: z.string().min(16).max(64), product: productSchema });
export type CreateProductData = z.infer<typeof data>;

export const createProduct = defineMessage({
  type: 'CreateProduct',
  version: 1,
  topic: topics.commands,
  about: 'Add a product to the catalogue.',
  data,
  sample: {
    ...sampleHead,
    actor: { subject: 'ada', roles: ['admin'], locations: '*' },
    type: 'CreateProduct',
    key: 'acme|PROD-001',
    data: {
      commandId: sampleCommandId,
      bodyHash: 'q0Zt6mZ2mV0cM6oTn8kZVg',
      product: {
        productId: 'PROD-001',
        sku: 'COF-ESP-1KG',
        name: 'Espresso beans 1 kg',
        category: 'Coffee',
        barcode: '4006381333931',
        price: { amount: 1890, currency: 'EUR' },
        cost: { amount: 1120, currency: 'EUR' },
        baseUnit: 'bag',
        reorderPoint: 40,
        supplierId: 'ROASTERS',
        leadTimeDays: 5,
        negativeStock: 'refuse',
        lifecycle: 'active',
      },
    },
  },
});
