import { isObject, type Json, type JsonObject } from './references';

const types = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];

/** What is wrong with a JSON Schema, by the parts of the standard that our documents use. */
export function schemaFaults(schema: Json | undefined, at: string): string[] {
  if (typeof schema === 'boolean') return [];
  if (!isObject(schema)) return [`${at} is not a schema`];
  return [...typeFaults(schema, at), ...requiredFaults(schema, at), ...within(schema, at)];
}

function typeFaults({ type, pattern, items }: JsonObject, at: string): string[] {
  const named = type === undefined ? [] : Array.isArray(type) ? type : [type];
  const unknown = named.filter((name) => typeof name !== 'string' || !types.includes(name));
  return [
    ...unknown.map((name) => `${at} has the unknown type ${JSON.stringify(name)}`),
    ...(type === 'array' && items === undefined ? [`${at} is a list of nothing`] : []),
    ...(typeof pattern === 'string' && !isPattern(pattern) ? [`${at} has a pattern that is none`] : []),
  ];
}

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern) instanceof RegExp;
  } catch {
    return false;
  }
}

function requiredFaults({ required, properties }: JsonObject, at: string): string[] {
  if (required === undefined) return [];
  if (!Array.isArray(required)) return [`${at}.required is not a list`];
  const known = isObject(properties) ? Object.keys(properties) : [];
  return required
    .filter((name) => !known.includes(String(name)))
    .map((name) => `${at} requires ${String(name)}, which it does not have`);
}

function within(schema: JsonObject, at: string): string[] {
  const properties = isObject(schema['properties']) ? Object.entries(schema['properties']) : [];
  const lists = ['anyOf', 'oneOf', 'allOf'].flatMap((name) => {
    const list = schema[name];
    if (list === undefined) return [];
    if (!Array.isArray(list) || list.length === 0) return [`${at}.${name} is not a list of schemas`];
    return list.flatMap((one: Json, index) => schemaFaults(one, `${at}.${name}[${index}]`));
  });
  return [
    ...properties.flatMap(([name, property]) => schemaFaults(property, `${at}.${name}`)),
    ...lists,
    ...(schema['items'] === undefined ? [] : schemaFaults(schema['items'], `${at}[]`)),
  ];
}
