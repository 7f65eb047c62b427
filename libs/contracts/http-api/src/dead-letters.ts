import { consumingServices, instant } from '@streamstock/contracts-events';
import { z } from 'zod';
import { pageOf } from './page';

/** Query of `GET /api/dead-letters`, newest first. */
export const deadLetterListQuerySchema = z.strictObject({
  service: z.enum(consumingServices).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().min(1).max(500).optional(),
});
export type DeadLetterListQuery = z.infer<typeof deadLetterListQuerySchema>;

const deadLetterId = z
  .string()
  .regex(/^[a-z-]{1,64}:\d{1,9}:\d{1,19}$/, 'must be service:partition:offset, as the list shows it');

/** A message that could not be handled, as it came. `value` is its text, cut off after 16 KiB. */
export const deadLetterSchema = z.object({
  id: deadLetterId,
  service: z.enum(consumingServices),
  code: z.string(),
  detail: z.string(),
  deadAt: instant,
  source: z.object({ topic: z.string(), partition: z.int(), offset: z.string() }),
  type: z.string().nullable(),
  key: z.string().nullable(),
  value: z.string(),
  valueBytes: z.int(),
});
export type DeadLetter = z.infer<typeof deadLetterSchema>;
export const deadLetterListSchema = pageOf(deadLetterSchema);

/** Body of `POST /api/dead-letters/replay`. */
export const replayRequestSchema = z.strictObject({ ids: z.array(deadLetterId).min(1).max(100) });

/**
 * Answer of a replay, in the order of the ids: `replayed` is back on the topic it came from, with its own key and bytes;
 * `not-found` is not there any more, or belongs to another tenant.
 */
export const replayAnswerSchema = z.object({
  results: z.array(z.object({ id: deadLetterId, outcome: z.enum(['replayed', 'not-found']) })),
});
