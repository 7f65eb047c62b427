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
      'get /api/commands/{commandId}',
      'get /api/locations',
      'get /api/products',
      'get /api/products/{productId}',
      'get /api/stock',
      'get /api/stock/{locationId}/{productId}',
      'get /api/stream',
      'post /api/events',
      'post /api/locations',
      'post /api/products',
    ]);
  });

  it('refers to schemas that exist', () => {
    const references = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name);
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(references));
  });

  it('names every error code', () => {
    for (const code of Object.keys(errorCodes)) expect(document.info.description).toContain(`\`${code}\``);
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
