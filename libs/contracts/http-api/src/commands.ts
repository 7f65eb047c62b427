import { commandResultSchema } from '@streamstock/contracts-events';
import { z } from 'zod';

/** Answer of `GET /api/commands/:id`, and (as `pending`) of a write that is not decided yet (202). */
export const commandStatusSchema = z.union([
  z.object({ commandId: z.uuid(), outcome: z.literal('pending') }),
  commandResultSchema,
]);
export type CommandStatus = z.infer<typeof commandStatusSchema>;
