import { z } from 'zod';

/** Why a command may be refused; the text a person reads comes with each refusal as `detail`. */
export const refusalCodes = [
  'stock.insufficient',
  'stock.limit-exceeded',
  'stock.version-differs',
  'product.not-found',
  'product.already-exists',
  'product.sku-taken',
  'product.barcode-taken',
  'product.version-differs',
  'product.lifecycle-forbids',
  'product.lifecycle-step',
  'product.currencies-differ',
  'location.not-found',
  'location.already-exists',
  'location.code-taken',
  'location.version-differs',
  'location.closed',
  'location.in-use',
  'supplier.not-found',
  'supplier.already-exists',
  'supplier.version-differs',
  'movement.occurred-in-future',
  'movements.one-refused',
  'command.expired',
  'command.duplicate-body-differs',
  'command.unprocessable',
  'auth.role-missing',
  'auth.location-forbidden',
] as const;
export const refusalCodeSchema = z.enum(refusalCodes);
export type RefusalCode = z.infer<typeof refusalCodeSchema>;

const reason = z.object({
  code: refusalCodeSchema,
  detail: z.string(),
  field: z.string().optional(),
});

/**
 * A refusal names the request field at fault where there is one. `rows` are the rows that caused the refusal of many
 * that had to be decided as one, by their position from 0.
 */
export const refusalSchema = reason.extend({
  rows: z.array(reason.extend({ row: z.int().min(0) })).optional(),
});
export type Refusal = z.infer<typeof refusalSchema>;
