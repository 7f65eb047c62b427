import { z } from 'zod';
import { stockLevelSchema } from './stock';

/** Query of `GET /api/stream`: comma-separated ids; none means all that the person may see. */
export const streamQuerySchema = z.strictObject({
  locationId: z.string().max(2_000).optional(),
  productId: z.string().max(2_000).optional(),
});

/** `event: level`: a level changed. `traceparent` is there for sampled changes only. */
export const levelEventSchema = stockLevelSchema.extend({ traceparent: z.string().optional() });
export type LevelEvent = z.infer<typeof levelEventSchema>;

/**
 * `event: hello`, first of every stream: the replica's epoch, as in event ids `<epoch>-<sequence>`. In a stream that is
 * resumed, so many `level` events as were `missed` come next, and then what is new.
 */
export const helloEventSchema = z.object({
  epoch: z.string(),
  resumed: z.boolean(),
  missed: z.int().min(0).optional(),
});

/** `event: reset`: events may be missing; fetch the snapshot again. */
export const resetEventSchema = z.object({
  reason: z.enum(['unknown-position', 'gap', 'source-rejoined', 'too-slow']),
});

/** `event: service`: whether changes flow right now. */
export const serviceEventSchema = z.object({ state: z.enum(['live', 'delayed']), since: z.string() });

export const streamEvents = {
  hello: helloEventSchema,
  level: levelEventSchema,
  reset: resetEventSchema,
  service: serviceEventSchema,
} as const;
export type StreamEventName = keyof typeof streamEvents;
