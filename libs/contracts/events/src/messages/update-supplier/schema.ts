import { z } from 'zod';
import { defineMessage } from '../../define-message';
import { sampleCommandId, sampleHead } from '../../sample-head';
import { supplierSchema } from '../../supplier';
import { topics } from '../../topics';
import { createSupplier } from '../create-supplier/schema';

const data = z.object({
  commandId: z.uuid(),
  bodyHash: z.string().min(16).max(64),
  /** The version that was changed; null where any will do. */
  expectedVersion: z.int().min(1).nullable(),
  supplier: supplierSchema,
});
export type UpdateSupplierData = z.infer<typeof data>;

export const updateSupplier = defineMessage({
  type: 'UpdateSupplier',
  version: 1,
  topic: topics.commands,
  about: 'Replace what a supplier is.',
  data,
  sample: {
    ...sampleHead,
    actor: { subject: 'ada', roles: ['admin'], locations: '*' },
    type: 'UpdateSupplier',
    key: 'acme|ROASTERS',
    data: {
      commandId: sampleCommandId,
      bodyHash: 'q0Zt6mZ2mV0cM6oTn8kZVg',
      expectedVersion: 1,
      supplier: { ...createSupplier.sample.data.supplier, leadTimeDays: 7 },
    },
  },
});
