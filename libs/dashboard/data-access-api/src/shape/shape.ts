/** What arrived over the wire is not what the contract says. */
export class UnreadableMessage extends Error {
  constructor(field: string, expected: string) {
    super(`${field === '' ? 'message' : field} is not ${expected}`);
    this.name = 'UnreadableMessage';
  }
}

/**
 * Reads an unknown value as `T` or throws `UnreadableMessage`. These readers stand in for the contract's zod
 * schemas, which would cost the page 80 KiB; a spec holds both to the same verdicts on types.
 */
export type Read<T> = (value: unknown, field?: string) => T;

export const text: Read<string> = (value, field = '') => {
  if (typeof value !== 'string') throw new UnreadableMessage(field, 'text');
  return value;
};

export const integer: Read<number> = (value, field = '') => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    throw new UnreadableMessage(field, 'a whole number');
  return value;
};

/** Any finite number, such as a rate or a share. */
export const decimal: Read<number> = (value, field = '') => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new UnreadableMessage(field, 'a number');
  return value;
};

export const flag: Read<boolean> = (value, field = '') => {
  if (typeof value !== 'boolean') throw new UnreadableMessage(field, 'true or false');
  return value;
};

export const instant: Read<string> = (value, field = '') => {
  const read = text(value, field);
  if (Number.isNaN(Date.parse(read))) throw new UnreadableMessage(field, 'an instant');
  return read;
};

export const oneOf =
  <const Values extends readonly string[]>(...values: Values): Read<Values[number]> =>
  (value, field = '') => {
    const found = values.find((allowed) => allowed === value);
    if (found === undefined) throw new UnreadableMessage(field, `one of ${values.join(', ')}`);
    return found;
  };

export const nullable =
  <T>(read: Read<T>): Read<T | null> =>
  (value, field) =>
    value === null ? null : read(value, field);

/** A field that may be absent. */
export const optional =
  <T>(read: Read<T>): Read<T | undefined> =>
  (value, field) =>
    value === undefined ? undefined : read(value, field);

export const listOf =
  <T>(read: Read<T>): Read<T[]> =>
  (value, field = '') => {
    if (!Array.isArray(value)) throw new UnreadableMessage(field, 'a list');
    return value.map((item: unknown, index) => read(item, `${field}[${String(index)}]`));
  };

/** Reads the named fields and drops the rest, so that a field added to the contract breaks no open page. */
export const record =
  <T extends object>(fields: { readonly [Key in keyof T]: Read<T[Key]> }): Read<T> =>
  (value, field = '') => {
    if (typeof value !== 'object' || value === null) throw new UnreadableMessage(field, 'an object');
    const source = value as Record<string, unknown>;
    const path = field === '' ? '' : `${field}.`;
    const result: Partial<T> = {};
    for (const key of Object.keys(fields) as (keyof T & string)[]) {
      result[key] = fields[key](source[key], `${path}${key}`);
    }
    return result as T;
  };
