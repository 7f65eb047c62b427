/**
 * Postgres array literals, bound as one text parameter (`$1::bigint[]`). `pg` quotes and escapes every element of an
 * array, which is the largest single cost of a batch in Node; numbers and UUIDs never need it and most texts don't.
 */

const uuidLength = 36;

/** Of numbers. `bigint` and safe integers keep every digit. */
export function numericArray(values: readonly (number | bigint | null)[]): string {
  let literal = '{';
  for (let index = 0; index < values.length; index += 1) {
    if (index > 0) literal += ',';
    literal += String(values[index] ?? 'NULL');
  }
  return `${literal}}`;
}

/** Of UUIDs in their 36-character form; anything else is refused here or, with the right length, by Postgres. */
export function uuidArray(values: readonly (string | null)[]): string {
  let literal = '{';
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? null;
    if (value !== null && value.length !== uuidLength) throw new RangeError('not a UUID of 36 characters');
    if (index > 0) literal += ',';
    literal += value ?? 'NULL';
  }
  return `${literal}}`;
}

/** Of any texts: quoted, with quotes and backslashes escaped, so that no text can end its element. */
export function textArray(values: readonly (string | null)[]): string {
  let literal = '{';
  for (let index = 0; index < values.length; index += 1) {
    if (index > 0) literal += ',';
    const value = values[index] ?? null;
    literal += value === null ? 'NULL' : `"${escaped(value)}"`;
  }
  return `${literal}}`;
}

function escaped(text: string): string {
  const doubled = text.includes('\\') ? text.replaceAll('\\', '\\\\') : text;
  return doubled.includes('"') ? doubled.replaceAll('"', '\\"') : doubled;
}

/**
 * JSON texts, one a line, bound as one text and read by `string_to_array($1, E'\\n')`. JSON is full of quotes, each of
 * which an array literal escapes here and parses there; this costs a tenth. Refuses what is not one line of JSON.
 */
export function jsonLines(values: readonly string[]): string {
  const lines = values.join('\n');
  let breaks = 0;
  for (let at = lines.indexOf('\n'); at >= 0; at = lines.indexOf('\n', at + 1)) breaks += 1;
  if (values.includes('') || breaks !== Math.max(0, values.length - 1)) {
    throw new RangeError('each JSON text must be one line, and none may be empty');
  }
  return lines;
}
