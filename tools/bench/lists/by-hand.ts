import { chainTenant } from '../chain/chain';
import type { Statement } from './statement';

/** Up to here lists count their total. */
const mostCounted = 10_000;

/** A list as somebody would write it by hand: one statement for the page and its total. `$1` is the tenant. */
export interface HandList {
  /** Also `key`. */
  readonly columns: string;
  /** With its alias. */
  readonly table: string;
  /** What is filtered or sorted by. */
  readonly joins?: string;
  /** What is only shown: joined to the rows of the page. */
  readonly late?: string | undefined;
  readonly where?: string;
  readonly order: string;
  /** Counted from the table alone, with its joins, or by a statement; not at all where a cursor has the total already. */
  readonly total: 'table' | 'joined' | 'known' | { readonly text: string };
  readonly limit?: number;
  readonly offset?: number;
  /** From `$2` on. */
  readonly values?: readonly (string | null)[];
}

export function handList(list: HandList): Statement {
  const {
    columns,
    table,
    joins = '',
    late,
    where = 'true',
    order,
    total,
    limit = 51,
    offset = 0,
    values = [],
  } = list;
  const [, alias = ''] = table.split(' ');
  const condition = `${alias}.tenant_id = $1 AND ${where}`;
  const capped = (from: string) =>
    `(SELECT count(*) FROM (SELECT FROM ${from} WHERE ${condition} LIMIT ${mostCounted + 1}) AS capped)`;
  const totals = {
    table: () => `, ${capped(table)} AS total`,
    joined: () => `, ${capped(`${table} ${joins}`)} AS total`,
    known: () => '',
  };
  const shown = typeof total === 'string' ? totals[total]() : `, (${total.text}) AS total`;
  const page = (select: string) =>
    `SELECT ${select} FROM ${table} ${joins} WHERE ${condition} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`;
  const text =
    late === undefined
      ? page(`${columns}${shown}`)
      : `SELECT ${columns}${shown} FROM (${page(`${alias}.*`)}) ${alias} ${late} ORDER BY ${order}`;
  return { text, values: [chainTenant, ...values] };
}

/** How Postgres reads an array of texts that need no quotes. */
export const arrayOf = (texts: readonly string[]): string => `{${texts.join(',')}}`;

/** What begins like this, compared by bytes: `from` included, `to` not. */
export const beginning = (text: string): [from: string, to: string] => [text, `${text}\u{10FFFF}`];

/** The query of a path; values that are undefined are left out. */
export function pathOf(
  route: string,
  query: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text === '' ? `/api${route}` : `/api${route}?${text}`;
}
