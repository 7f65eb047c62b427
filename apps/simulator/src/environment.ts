import { httpEnvironment, observabilityEnvironment, url, wholeNumber } from '@streamstock/server-kit-config';
import { z } from 'zod';

export const environmentSchema = z
  .object({
    ...httpEnvironment,
    ...observabilityEnvironment,
    /** Address of the gateway, without a path. */
    API_URL: url('http:', 'https:').transform((text) => text.replace(/\/+$/, '')),
    /** A token for the API. Without it the client signs in at `TOKEN_URL` in its own name. */
    API_TOKEN: z.string().optional(),
    TOKEN_URL: url('http:', 'https:').optional(),
    CLIENT_ID: z.string().optional(),
    CLIENT_SECRET: z.string().optional(),
    /** What live traffic comes to on average over a week; with several replicas, that of each. */
    EVENTS_PER_MINUTE: wholeNumber(1, 600_000).default(10),
    /** The same number makes the same world and the same popularity of its products. */
    SEED: wholeNumber(0, 4_294_967_295).default(1),
  })
  .superRefine((values, context) => {
    if (values.API_TOKEN !== undefined) return;
    for (const variable of ['TOKEN_URL', 'CLIENT_ID', 'CLIENT_SECRET'] as const) {
      if (values[variable] !== undefined) continue;
      context.addIssue({
        code: 'custom',
        path: [variable],
        message: 'is needed where there is no API_TOKEN',
      });
    }
  });
export type Environment = z.infer<typeof environmentSchema>;
