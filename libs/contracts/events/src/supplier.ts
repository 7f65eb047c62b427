import { z } from 'zod';
import { entityId } from './identifiers';

/** Who delivers. `leadTimeDays` is what they promise from order to arrival; an inactive one gets no new orders. */
export const supplierSchema = z.object({
  supplierId: entityId,
  name: z.string().min(1).max(200),
  email: z.email().max(254).nullable(),
  phone: z
    .string()
    .regex(/^\+?[0-9 ()./-]{3,40}$/, 'must be a phone number of 3 to 40 characters')
    .nullable(),
  leadTimeDays: z.int().min(0).max(730).nullable(),
  status: z.enum(['active', 'inactive']),
});
export type Supplier = z.infer<typeof supplierSchema>;
