import { z } from 'zod';
import { defineMessage } from '../../define-message';
import { sampleHead } from '../../sample-head';
import { supplierSchema } from '../../supplier';
import { topics } from '../../topics';
import { createSupplier } from '../create-supplier/schema';

const data = z.object({ supplier: supplierSchema });
export type SupplierChangedData = z.infer<typeof data>;

export const supplierChanged = defineMessage({
  type: 'SupplierChanged',
  version: 1,
  topic: topics.catalog,
  about: 'A supplier as it is now.',
  data,
  sample: {
    ...sampleHead,
    actor: { subject: 'ada', roles: ['admin'], locations: '*' },
    type: 'SupplierChanged',
    key: 'acme|supplier|ROASTERS',
    sequence: 1,
    data: { supplier: createSupplier.sample.data.supplier },
  },
});
