import { recordEventRequestSchema, transferRequestSchema } from '@streamstock/contracts-http-api';
import { type Answer, problem } from './answer';
import { type Ledger, shown } from './ledger';
import type { Register } from './register';

export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly body: string;
  readonly key: string;
}

interface State {
  readonly register: Register;
  readonly ledger: Ledger;
  /** Answers of writes by key; a row has the key of its stream and its number. */
  readonly memory: Map<string, { readonly body: string; readonly answer: Answer }>;
}

/** The answer to everything but a stream of rows. */
export function answerTo(state: State, { method, url, body, key }: Asked): Answer {
  const { register, ledger } = state;
  const path = url.pathname;
  if (method === 'GET') return read(state, url);
  const once = (work: (sent: unknown) => Answer) => remembered(state, `${path} ${key}`, body, work);
  if (path === '/api/products') return once((sent) => register.createProduct(sent));
  if (path === '/api/locations') return once((sent) => register.createLocation(sent));
  if (path === '/api/suppliers') return once((sent) => register.createSupplier(sent));
  if (path === '/api/events') return once((sent) => ledger.record(recordEventRequestSchema.parse(sent)));
  if (path === '/api/transfers') return once((sent) => ledger.transfer(transferRequestSchema.parse(sent)));
  return problem(404, 'route.not-found');
}

/** One line for each row, and the summary. */
export function rowAnswers(state: State, { body, key }: Asked): string[] {
  const results = body
    .split('\n')
    .filter((line) => line !== '')
    .map((line, row) => {
      const once = remembered(state, `row ${key} ${String(row)}`, line, (sent) =>
        state.ledger.record(recordEventRequestSchema.parse(sent)),
      );
      const told = once.body as { code?: string; detail?: string; commandId?: string };
      const commandId = told.commandId ?? '00000000-0000-8000-8000-000000000000';
      return once.status < 300
        ? { row, outcome: 'accepted', ...told }
        : { row, commandId, outcome: 'refused', code: told.code, detail: told.detail };
    });
  const accepted = results.filter(({ outcome }) => outcome === 'accepted').length;
  const counts = { rows: results.length, accepted, refused: results.length - accepted };
  const summary = { ...counts, invalid: 0, pending: 0, unknown: 0 };
  return [...results, { summary }].map((line) => `${JSON.stringify(line)}\n`);
}

function remembered({ memory }: State, key: string, body: string, work: (sent: unknown) => Answer): Answer {
  const known = memory.get(key);
  if (known !== undefined)
    return known.body === body ? known.answer : problem(422, 'command.duplicate-body-differs');
  const answer = work(JSON.parse(body));
  memory.set(key, { body, answer });
  return answer;
}

function read({ register, ledger }: State, url: URL): Answer {
  const [, , kind, first, second] = url.pathname.split('/');
  if (kind === 'products' && first !== undefined) {
    const product = register.productList().find((known) => 'productId' in known && known.productId === first);
    const detail = { version: 1, changedAt: new Date().toISOString(), levels: [] };
    return product ? { status: 200, body: { ...product, ...detail } } : problem(404, 'product.not-found');
  }
  if (kind === 'products') return page(register.productList(), url);
  if (kind === 'locations') return page(register.locationList(), url);
  if (kind === 'stock' && second !== undefined) {
    const level = ledger.levels.get(`${second}|${String(first)}`);
    return level ? { status: 200, body: shown(level) } : problem(404, 'stock.not-found');
  }
  const named = {
    sku: null,
    productName: null,
    category: null,
    baseUnit: null,
    reorderPoint: 0,
    status: 'ok',
  };
  if (kind === 'stock')
    return page(
      [...ledger.levels.values()].map((level) => ({ ...shown(level), ...named })),
      url,
    );
  return problem(404, 'route.not-found');
}

function page(items: readonly object[], url: URL): Answer {
  const limit = Number(url.searchParams.get('limit') ?? 50);
  const from = Number(url.searchParams.get('cursor') ?? 0);
  const next = from + limit < items.length ? String(from + limit) : null;
  const total = items.length;
  return {
    status: 200,
    body: { items: items.slice(from, from + limit), page: { limit, total, totalIsEstimate: false, next } },
  };
}
