import { entityId, instant } from '@streamstock/contracts-events';
import { z } from 'zod';

/** Flags that several jobs have. */
export const tenantFlag = entityId.optional().describe('only this tenant');
export const fromStartFlag = z
  .boolean()
  .default(false)
  .describe('begin anew, not where the last run of the same flags stopped');
export const instantFlag = instant.optional();
