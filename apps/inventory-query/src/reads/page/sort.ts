import { z } from 'zod';
import type { Conditions } from '../tenant/conditions';

export type Position = readonly (string | number)[];

/** One of the columns that a list is sorted by. */
export interface SortKey<Row> {
  /** As SQL. */
  readonly column: string;
  /** What a cursor may hold for it. */
  readonly form: z.ZodType<string | number>;
  readonly of: (row: Row) => string | number;
}

/** The order of a list. The last keys tell any two rows apart, so that the list can go on after each. */
export class Sort<Row> {
  constructor(
    private readonly keys: readonly [SortKey<Row>, ...SortKey<Row>[]],
    private readonly descending = false,
  ) {}

  /** For ORDER BY. */
  get order(): string {
    return this.keys.map(({ column }) => (this.descending ? `${column} DESC` : column)).join(', ');
  }

  /** The position of a row, as a cursor holds it. */
  get form(): z.ZodType<Position> {
    const [first, ...others] = this.keys;
    return z.tuple([first.form, ...others.map(({ form }) => form)]);
  }

  positionOf = (row: Row): Position => this.keys.map((key) => key.of(row));

  /** Adds that rows come after this position; nothing without one. */
  goOnAfter(position: Position | undefined, conditions: Conditions): void {
    if (position === undefined) return;
    const columns = this.keys.map(({ column }) => column).join(', ');
    const values = position.map((value) => conditions.bind(value)).join(', ');
    conditions.and(`(${columns}) ${this.descending ? '<' : '>'} (${values})`);
  }
}

/** For the end of a statement: so many rows, past so many. */
export const part = (count: number, skip: number, conditions: Conditions): string =>
  skip === 0
    ? `LIMIT ${conditions.bind(count)}`
    : `LIMIT ${conditions.bind(count)} OFFSET ${conditions.bind(skip)}`;
