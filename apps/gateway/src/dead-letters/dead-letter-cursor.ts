import { parseOrInvalid } from '@streamstock/server-kit-errors';
import { z } from 'zod';

/** Before which offset to go on, by `topic:partition`. */
export type DeadLetterPosition = ReadonlyMap<string, number>;

const positionSchema = z.record(z.string().max(100), z.int().min(0));

export const encodePosition = (
  windows: readonly { readonly topic: string; readonly partition: number; readonly before: number }[],
): string =>
  Buffer.from(
    JSON.stringify(
      Object.fromEntries(
        windows.map(({ topic, partition, before }) => [`${topic}:${String(partition)}`, before]),
      ),
    ),
  ).toString('base64url');

/** @throws ApplicationError `request.invalid` naming the cursor, when it is none of ours */
export function decodePosition(cursor: string | undefined): DeadLetterPosition {
  if (cursor === undefined) return new Map();
  return new Map(Object.entries(parseOrInvalid(positionSchema, jsonOf(cursor), 'cursor')));
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
