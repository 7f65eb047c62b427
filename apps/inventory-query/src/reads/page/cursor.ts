import { hash } from 'node:crypto';
import { ApplicationError } from '@streamstock/server-kit-errors';
import { z } from 'zod';
import type { Total } from './total';

/** Where a list goes on, and its total as counted for the page that was asked first. */
export interface Place<Position> {
  readonly after: Position;
  readonly total: Total;
}

/** The query of a list: which part of it, and everything that decides what it holds and in which order. */
export interface ListQuery {
  readonly limit: number;
  readonly page?: number | undefined;
  readonly cursor?: string | undefined;
}

/** Where a page begins: after a row, or past so many. */
export interface Start<Position> {
  readonly after: Position | undefined;
  readonly skip: number;
  /** Where it was counted before. */
  readonly total: Total | undefined;
}

/**
 * The opaque texts that clients pass back. They are bound to the list and to all of its query but `limit`: going on with
 * another filter or order would leave rows out and show others twice.
 */
export class Cursors<Position extends readonly (string | number)[]> {
  constructor(
    private readonly list: string,
    private readonly position: z.ZodType<Position>,
  ) {}

  /** @throws ApplicationError `request.invalid` naming `cursor`. */
  start(query: ListQuery): Start<Position> {
    const { limit, page = 1, cursor } = query;
    if (cursor === undefined) return { after: undefined, skip: (page - 1) * limit, total: undefined };
    const { after, total } = this.#decode(cursor, fingerprint(query));
    return { after, skip: 0, total };
  }

  /** Leads to what comes after a place in the list of this query. */
  encode({ after, total }: Place<Position>, query: ListQuery): string {
    const parts = [this.list, fingerprint(query), total.count, total.isEstimate, after];
    return Buffer.from(JSON.stringify(parts)).toString('base64url');
  }

  #decode(cursor: string, asked: string): Place<Position> {
    const form = z.tuple([
      z.literal(this.list),
      z.literal(asked),
      z.int().min(0),
      z.boolean(),
      this.position,
    ]);
    const parsed = form.safeParse(decoded(cursor));
    if (!parsed.success) {
      throw new ApplicationError(
        'request.invalid',
        'Not a cursor of this list, filtered and sorted like this.',
        {
          field: 'cursor',
        },
      );
    }
    const [, , count, isEstimate, after] = parsed.data;
    return { after, total: { count, isEstimate } };
  }
}

const partOfList: readonly string[] = ['limit', 'page', 'cursor'] satisfies (keyof ListQuery)[];

/** Of sort and filters, whatever their order. */
function fingerprint(query: ListQuery): string {
  const asked = Object.entries(query)
    .filter(([name, value]) => !partOfList.includes(name) && value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return hash('sha256', JSON.stringify(asked), 'base64url').slice(0, 8);
}

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
