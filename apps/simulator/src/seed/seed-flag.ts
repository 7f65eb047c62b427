import { z } from 'zod';

/** The seed number of a job; the environment's where it is not given. */
export const seedFlag = z
  .string()
  .regex(/^\d{1,10}$/, 'must be a whole number')
  .transform(Number)
  .pipe(z.number().max(4_294_967_295))
  .optional()
  .describe('number that the sample follows from (default: SEED)');
