import { refusalCodeSchema } from '@streamstock/contracts-events';
import { z } from 'zod';
import { recordedEventSchema, recordEventRequestSchema } from './movements';
import { problemSchema } from './problem';

/** Most rows of an array; an NDJSON stream may have any number. */
export const maxBulkRows = 1_000;

export const bulkPolicies = ['reject-failed-rows', 'all-or-nothing'] as const;

/** Query of `POST /api/stock/movements`. `all-or-nothing` is for an array only. */
export const bulkQuerySchema = z.strictObject({
  policy: z.enum(bulkPolicies).default('reject-failed-rows'),
});
export type BulkPolicy = z.infer<typeof bulkQuerySchema>['policy'];

/** Body of `POST /api/stock/movements` as `application/json`; as `application/x-ndjson` one movement a line. */
export const bulkRequestSchema = z.array(recordEventRequestSchema).min(1).max(maxBulkRows);

const row = z.object({ row: z.int().min(0), commandId: z.uuid() });
const fieldErrors = z.array(z.object({ field: z.string(), message: z.string() }));

/**
 * What became of one row, by its position from 0:
 * - `accepted` with the movement;
 * - `refused` with code and field: it will not be carried out;
 * - `invalid`: the row cannot be understood and was not sent;
 * - `pending`: not decided yet, ask `GET /api/commands/:id`;
 * - `unknown`: it is not known whether the row arrived; send it again with the same key.
 */
export const bulkRowResultSchema = z.discriminatedUnion('outcome', [
  row.extend({ outcome: z.literal('accepted'), ...recordedEventSchema.omit({ commandId: true }).shape }),
  row.extend({
    outcome: z.literal('refused'),
    code: refusalCodeSchema,
    detail: z.string(),
    field: z.string().optional(),
  }),
  z.object({
    row: z.int().min(0),
    outcome: z.literal('invalid'),
    code: z.string(),
    detail: z.string(),
    errors: fieldErrors,
  }),
  row.extend({ outcome: z.literal('pending') }),
  row.extend({ outcome: z.literal('unknown') }),
]);
export type BulkRowResult = z.infer<typeof bulkRowResultSchema>;

const counts = {
  rows: z.int(),
  accepted: z.int(),
  refused: z.int(),
  invalid: z.int(),
  pending: z.int(),
  unknown: z.int(),
};

/** Answer to an array: one result per row, in order. */
export const bulkAnswerSchema = z.object({ ...counts, results: z.array(bulkRowResultSchema) });
export type BulkAnswer = z.infer<typeof bulkAnswerSchema>;

/**
 * Answer with 409 to an array that was to be decided as one. Rows that were the reason say why; the others are
 * `movements.one-refused`.
 */
export const bulkProblemSchema = problemSchema.extend({ results: z.array(bulkRowResultSchema).optional() });
export type BulkProblem = z.infer<typeof bulkProblemSchema>;

/**
 * Last line of the answer to a stream, after one result per row: without it the answer is incomplete. `problem` says
 * why the rest of the rows was not read.
 */
export const bulkSummarySchema = z.object({
  summary: z.object({
    ...counts,
    problem: z.object({ code: z.string(), detail: z.string() }).optional(),
  }),
});
export type BulkSummary = z.infer<typeof bulkSummarySchema>['summary'];
