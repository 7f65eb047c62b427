import { entityId } from '@streamstock/contracts-events';
import { streamQuerySchema } from '@streamstock/contracts-http-api';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import { z } from 'zod';
import type { StreamQuestion } from './stream-filter';

const ids = z.array(entityId).max(200);

/** @throws ApplicationError `request.invalid` naming what is wrong. */
export function streamQuestionOf(query: unknown): StreamQuestion {
  const { locationId, productId } = parseOrInvalid(streamQuerySchema, query);
  return { locationIds: idsIn(locationId, 'locationId'), productIds: idsIn(productId, 'productId') };
}

const idsIn = (text: string | undefined, name: string): string[] =>
  text === undefined ? [] : parseOrInvalid(ids, text.split(','), name);
