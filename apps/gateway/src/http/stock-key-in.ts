import { entityId } from '@streamstock/contracts-events';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import { z } from 'zod';

const stockKeySchema = z.object({ locationId: entityId, productId: entityId });

/**
 * The stock key that an address such as `/api/stock/:locationId/:productId` is about.
 *
 * @throws ApplicationError `request.invalid` naming each id at fault.
 */
export const stockKeyIn = (params: unknown): z.infer<typeof stockKeySchema> =>
  parseOrInvalid(stockKeySchema, params);
