import {
  authEnvironment,
  databaseEnvironment,
  httpEnvironment,
  kafkaEnvironment,
  observabilityEnvironment,
  redisEnvironment,
  wholeNumber,
} from '@streamstock/server-kit-config';
import { z } from 'zod';

export const environmentSchema = z.object({
  ...httpEnvironment,
  ...kafkaEnvironment,
  ...databaseEnvironment,
  ...redisEnvironment,
  ...authEnvironment,
  ...observabilityEnvironment,
  /** Consumer group; another one reads all facts from the beginning. */
  KAFKA_GROUP: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,100}$/, 'must be 1 to 100 letters, digits, ".", "_" or "-"')
    .default('inventory-query'),
  /** Months of movements, and of how suppliers delivered, that are kept before the current one. */
  MOVEMENTS_KEEP_MONTHS: wholeNumber(1, 1_200).default(24),
});
export type Environment = z.infer<typeof environmentSchema>;
