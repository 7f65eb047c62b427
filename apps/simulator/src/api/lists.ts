import type { Page } from '@streamstock/contracts-http-api';
import type { z } from 'zod';
import { readJson } from './read-json';
import type { Transport } from './transport';

export interface ListOptions {
  /** Filters and sort, by the names of the API. */
  readonly query?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

const rowsPerPage = 200;

/** Every item of a list, a page in memory at a time. */
export async function* listAll<Item>(
  transport: Transport,
  path: string,
  schema: z.ZodType<Page<Item>>,
  { query = {}, signal }: ListOptions = {},
): AsyncGenerator<Item> {
  let cursor: string | null = null;
  do {
    const search = new URLSearchParams({ limit: String(rowsPerPage), ...query });
    if (cursor !== null) search.set('cursor', cursor);
    const question = { method: 'GET', path: `${path}?${search.toString()}` } as const;
    const { items, page }: Page<Item> = await transport.ask(question, readJson(schema), signal);
    yield* items;
    cursor = page.next;
  } while (cursor !== null);
}
