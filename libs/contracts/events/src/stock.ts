import { z } from 'zod';

/** Units at one stock key, in the product's base unit. */
export const bucketsSchema = z.object({
  onHand: z.int(),
  onHold: z.int(),
  held: z.int(),
  allocated: z.int(),
  inTransitOut: z.int(),
  incoming: z.int(),
});
export type Buckets = z.infer<typeof bucketsSchema>;

export const noStock: Buckets = {
  onHand: 0,
  onHold: 0,
  held: 0,
  allocated: 0,
  inTransitOut: 0,
  incoming: 0,
};

/** What can still be promised: `onHand − onHold − held − allocated`. */
export const availableOf = (stock: Buckets): number =>
  stock.onHand - stock.onHold - stock.held - stock.allocated;

export const movementTypes = [
  'SALE',
  'RESTOCK',
  'RETURN',
  'ADJUSTMENT',
  'COUNT',
  'TRANSFER_OUT',
  'TRANSFER_IN',
] as const;
export const movementTypeSchema = z.enum(movementTypes);
export type MovementType = z.infer<typeof movementTypeSchema>;

/** Why on hand was corrected without a sale, a delivery or a count; `other` needs a note. */
export const adjustmentReasons = [
  'damaged',
  'expired',
  'lost',
  'stolen',
  'found',
  'own-use',
  'sample',
  'supplier-error',
  'correction',
  'other',
] as const;
export const adjustmentReasonSchema = z.enum(adjustmentReasons);
export type AdjustmentReason = z.infer<typeof adjustmentReasonSchema>;

/** Integer minor units of an ISO 4217 currency. */
export const moneySchema = z.object({
  amount: z.int().min(0).max(1_000_000_000_000),
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as EUR'),
});
export type Money = z.infer<typeof moneySchema>;

export const quantitySchema = z.int().min(1).max(1_000_000);

/** Units added or taken away by hand; never 0. */
export const signedQuantitySchema = z
  .int()
  .min(-1_000_000)
  .max(1_000_000)
  .refine((quantity) => quantity !== 0, 'must not be 0');

/** Units that somebody counted: what is there, not a difference. */
export const countedQuantitySchema = z.int().min(0).max(1_000_000_000);
