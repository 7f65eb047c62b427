import type { Page } from '@streamstock/contracts-http-api';

type Fetch = (url: string, init?: RequestInit) => Promise<Response>;
type Answer = Response | Promise<Response>;
type Route = (url: URL, init: RequestInit) => Answer;

export interface SentRequest {
  readonly path: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Answers `fetch` by path and remembers what was asked. */
export class FakeServer {
  readonly requests: SentRequest[] = [];
  private readonly routes = new Map<string, Route>();

  on(path: string, route: Route): this {
    this.routes.set(path, route);
    return this;
  }

  readonly fetch: Fetch = async (path, init = {}) => {
    const url = new URL(path, 'http://stock.test');
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    this.requests.push({ path: url.pathname, url, headers: new Headers(init.headers), body });
    const route = this.routes.get(url.pathname);
    if (route === undefined) throw new TypeError(`nothing listens on ${url.pathname}`);
    return route(url, init);
  };

  asked(path: string): readonly SentRequest[] {
    return this.requests.filter((request) => request.path === path);
  }
}

export const json = (body: unknown, status = 200): Response => Response.json(body, { status });

export function problem(status: number, code: string): Response {
  const body = {
    type: 'about:blank',
    title: code,
    status,
    detail: `${code} happened`,
    instance: '/',
    code,
    correlationId: 'corr-1',
  };
  return json(body, status);
}

/** One page of `items` as the API cuts them; cursors are positions. */
export function pageOf(items: readonly unknown[], url: URL): Response {
  const limit = Number(url.searchParams.get('limit') ?? 50);
  const from = Number(url.searchParams.get('cursor') ?? 0);
  const page: Page<unknown> = {
    items: items.slice(from, from + limit),
    page: {
      limit,
      total: items.length,
      totalIsEstimate: false,
      next: from + limit < items.length ? String(from + limit) : null,
    },
  };
  return json(page);
}
