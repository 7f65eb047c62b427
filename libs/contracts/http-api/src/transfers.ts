import { entityId, instant, maxTransferLines, quantitySchema } from '@streamstock/contracts-events';
import { z } from 'zod';
import { text } from './text';

/** Body of `POST /api/transfers`: each product once, both legs of every line or none. */
export const transferRequestSchema = z
  .strictObject({
    fromLocationId: entityId,
    toLocationId: entityId,
    lines: z
      .array(z.strictObject({ productId: entityId, quantity: quantitySchema }))
      .min(1)
      .max(maxTransferLines),
    occurredAt: instant.optional(),
    expiresAt: instant.optional(),
    source: text(64).optional(),
    documentId: text(64).optional(),
    note: text(500).optional(),
  })
  .superRefine(({ fromLocationId, toLocationId, lines }, context) => {
    const fault = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (fromLocationId === toLocationId) fault(['toLocationId'], 'must be another location');
    const seen = new Set<string>();
    for (const [index, { productId }] of lines.entries()) {
      if (seen.has(productId)) fault(['lines', index, 'productId'], 'must not be there twice');
      seen.add(productId);
    }
  });
export type TransferRequest = z.infer<typeof transferRequestSchema>;

const leg = z.object({ movementId: z.uuid(), onHand: z.int(), available: z.int(), version: z.int() });

/** Answer of `POST /api/transfers` with 201: what it did at both ends, in the order of its lines. */
export const transferredSchema = z.object({
  commandId: z.uuid(),
  fromLocationId: entityId,
  toLocationId: entityId,
  lines: z.array(z.object({ productId: entityId, quantity: z.int(), from: leg, to: leg })),
  recordedAt: instant,
});
export type Transferred = z.infer<typeof transferredSchema>;
