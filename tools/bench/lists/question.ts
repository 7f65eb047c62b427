import type { HttpClient } from '../load/http-client';
import type { Item, ListShape } from './shape';
import type { Statement } from './statement';

/** A request whose path is known, with its answer. */
export interface Question {
  readonly path: string;
  readonly hand: readonly Statement[];
  /** The items of the answer, as their keys; undefined where answers are not compared. */
  readonly keys: readonly string[] | undefined;
}

interface ListAnswer {
  readonly items?: readonly Item[];
  readonly page?: { readonly next: string | null };
}

/** Asks once, after going as deep as it says. @throws where an answer is no 200. */
export async function questionOf(
  ask: Ask,
  shape: ListShape,
  request: ListShape['requests'][number],
): Promise<Question> {
  if (!('pages' in request)) return { ...request, keys: keysOf(shape, await ask(request.path)) };
  let { path } = request;
  let last: Item = {};
  for (let page = 0; page < request.pages; page += 1) {
    const { items = [], page: place } = await ask(path);
    if (typeof place?.next !== 'string') break;
    last = items.at(-1) ?? last;
    path = `${request.path}&cursor=${encodeURIComponent(place.next)}`;
  }
  return { path, hand: request.handAfter(last), keys: keysOf(shape, await ask(path)) };
}

const keysOf = ({ keyOf }: ListShape, { items }: ListAnswer): string[] | undefined =>
  keyOf === undefined || items === undefined ? undefined : items.map(keyOf);

export type Ask = (path: string) => Promise<ListAnswer>;

export const askThrough =
  (client: HttpClient, token: string): Ask =>
  async (path) => {
    const headers = { authorization: `Bearer ${token}` };
    const { status, body } = await client.send({ method: 'GET', path, headers, body: null });
    if (status !== 200) throw new Error(`${path} answered ${status}: ${body.slice(0, 300)}`);
    return JSON.parse(body) as ListAnswer;
  };
