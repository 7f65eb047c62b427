import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../structure/references';
import { openApiFaults } from './openapi-faults';

/** The committed document; that it is the gateway's present one is what the docs check says. */
const document = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../docs/openapi.json'), 'utf8'),
) as JsonObject;

const withOperation = (path: string, operation: JsonObject): JsonObject => ({
  ...document,
  paths: { [path]: { get: operation } },
});
const answered = { responses: { 200: { description: 'Done.' } } };

describe('the OpenAPI document', () => {
  it('is a valid OpenAPI 3.1 document', () => {
    expect(openApiFaults(document)).toEqual([]);
  });

  it.each([
    ['another version', { ...document, openapi: '3.0.3' }, 'openapi is not 3.1'],
    [
      'an undeclared path parameter',
      withOperation('/stock/{id}', answered),
      'GET /stock/{id} does not declare {id}',
    ],
    [
      'no answer of success',
      withOperation('/stock', { responses: {} }),
      'GET /stock has no answer of success',
    ],
    [
      'an answer without description',
      withOperation('/stock', { responses: { 200: {} } }),
      'GET /stock 200 has no description',
    ],
    [
      'a reference to nowhere',
      withOperation('/stock', { ...answered, tags: [{ $ref: '#/components/schemas/None' }] }),
      '#/components/schemas/None leads nowhere',
    ],
  ])('is refused with %s', (_what, broken, fault) => {
    expect(openApiFaults(broken)).toContain(fault);
  });
});
