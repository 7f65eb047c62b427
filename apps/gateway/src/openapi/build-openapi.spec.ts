import { errorCodes } from '@streamstock/contracts-http-api';
import { buildOpenApi } from './build-openapi';

describe('buildOpenApi', () => {
  const document = buildOpenApi();
  const text = JSON.stringify(document);

  it('describes every route of the gateway', () => {
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(routes.sort()).toEqual([
      'delete /api/locations/{locationId}',
      'get /api/categories',
      'get /api/commands/{commandId}',
      'get /api/dead-letters',
      'get /api/events',
      'get /api/locations',
      'get /api/locations/{locationId}',
      'get /api/metrics',
      'get /api/metrics/sales',
      'get /api/products',
      'get /api/products/{productId}',
      'get /api/session',
      'get /api/stock',
      'get /api/stock/{locationId}/{productId}',
      'get /api/stream',
      'get /api/suppliers',
      'get /api/suppliers/{supplierId}',
      'get /get-stock/{locationId}/{productId}',
      'get /sign-in',
      'get /sign-in/callback',
      'post /api/dead-letters/replay',
      'post /api/events',
      'post /api/locations',
      'post /api/products',
      'post /api/stock/movements',
      'post /api/suppliers',
      'post /api/transfers',
      'post /sign-out',
      'post /update-stock/{locationId}/{productId}',
      'put /api/locations/{locationId}',
      'put /api/products/{productId}',
      'put /api/suppliers/{supplierId}',
    ]);
  });

  it('refers to schemas that exist', () => {
    const references = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name);
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(references));
  });

  it('names every error code', () => {
    for (const code of Object.keys(errorCodes)) expect(document.info.description).toContain(`\`${code}\``);
  });

  it('asks for If-Match where something is changed that somebody may have read', () => {
    for (const methods of Object.values(document.paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        const { parameters = [], responses } = operation as {
          parameters?: { name: string; required: boolean }[];
          responses: object;
        };
        const conditional = method === 'put' || method === 'delete';
        expect(parameters.some(({ name, required }) => name === 'If-Match' && required)).toBe(conditional);
        expect(Object.keys(responses).filter((status) => status === '412' || status === '428')).toEqual(
          conditional ? ['412', '428'] : [],
        );
      }
    }
  });

  it('refuses unknown fields and marks fields with a default as optional', () => {
    const { CreateProductRequest } = document.components.schemas;
    expect(CreateProductRequest).toMatchObject({
      additionalProperties: false,
      required: ['sku', 'name', 'category'],
    });
  });

  it('holds nothing that JSON cannot', () => {
    expect(JSON.parse(text)).toEqual(document);
  });
});
