import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly body: object;
}

export const ok = (body: object, status = 200): Answer => ({ status, body });

export const problem = (
  status: number,
  code: string,
  title: string,
  detail: string,
  field?: string,
): Answer => ({
  status,
  body: {
    type: 'about:blank',
    title,
    status,
    detail,
    instance: '/',
    code,
    correlationId: crypto.randomUUID(),
    ...(field !== undefined && { errors: [{ field, message: detail }] }),
  },
});

export const notFound = problem(404, 'route.not-found', 'No such route', 'Nothing is here.');

/** Rows that are given by page number. */
const deepestRow = 10_000;

/** One page of a list; cursors are positions in it. */
export function page(items: readonly object[], query: URLSearchParams): Answer {
  const limit = Number(query.get('limit') ?? 50);
  const number = Number(query.get('page') ?? 1);
  if (number * limit > deepestRow)
    return problem(400, 'request.invalid', 'Too deep', 'Use a cursor.', 'page');
  const from = Number(query.get('cursor') ?? (number - 1) * limit);
  const next = from + limit < items.length ? String(from + limit) : null;
  return ok({
    items: items.slice(from, from + limit),
    page: { limit, total: items.length, totalIsEstimate: false, next },
  });
}

export function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, {
    'content-type': status < 400 ? 'application/json' : 'application/problem+json',
  });
  response.end(JSON.stringify(body));
}

export async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString());
}
