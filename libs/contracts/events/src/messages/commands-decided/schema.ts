import { z } from 'zod';
import { defineMessage } from '../../define-message';
import { catalogKinds, entityId, instant } from '../../identifiers';
import { refusalSchema } from '../../refusals';
import { sampleCommandId, sampleHead } from '../../sample-head';
import { movementTypeSchema } from '../../stock';
import { topics } from '../../topics';

const movementDone = z.object({
  movementId: z.uuid(),
  type: movementTypeSchema,
  productId: entityId,
  locationId: entityId,
  /** As asked for: signed for an adjustment, absolute for a count. */
  quantity: z.int(),
  /** Signed change of on hand; missing only in answers that were remembered before it was told. */
  onHandChange: z.int().optional(),
  onHand: z.int(),
  available: z.int(),
  version: z.int(),
  recordedAt: instant,
});
export type MovementDone = z.infer<typeof movementDone>;

/** What an accepted movement did: the level it left behind, and the version of the stock key. */
export const movementAcceptedSchema = movementDone.extend({ kind: z.literal('movement') });

/** What movements that were decided as one did, in the order of their rows. */
export const movementsAcceptedSchema = z.object({
  kind: z.literal('movements'),
  movements: z.array(movementDone).min(1),
  recordedAt: instant,
});

const leg = movementDone.pick({ movementId: true, onHand: true, available: true, version: true });

/** What a transfer did at both ends, in the order of its lines. */
export const transferAcceptedSchema = z.object({
  kind: z.literal('transfer'),
  fromLocationId: entityId,
  toLocationId: entityId,
  lines: z.array(z.object({ productId: entityId, quantity: z.int(), from: leg, to: leg })).min(1),
  recordedAt: instant,
});

export const entityChangedSchema = z.object({
  kind: z.enum(catalogKinds),
  id: entityId,
  change: z.enum(['created', 'updated', 'removed']).default('created'),
  version: z.int(),
  recordedAt: instant,
});

export const acceptedSchema = z.discriminatedUnion('kind', [
  movementAcceptedSchema,
  movementsAcceptedSchema,
  transferAcceptedSchema,
  entityChangedSchema,
]);
export type Accepted = z.infer<typeof acceptedSchema>;

const decided = z.object({ commandId: z.uuid(), bodyHash: z.string() });
export const commandResultSchema = z.discriminatedUnion('outcome', [
  decided.extend({ outcome: z.literal('accepted'), accepted: acceptedSchema }),
  decided.extend({ outcome: z.literal('refused'), refusal: refusalSchema }),
]);
export type CommandResult = z.infer<typeof commandResultSchema>;

const data = z.object({ results: z.array(commandResultSchema).min(1) });
export type CommandsDecidedData = z.infer<typeof data>;

export const commandsDecided = defineMessage({
  type: 'CommandsDecided',
  version: 1,
  topic: topics.commandResults,
  about: 'The outcome of each row of a command record, in its order.',
  data,
  sample: {
    ...sampleHead,
    actor: { subject: 'olga', roles: ['operator'], locations: ['WH-NORTH'] },
    type: 'CommandsDecided',
    key: sampleHead.id,
    causationId: sampleHead.id,
    data: {
      results: [
        {
          commandId: sampleCommandId,
          bodyHash: 'q0Zt6mZ2mV0cM6oTn8kZVg',
          outcome: 'accepted',
          accepted: {
            kind: 'movement',
            movementId: '01936f3e-8a24-7000-8000-0d4cf4f0a002',
            type: 'SALE',
            productId: 'PROD-001',
            locationId: 'WH-NORTH',
            quantity: 2,
            onHandChange: -2,
            onHand: 98,
            available: 98,
            version: 7,
            recordedAt: '2026-03-02T09:15:00.020Z',
          },
        },
      ],
    },
  },
});
