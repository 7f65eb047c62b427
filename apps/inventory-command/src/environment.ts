import {
  authEnvironment,
  databaseEnvironment,
  httpEnvironment,
  kafkaEnvironment,
  observabilityEnvironment,
  wholeNumber,
} from '@streamstock/server-kit-config';
import { z } from 'zod';

export const environmentSchema = z.object({
  ...httpEnvironment,
  ...kafkaEnvironment,
  ...databaseEnvironment,
  ...authEnvironment,
  ...observabilityEnvironment,
  /** Months of the ledger that stay attached before the current one. */
  LEDGER_KEEP_MONTHS: wholeNumber(1, 1_200).default(24),
});
export type Environment = z.infer<typeof environmentSchema>;
