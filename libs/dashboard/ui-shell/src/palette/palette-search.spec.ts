import { PaletteSearch } from './palette-search';
import { matches, type PaletteItem, type PaletteSource } from './palette-source';

const item = (id: string): PaletteItem => ({ id, label: id, icon: 'product', run: () => undefined });
const labels = (search: PaletteSearch): unknown =>
  search.groups().map(({ title, items, failed }) => [title, ...items.map(({ id }) => id), failed]);

describe('PaletteSearch', () => {
  let search: PaletteSearch;
  let signals: AbortSignal[];
  let answers: ((items: readonly PaletteItem[] | Error) => void)[];

  const pages: PaletteSource = {
    title: 'Pages',
    find: (query) => ['overview', 'inventory'].filter((id) => matches(id, query)).map(item),
  };
  const products: PaletteSource = {
    title: 'Products',
    find: (_query, signal) => {
      signals.push(signal);
      return new Promise((resolve, reject) => {
        answers.push((found) => {
          if (found instanceof Error) reject(found);
          else resolve(found);
        });
      });
    },
  };
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };

  beforeEach(() => {
    search = new PaletteSearch();
    signals = [];
    answers = [];
  });

  it('shows what is known at once and the rest when it is in, in the order of the sources', async () => {
    search.ask([products, pages], '');
    expect(labels(search)).toEqual([['Pages', 'overview', 'inventory', false]]);
    answers[0]?.([item('p1')]);
    await settled();
    expect(labels(search)).toEqual([
      ['Products', 'p1', false],
      ['Pages', 'overview', 'inventory', false],
    ]);
    expect(search.items().map(({ id }) => id)).toEqual(['p1', 'overview', 'inventory']);
  });

  it('drops the answer to a query that is no longer asked, keeping the last one meanwhile', async () => {
    search.ask([products], 'a');
    answers[0]?.([item('p1')]);
    await settled();
    search.ask([products], 'ab');
    expect(signals[0]?.aborted).toBe(true);
    expect(search.items()).toHaveLength(1);
    search.ask([products], 'abc');
    answers[1]?.([item('late')]);
    answers[2]?.([item('p2'), item('p3')]);
    await settled();
    expect(search.items().map(({ id }) => id)).toEqual(['p2', 'p3']);
  });

  it('says which source failed, and still shows the others', async () => {
    search.ask([pages, products], 'inv');
    answers[0]?.(new Error('no answer'));
    await settled();
    expect(labels(search)).toEqual([
      ['Pages', 'inventory', false],
      ['Products', true],
    ]);
  });
});

it.each([
  ['Espresso beans 1 kg', 'bea esp', true],
  ['Espresso beans 1 kg', 'presso', false],
  ['WH-NORTH North', 'nor', true],
  ['Anything', '', true],
])('%j matches %j: %p', (text, query, expected) => {
  expect(matches(text, query)).toBe(expected);
});
