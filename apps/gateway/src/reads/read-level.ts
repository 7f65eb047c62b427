import { stockLevelQuerySchema } from '@streamstock/contracts-http-api';
import { demandLocation } from '@streamstock/server-kit-auth';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import { stockKeyIn } from '../http/stock-key-in';
import { type Reader, relayRead } from './relay-read';
import type { Upstream } from './upstream';

/** The one stock level that the parameters of the address name, by its long form and its short one. */
export async function readLevel(query: Upstream, params: unknown, reader: Reader): Promise<void> {
  const { locationId, productId } = stockKeyIn(params);
  parseOrInvalid(stockLevelQuerySchema, reader.request.query);
  demandLocation(reader.identity, locationId);
  await relayRead(query, `/stock/${locationId}/${productId}`, reader);
}
