/** Anything that came out of `JSON.parse`. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectAt = (value: Json | undefined, name: string): JsonObject => {
  const found = isObject(value) ? value[name] : undefined;
  return isObject(found) ? found : {};
};

/** The text under a name, empty when it is none. */
export const textAt = (value: JsonObject, name: string): string => {
  const found = value[name];
  return typeof found === 'string' ? found : '';
};

/** The objects under a name, each with its own name. */
export const entriesAt = (value: Json | undefined, name: string): [string, JsonObject][] =>
  Object.entries(objectAt(value, name)).map(([key, entry]) => [key, isObject(entry) ? entry : {}]);

/** Follows a local reference such as `#/components/schemas/Product`; undefined when it leads nowhere. */
export function resolve(document: Json, reference: string): Json | undefined {
  if (!reference.startsWith('#/')) return undefined;
  const names = reference
    .slice(2)
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  return names.reduce<Json | undefined>((at, name) => (isObject(at) ? at[name] : undefined), document);
}

/** Every `$ref` that leads nowhere. */
export function danglingReferences(document: Json): string[] {
  const found: string[] = [];
  const visit = (value: Json): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isObject(value)) return;
    const reference = value['$ref'];
    if (typeof reference === 'string' && resolve(document, reference) === undefined) {
      found.push(`${reference} leads nowhere`);
    }
    Object.values(value).forEach(visit);
  };
  visit(document);
  return found;
}
