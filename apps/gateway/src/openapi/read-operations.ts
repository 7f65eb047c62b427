import { entityId } from '@streamstock/contracts-events';
import {
  locationListQuerySchema,
  productListQuerySchema,
  stockLevelQuerySchema,
  stockListQuerySchema,
  streamQuerySchema,
} from '@streamstock/contracts-http-api';
import { z } from 'zod';
import type { Operation } from './operation';
import { headerParameter, pathParameter, queryParameters } from './parameters';

export const readOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/stock',
    id: 'listStock',
    tag: 'stock',
    summary: 'Stock levels by product, location and status',
    role: 'viewer',
    parameters: queryParameters(stockListQuerySchema),
    answers: { 200: { description: 'A page of levels.', schema: 'StockList' } },
    errors: ['request.invalid', 'service.unavailable'],
  },
  {
    method: 'get',
    path: '/api/stock/{locationId}/{productId}',
    id: 'readStockLevel',
    tag: 'stock',
    summary: 'One stock level',
    description:
      'With `minVersion` it waits briefly until that version is readable, so that a write is seen by its author.',
    role: 'viewer',
    parameters: [
      pathParameter('locationId', entityId),
      pathParameter('productId', entityId),
      ...queryParameters(stockLevelQuerySchema),
    ],
    answers: { 200: { description: 'The level.', schema: 'StockLevel' } },
    errors: [
      'request.invalid',
      'auth.location-forbidden',
      'stock.not-found',
      'read-model.behind',
      'service.unavailable',
    ],
  },
  {
    method: 'get',
    path: '/api/products',
    id: 'listProducts',
    tag: 'catalogue',
    summary: 'Search products',
    role: 'viewer',
    parameters: queryParameters(productListQuerySchema),
    answers: { 200: { description: 'A page of products with their stock.', schema: 'ProductList' } },
    errors: ['request.invalid', 'service.unavailable'],
  },
  {
    method: 'get',
    path: '/api/products/{productId}',
    id: 'readProduct',
    tag: 'catalogue',
    summary: 'One product with its level at each location',
    role: 'viewer',
    parameters: [pathParameter('productId', entityId)],
    answers: { 200: { description: 'The product.', schema: 'ProductDetail' } },
    errors: ['request.invalid', 'product.not-found', 'service.unavailable'],
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
    path: '/api/commands/{commandId}',
    id: 'readCommand',
    tag: 'commands',
    summary: 'Outcome of a command',
    role: 'viewer',
    parameters: [pathParameter('commandId', z.uuid())],
    answers: { 200: { description: 'The outcome, or that there is none yet.', schema: 'CommandStatus' } },
    errors: ['request.invalid', 'command.not-found', 'service.unavailable'],
  },
  {
    method: 'get',
    path: '/api/stream',
    id: 'streamChanges',
    tag: 'live',
    summary: 'Live changes as server-sent events',
    description:
      'Events: `hello` (HelloEvent) first, then `level` (LevelEvent), `service` (ServiceEvent) and `reset` (ResetEvent: ' +
      'changes may be missing, fetch the snapshot again). Open the stream, keep what comes, fetch the snapshot, then ' +
      'apply by epoch and version. The stream ends with the session.',
    role: 'viewer',
    parameters: [
      ...queryParameters(streamQuerySchema),
      headerParameter('Last-Event-ID', 'Resume after this event.', { type: 'string', maxLength: 60 }),
    ],
    answers: { 200: { description: 'The stream.', mediaType: 'text/event-stream' } },
    errors: ['request.invalid', 'auth.location-forbidden'],
  },
];
