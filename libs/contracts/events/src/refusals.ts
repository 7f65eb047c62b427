import { z } from 'zod';

/** Why a command may be refused; the text a person reads comes with each refusal as `detail`. */
export const refusalCodes = [
  'stock.insufficient',
  'stock.limit-exceeded',
  'product.not-found',
  'product.already-exists',
  'product.sku-taken',
  'product.barcode-taken',
  'location.not-found',
  'location.already-exists',
  'location.code-taken',
  'movement.occurred-in-future',
  'command.expired',
  'command.duplicate-body-differs',
  'command.unprocessable',
  'auth.role-missing',
  'auth.location-forbidden',
] as const;
export const refusalCodeSchema = z.enum(refusalCodes);
export type RefusalCode = z.infer<typeof refusalCodeSchema>;

/** A refusal names the request field at fault where there is one. */
export const refusalSchema = z.object({
  code: refusalCodeSchema,
  detail: z.string(),
  field: z.string().optional(),
});
export type Refusal = z.infer<typeof refusalSchema>;
