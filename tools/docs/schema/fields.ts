import type { JsonSchema } from './json-schema';
import { limitText, typeText, valuesOf, variantsOf } from './type-text';

/** One line of a field table. `path` is dotted, with `[]` where a list is entered. */
export interface Field {
  readonly path: string;
  readonly type: string;
  readonly required: boolean;
  readonly limits: string;
  /** The variant of its parent that has it, such as `type RESTOCK`; empty when all have. */
  readonly only: string;
}

/** Every field of an object schema, parents before children. */
export function fieldsOf(schema: JsonSchema, path = '', only = ''): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const required = schema.required?.includes(name) ?? false;
    const field = { path: at, type: typeText(property), required, limits: limitText(property), only };
    return [field, ...within(property, at, only)];
  });
}

function within(schema: JsonSchema, path: string, only: string): Field[] {
  const variants = variantsOf(schema);
  const lists = variants.flatMap(({ items }) => (items ? within(items, `${path}[]`, only) : []));
  const objects = variants.filter(({ properties }) => properties !== undefined);
  return [
    ...lists,
    ...(objects.length > 1
      ? merged(objects, path, only)
      : objects.flatMap((one) => fieldsOf(one, path, only))),
  ];
}

/** Fields of several variants: those that all share once, the others with the variant that has them. */
function merged(variants: readonly JsonSchema[], path: string, only: string): Field[] {
  const discriminator = discriminatorOf(variants);
  const tables = variants.map((variant) => fieldsOf(variant, path, only));
  const distinct = [...new Map(tables.flat().map((field) => [same(field), field])).values()];
  const told = distinct.filter(({ path: at }) => at === `${path}.${String(discriminator)}`);
  return distinct.flatMap((field) => {
    if (field === told[0]) return [{ ...field, limits: told.map(({ limits }) => limits).join(', ') }];
    if (told.includes(field)) return [];
    const owners = variants.filter((_, index) => tables[index]?.some((own) => same(own) === same(field)));
    if (owners.length === variants.length || field.only !== only) return [field];
    return [{ ...field, only: owners.map((owner) => labelOf(owner, discriminator)).join(' or ') }];
  });
}

const same = ({ path, type, required, limits }: Field): string =>
  JSON.stringify([path, type, required, limits]);

/** The property that tells variants apart: in each of them confined to values. */
function discriminatorOf([first, ...others]: readonly JsonSchema[]): string | undefined {
  return Object.keys(first?.properties ?? {}).find((name) => {
    const confined = [first, ...others].map((variant) =>
      JSON.stringify(valuesOf(variant?.properties?.[name] ?? {})),
    );
    return !confined.includes('[]') && new Set(confined).size === confined.length;
  });
}

function labelOf(variant: JsonSchema, discriminator: string | undefined): string {
  if (discriminator === undefined) return 'one variant';
  return `${discriminator} ${valuesOf(variant.properties?.[discriminator] ?? {}).join(' or ')}`;
}
