import { ApplicationError } from '@streamstock/server-kit-errors';
import { z } from 'zod';
import type { Total } from './total';

/** Where a list goes on, and its total as counted for the first page. */
export interface Place<Position> {
  readonly after: Position;
  readonly total: Total;
}

/** The opaque texts that clients pass back. `list` keeps cursors of different lists apart. */
export class Cursors<Position extends readonly string[]> {
  constructor(
    private readonly list: string,
    private readonly position: z.ZodType<Position>,
  ) {}

  encode({ after, total }: Place<Position>): string {
    const parts = [this.list, total.count, total.isEstimate, after];
    return Buffer.from(JSON.stringify(parts)).toString('base64url');
  }

  /** @throws ApplicationError `request.invalid` naming `cursor`. */
  decode(cursor: string | undefined): Place<Position> | undefined {
    if (cursor === undefined) return undefined;
    const form = z.tuple([z.literal(this.list), z.int().min(0), z.boolean(), this.position]);
    const parsed = form.safeParse(decoded(cursor));
    if (!parsed.success) {
      throw new ApplicationError('request.invalid', 'Not a cursor of this list.', { field: 'cursor' });
    }
    const [, count, isEstimate, after] = parsed.data;
    return { after, total: { count, isEstimate } };
  }
}

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
