import type {
  createLocationRequestSchema,
  createProductRequestSchema,
  createSupplierRequestSchema,
  recordEventRequestSchema,
  transferRequestSchema,
} from '@streamstock/contracts-http-api';
import type { z } from 'zod';

/** What the API is asked to do, as a client writes it: defaults may be left out. */
export type NewProduct = z.input<typeof createProductRequestSchema>;
export type NewLocation = z.input<typeof createLocationRequestSchema>;
export type NewSupplier = z.input<typeof createSupplierRequestSchema>;
export type NewEvent = z.input<typeof recordEventRequestSchema>;
export type NewTransfer = z.input<typeof transferRequestSchema>;
