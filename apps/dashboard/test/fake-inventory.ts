import {
  bulkRequestSchema,
  type Problem,
  type RecordedEvent,
  transferRequestSchema,
} from '@streamstock/contracts-http-api';
import type { IncomingMessage } from 'node:http';
import { type Answer, bodyOf, ok } from './fake-answers';
import { FakeLevels } from './fake-levels';
import type { FakeStock } from './fake-stock';
import { FakeTraffic } from './fake-traffic';

type Route = (query: URLSearchParams, request: IncomingMessage) => Answer | Promise<Answer>;

const keyOf = (request: IncomingMessage): string =>
  request.headers['idempotency-key']?.toString() ?? crypto.randomUUID();

/** What the inventory page asks. `POST /fake/traffic?perSecond=n` has stock move. */
export function inventoryRoutes(stock: FakeStock, perSecond: number): Record<string, Route> {
  const levels = new FakeLevels(stock);
  const traffic = new FakeTraffic(stock);
  traffic.set(perSecond);
  return {
    'POST /fake/traffic': (query) => {
      traffic.set(Number(query.get('perSecond') ?? 0));
      return ok({});
    },
    // For whoever measures, without a session.
    'GET /fake/levels': (query) => levels.list(query),
    'GET /api/stock': (query) => levels.list(query),
    'GET /api/stock/one': (query) => levels.one(query.get('locationId') ?? '', query.get('productId') ?? ''),
    'GET /api/categories': () => levels.categories(),
    'POST /api/transfers': async (_query, request) =>
      stock.transfer(transferRequestSchema.parse(await bodyOf(request)), keyOf(request)),
    'POST /api/stock/movements': async (_query, request) => {
      const rows = bulkRequestSchema.parse(await bodyOf(request));
      const key = keyOf(request);
      const results = rows.map((movement, row) => {
        const { status, body } = stock.record(movement, `${key}-${String(row)}`);
        const recorded = body as RecordedEvent & Problem;
        if (status === 201) return { row, outcome: 'accepted', ...recorded };
        return {
          row,
          outcome: 'refused',
          commandId: crypto.randomUUID(),
          code: recorded.code,
          detail: recorded.detail,
        };
      });
      return ok({ rows: rows.length, results });
    },
  };
}

/** One level and one product are asked for by their paths; the routes here know whole paths only. */
export function routeOf(
  method: string,
  url: URL,
): { readonly name: string; readonly query: URLSearchParams } {
  const [, locationId = '', stocked = ''] = /^\/api\/stock\/([^/]+)\/([^/]+)$/.exec(url.pathname) ?? [];
  if (method === 'GET' && stocked !== '') {
    return { name: 'GET /api/stock/one', query: new URLSearchParams({ locationId, productId: stocked }) };
  }
  const [, productId] = /^\/api\/products\/([^/]+)$/.exec(url.pathname) ?? [];
  if (productId !== undefined) {
    return { name: `${method} /api/products/one`, query: new URLSearchParams({ productId }) };
  }
  return { name: `${method} ${url.pathname}`, query: url.searchParams };
}
