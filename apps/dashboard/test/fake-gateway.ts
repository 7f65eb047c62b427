import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import {
  createLocationRequestSchema,
  createProductRequestSchema,
  recordEventRequestSchema,
} from '@streamstock/contracts-http-api';
import { type Answer, bodyOf, notFound, ok, page, problem, send } from './fake-answers';
import { catalogueRoutes } from './fake-catalogue';
import { serveFile } from './fake-files';
import { inventoryRoutes, routeOf } from './fake-inventory';
import { FakeLedger } from './fake-ledger';
import { listedProducts } from './fake-product-list';
import { FakeSession } from './fake-session';
import { FakeStock } from './fake-stock';
import { FakeStream } from './fake-stream';

/*
 * Stands in for the gateway while the page is developed. PORT, PRODUCTS and SALES_PER_SECOND set the scene;
 * POST /fake/restart?for=ms breaks all connections and stays away, POST /fake/failing?on=true fails every request,
 * POST /fake/sessions-over ends all sessions. GET /fake/changes?since=ms and /fake/backlog are for whoever measures.
 */
const stream = new FakeStream();
const ledger = new FakeLedger();
const stock = new FakeStock(Number(process.env['PRODUCTS'] ?? 5), (level) => {
  stream.publish(level);
  ledger.note(level);
});
ledger.begin(stock.levels.values());
const session = new FakeSession();
let downUntil = 0;
let failing = false;

type Route = (query: URLSearchParams, request: IncomingMessage) => Answer | Promise<Answer>;

const routes: Record<string, Route> = {
  'POST /fake/restart': (query) => {
    downUntil = Date.now() + Number(query.get('for') ?? 1_500);
    stream.cut();
    return ok({});
  },
  'POST /fake/failing': (query) => {
    failing = query.get('on') === 'true';
    return ok({});
  },
  'POST /fake/sessions-over': () => {
    session.endAll();
    stream.cut();
    return ok({});
  },
  'GET /fake/changes': (query) =>
    ok(
      ledger.since(Number(query.get('since') ?? 0)).map(({ productId, locationId, onHand, recordedAt }) => ({
        ...{ productId, onHand, at: Date.parse(recordedAt) },
        place: stock.locations.get(locationId)?.name,
      })),
    ),
  'GET /fake/backlog': () => ok({ bytes: stream.backlog() }),
  'GET /api/session': (_query, request) => ok(session.personOf(request) ?? {}),
  'GET /api/products': (query) => page(listedProducts(stock.productList(query.getAll('sku')), query), query),
  ...inventoryRoutes(stock, Number(process.env['SALES_PER_SECOND'] ?? 0)),
  ...catalogueRoutes(stock, ledger),
  'POST /api/products': async (_query, request) => {
    stock.addProduct(createProductRequestSchema.parse(await bodyOf(request)));
    return ok({}, 201);
  },
  'POST /api/locations': async (_query, request) => {
    stock.addLocation(createLocationRequestSchema.parse(await bodyOf(request)));
    return ok({}, 201);
  },
  'POST /api/events': async (_query, request) => {
    const key = request.headers['idempotency-key']?.toString() ?? crypto.randomUUID();
    return stock.record(recordEventRequestSchema.parse(await bodyOf(request)), key);
  },
};

const signedOut = problem(401, 'auth.token-missing', 'Sign-in required', 'Sign in to use this route.');
const unavailable = problem(503, 'service.unavailable', 'Service unavailable', 'The read service is away.');

/** What is no JSON: files, the pages of the sign-in, the live stream. */
function handleOther(name: string, query: URLSearchParams, response: ServerResponse): boolean {
  const returnTo = query.get('returnTo') ?? '/';
  if (name === 'GET /sign-in') session.showPeople(response, returnTo);
  else if (name === 'GET /sign-in/as') session.signIn(response, query.get('person') ?? '', returnTo);
  else if (name === 'POST /sign-out') session.signOut(response);
  else if (/^GET \/(?!api\/|fake\/)/.test(name)) serveFile(response, name.slice('GET '.length));
  else return false;
  return true;
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { name, query: searchParams } = routeOf(
    request.method ?? '',
    new URL(request.url ?? '/', 'http://fake'),
  );
  if (/^\w+ \/fake\//.test(name)) send(response, (await routes[name]?.(searchParams, request)) ?? notFound);
  else if (Date.now() < downUntil) request.socket.destroy();
  else if (handleOther(name, searchParams, response)) return;
  else if (failing) send(response, unavailable);
  else if (session.personOf(request) === undefined) send(response, signedOut);
  else if (name === 'GET /api/stream') stream.open(response, request.headers['last-event-id']?.toString());
  else send(response, (await routes[name]?.(searchParams, request)) ?? notFound);
}

createServer((request, response) => {
  void handle(request, response);
}).listen(Number(process.env['PORT'] ?? 4300), '127.0.0.1');
