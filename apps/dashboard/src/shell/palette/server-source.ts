import { type ApiClient, pauseFor, type Read } from '@streamstock/dashboard-data-access-api';
import type { Page } from '@streamstock/contracts-http-api';
import type { PaletteItem, PaletteSource } from '@streamstock/dashboard-ui-shell';

const shown = 6;
/** So that not every letter is a request. Milliseconds. */
const writingPause = 120;

interface ServerSource<Item> {
  readonly title: string;
  /** Of a list of the API that can be searched. */
  readonly path: string;
  readonly read: Read<Page<Item>>;
  readonly itemOf: (item: Item) => PaletteItem;
}

/** What the server finds, once somebody has written something; how words match, and which typos pass, it knows. */
export const serverSource = <Item>(
  api: ApiClient,
  { title, path, read, itemOf }: ServerSource<Item>,
): PaletteSource => ({
  title,
  find: async (query, signal) => {
    if (query === '') return [];
    await pauseFor(writingPause);
    if (signal.aborted) return [];
    const { items } = await api.get(path, { search: query, limit: shown }, read, signal);
    return items.map(itemOf);
  },
});
