import { entityId } from '@streamstock/contracts-events';
import {
  dailySalesQuerySchema,
  type ErrorCode,
  eventListQuerySchema,
  metricsQuerySchema,
  stockLevelQuerySchema,
  stockListQuerySchema,
  streamQuerySchema,
} from '@streamstock/contracts-http-api';
import { z } from 'zod';
import { catalogueReadOperations } from './catalogue-read-operations';
import type { Operation } from './operation';
import { headerParameter, pathParameter, queryParameters } from './parameters';

const levelParameters = [
  pathParameter('locationId', entityId),
  pathParameter('productId', entityId),
  ...queryParameters(stockLevelQuerySchema),
];
const levelErrors: readonly ErrorCode[] = [
  'request.invalid',
  'auth.location-forbidden',
  'stock.not-found',
  'read-model.behind',
  'service.unavailable',
];

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
    errors: ['request.invalid', 'auth.location-forbidden', 'service.unavailable'],
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
    parameters: levelParameters,
    answers: { 200: { description: 'The level.', schema: 'StockLevel' } },
    errors: levelErrors,
  },
  {
    method: 'get',
    path: '/get-stock/{locationId}/{productId}',
    id: 'getStock',
    tag: 'stock',
    summary: 'Short form of one stock level',
    description:
      'Answers as `/api/stock/{locationId}/{productId}`. 5 requests a second for each client address.',
    role: 'viewer',
    parameters: levelParameters,
    answers: { 200: { description: 'The level.', schema: 'StockLevel' } },
    errors: levelErrors,
  },
  {
    method: 'get',
    path: '/api/events',
    id: 'listEvents',
    tag: 'events',
    summary: 'Movements, newest first',
    role: 'viewer',
    parameters: queryParameters(eventListQuerySchema),
    answers: { 200: { description: 'A page of movements.', schema: 'EventList' } },
    errors: ['request.invalid', 'auth.location-forbidden', 'service.unavailable'],
  },
  {
    method: 'get',
    path: '/api/metrics',
    id: 'readMetrics',
    tag: 'figures',
    summary: 'The figures of the dashboard',
    role: 'viewer',
    parameters: queryParameters(metricsQuerySchema),
    answers: { 200: { description: 'The figures.', schema: 'Metrics' } },
    errors: ['request.invalid', 'auth.location-forbidden', 'service.unavailable'],
  },
  {
    method: 'get',
    path: '/api/metrics/sales',
    id: 'readDailySales',
    tag: 'figures',
    summary: 'Units sold day by day',
    description:
      'Oldest day first, the last is today so far; days without sales are 0. Each location counts its days from midnight to ' +
      'midnight in its own time zone, as `unitsSoldToday` does; where it is not the same date at all of them, `date` is the ' +
      'latest. `untilNow` compares today with the day a week ago, both up to the last full quarter of an hour since ' +
      'midnight; it is null where clocks are set on one of the two.',
    role: 'viewer',
    parameters: queryParameters(dailySalesQuerySchema),
    answers: { 200: { description: 'The days.', schema: 'DailySales' } },
    errors: ['request.invalid', 'auth.location-forbidden', 'location.not-found', 'service.unavailable'],
  },
  ...catalogueReadOperations,
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
