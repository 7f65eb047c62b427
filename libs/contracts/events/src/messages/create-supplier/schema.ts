import { z } from 'zod';
import { defineMessage } from '../../define-message';
import { sampleCommandId, sampleHead } from '../../sample-head';
import { supplierSchema } from '../../supplier';
import { topics } from '../../topics';

const data = z.object({
  commandId: z.uuid(),
  bodyHash: z.string().min(16).max(64),
  supplier: supplierSchema,
});
export type CreateSupplierData = z.infer<typeof data>;

export const createSupplier = defineMessage({
  type: 'CreateSupplier',
  version: 1,
  topic: topics.commands,
  about: 'Add a supplier to the catalogue.',
  data,
  sample: {
    ...sampleHead,
    actor: { subject: 'ada', roles: ['admin'], locations: '*' },
    type: 'CreateSupplier',
    key: 'acme|ROASTERS',
    data: {
      commandId: sampleCommandId,
      bodyHash: 'q0Zt6mZ2mV0cM6oTn8kZVg',
      supplier: {
        supplierId: 'ROASTERS',
        name: 'Northern Roasters',
        email: 'orders@roasters.example',
        phone: '+49 40 5550100',
        leadTimeDays: 5,
        status: 'active',
      },
    },
  },
});
