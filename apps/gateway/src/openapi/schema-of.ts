import { z } from 'zod';

export type JsonSchema = Record<string, unknown>;

/** What a client sends: fields with a default may be left out. */
export const requestSchema = (schema: z.ZodType): JsonSchema => jsonSchemaOf(schema, 'input');

/** What a client gets. */
export const responseSchema = (schema: z.ZodType): JsonSchema => jsonSchemaOf(schema, 'output');

function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    reused: 'inline',
  });
  return rest;
}
