import { entityId } from '@streamstock/contracts-events';
import {
  entityQuerySchema,
  locationListQuerySchema,
  productListQuerySchema,
  supplierListQuerySchema,
} from '@streamstock/contracts-http-api';
import type { Answer, Operation } from './operation';
import { pathParameter, queryParameters } from './parameters';
import type { SchemaName } from './schemas';

const detail = (description: string, schema: SchemaName): Readonly<Record<number, Answer>> => ({
  200: { description, schema, headers: { ETag: 'The version, for `If-Match` of a change.' } },
});

const waits = 'With `minVersion` it waits briefly until that version is readable.';

export const catalogueReadOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/products',
    id: 'listProducts',
    tag: 'catalogue',
    summary: 'Search products',
    role: 'viewer',
    parameters: queryParameters(productListQuerySchema),
    answers: { 200: { description: 'A page of products with their stock.', schema: 'ProductList' } },
    errors: ['request.invalid', 'auth.location-forbidden', 'product.not-found', 'service.unavailable'],
  },
  {
    method: 'get',
    path: '/api/products/{productId}',
    id: 'readProduct',
    tag: 'catalogue',
    summary: 'One product with its level at each location',
    description: waits,
    role: 'viewer',
    parameters: [pathParameter('productId', entityId), ...queryParameters(entityQuerySchema)],
    answers: detail('The product.', 'ProductDetail'),
    errors: ['request.invalid', 'product.not-found', 'read-model.behind', 'service.unavailable'],
  },
  {
    method: 'get',
    path: '/api/categories',
    id: 'listCategories',
    tag: 'catalogue',
    summary: 'Categories with their number of products',
    role: 'viewer',
    answers: { 200: { description: 'All categories.', schema: 'CategoryList' } },
    errors: ['request.invalid', 'service.unavailable'],
  },
  {
    method: 'get',
    path: '/api/locations',
    id: 'listLocations',
    tag: 'catalogue',
    summary: 'Warehouses and stores',
    role: 'viewer',
    parameters: queryParameters(locationListQuerySchema),
    answers: { 200: { description: 'A page of locations with their stock.', schema: 'LocationList' } },
    errors: ['request.invalid', 'service.unavailable'],
  },
  {
    method: 'get',
    path: '/api/locations/{locationId}',
    id: 'readLocation',
    tag: 'catalogue',
    summary: 'One location with what is there',
    description: waits,
    role: 'viewer',
    parameters: [pathParameter('locationId', entityId), ...queryParameters(entityQuerySchema)],
    answers: detail('The location.', 'LocationDetail'),
    errors: [
      'request.invalid',
      'auth.location-forbidden',
      'location.not-found',
      'read-model.behind',
      'service.unavailable',
    ],
  },
  {
    method: 'get',
    path: '/api/suppliers',
    id: 'listSuppliers',
    tag: 'catalogue',
    summary: 'Suppliers and how they deliver',
    role: 'viewer',
    parameters: queryParameters(supplierListQuerySchema),
    answers: { 200: { description: 'A page of suppliers.', schema: 'SupplierList' } },
    errors: ['request.invalid', 'service.unavailable'],
  },
  {
    method: 'get',
    path: '/api/suppliers/{supplierId}',
    id: 'readSupplier',
    tag: 'catalogue',
    summary: 'One supplier and how they deliver',
    description: waits,
    role: 'viewer',
    parameters: [pathParameter('supplierId', entityId), ...queryParameters(entityQuerySchema)],
    answers: detail('The supplier.', 'SupplierDetail'),
    errors: ['request.invalid', 'supplier.not-found', 'read-model.behind', 'service.unavailable'],
  },
];
