import { entityId } from '@streamstock/contracts-events';
import { jsonSchemaOf, type JsonSchema } from './json-schema';

/** Ids that people or systems choose all have one form; the table names it instead of repeating it. */
const identifierPattern = jsonSchemaOf(entityId).pattern;

export const variantsOf = (schema: JsonSchema): readonly JsonSchema[] =>
  (schema.anyOf ?? schema.oneOf ?? [schema]).filter(({ type }) => type !== 'null');

const isNullable = (schema: JsonSchema): boolean =>
  (schema.anyOf ?? schema.oneOf ?? []).some(({ type }) => type === 'null');

/** The values a field is confined to; empty when it is free. */
export const valuesOf = ({ const: only, enum: several }: JsonSchema): readonly unknown[] =>
  several ?? (only === undefined ? [] : [only]);

/** A type as a reader of a table wants it: `identifier`, `instant`, `integer or null`, `list of object`. */
export function typeText(schema: JsonSchema): string {
  const names = [...new Set(variantsOf(schema).map(single))];
  return [...names, ...(isNullable(schema) ? ['null'] : [])].join(' or ');
}

function single(schema: JsonSchema): string {
  if (schema.pattern === identifierPattern && schema.pattern !== undefined) return 'identifier';
  if (schema.format === 'date-time') return 'instant';
  if (schema.format !== undefined) return schema.format;
  if (schema.type === 'array') return `list of ${schema.items ? typeText(schema.items) : 'anything'}`;
  if (schema.type === undefined && variantsOf(schema).length > 1) return typeText(schema);
  return schema.type ?? 'anything';
}

/** What values are possible, in words: `1 to 64 characters`, `≥ 0`, `SALE`. */
export function limitText(schema: JsonSchema): string {
  return variantsOf(schema).flatMap(limits).join('; ');
}

function limits(schema: JsonSchema): string[] {
  const { pattern, minLength, maxLength, minimum, maximum, minItems, maxItems, items } = schema;
  return [
    valuesOf(schema)
      .map((value) => `\`${String(value)}\``)
      .join(', '),
    pattern === undefined || pattern === identifierPattern ? '' : `\`${pattern.replaceAll('|', '\\|')}\``,
    range(minLength, maxLength, ' characters'),
    range(minimum, maximum, ''),
    range(minItems, maxItems, ' items'),
    items && items.type !== 'object' && variantsOf(items).length === 1 ? limitText(items) : '',
  ].filter((text) => text !== '');
}

const figure = (value: number): string => value.toLocaleString('en-US');

function range(from: number | undefined, to: number | undefined, unit: string): string {
  if (from !== undefined && to !== undefined) return `${figure(from)} to ${figure(to)}${unit}`;
  if (from !== undefined) return `at least ${figure(from)}${unit}`;
  return to === undefined ? '' : `at most ${figure(to)}${unit}`;
}
