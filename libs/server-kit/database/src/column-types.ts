import pg from 'pg';
import { instantText } from './instant-text';

type Parser = (text: string) => unknown;

/** `pg` types the known column types only, though it takes the number of any. */
const parserOf: (type: number, format?: 'text' | 'binary') => unknown = pg.types.getTypeParser;

/** Array types have no names in `pg`. */
const textArray = 1009;
const int8Array = 1016;
const dateArray = 1182;
const timestamptzArray = 1185;

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} does not fit a number exactly`);
  return value;
}

const asText = (text: string): string => text;

const texts = parserOf(textArray) as (literal: string) => (string | null)[];

const arrayOf =
  (parse: Parser): Parser =>
  (literal) =>
    texts(literal).map((text) => (text === null ? null : parse(text)));

const { builtins } = pg.types;

const textParsers = new Map<number, Parser>([
  [builtins.INT8, safeInteger],
  [int8Array, arrayOf(safeInteger)],
  [builtins.TIMESTAMPTZ, instantText],
  [timestamptzArray, arrayOf(instantText)],
  [builtins.TIMESTAMP, asText],
  [builtins.DATE, asText],
  [dateArray, arrayOf(asText)],
]);

/**
 * How columns arrive: bigint as number (an error past 2^53), timestamptz as UTC text with microseconds, date as
 * `YYYY-MM-DD`, numeric (sums of bigint too) as text, the rest as `pg` does it.
 */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : textParsers.get(type)) ?? parserOf(type, format),
};
