import {
  authEnvironment,
  databaseEnvironment,
  httpEnvironment,
  kafkaEnvironment,
  observabilityEnvironment,
  redisEnvironment,
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
});
export type Environment = z.infer<typeof environmentSchema>;
