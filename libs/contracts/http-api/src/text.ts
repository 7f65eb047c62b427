import { z } from 'zod';

/** One line or more of text a person typed: trimmed length within bounds, no NUL bytes. */
export const text = (max: number): z.ZodString =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[^\u0000]*$/, 'must not contain NUL bytes');
