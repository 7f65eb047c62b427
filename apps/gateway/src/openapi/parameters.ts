import { type z } from 'zod';
import { type JsonSchema, requestSchema } from './schema-of';

export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

/** One query parameter for each field of a query schema. */
export function queryParameters(query: z.ZodObject): Parameter[] {
  return Object.entries<z.ZodType>(query.shape).map(([name, field]) => ({
    name,
    in: 'query',
    required: !field.safeParse(undefined).success,
    schema: requestSchema(field),
  }));
}

export const pathParameter = (name: string, schema: z.ZodType): Parameter => ({
  name,
  in: 'path',
  required: true,
  schema: requestSchema(schema),
});

export const headerParameter = (name: string, description: string, schema: JsonSchema): Parameter => ({
  name,
  in: 'header',
  required: false,
  description,
  schema,
});
