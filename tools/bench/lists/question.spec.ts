import { ofQuestion } from './capture';
import { type Ask, questionOf } from './question';

const keyOf = ({ id }: Readonly<Record<string, unknown>>) => String(id);

/** Pages of two. */
const ask: Ask = (path) => {
  const page = Number(/cursor=(\d+)/.exec(path)?.[1] ?? 0);
  return Promise.resolve({
    items: [{ id: `${page}a` }, { id: `${page}b` }],
    page: { next: page < 3 ? String(page + 1) : null },
  });
};

it('goes as deep as it is told and asks by hand from the last item', async () => {
  const handAfter = ({ id }: Readonly<Record<string, unknown>>) => [{ text: `after ${String(id)}` }];
  const deep = { path: '/api/x?limit=2', pages: 2, handAfter };
  await expect(questionOf(ask, { name: 'x', keyOf, requests: [deep] }, deep)).resolves.toEqual({
    path: '/api/x?limit=2&cursor=2',
    hand: [{ text: 'after 1b' }],
    keys: ['2a', '2b'],
  });
});

it('stays at the last page where the list is shorter', async () => {
  const deep = { path: '/api/x?limit=2', pages: 9, handAfter: () => [] };
  const { path } = await questionOf(ask, { name: 'x', requests: [deep] }, deep);
  expect(path).toBe('/api/x?limit=2&cursor=3');
});

it('keeps only what the connections that asked about the chain ran, one after another', () => {
  const user = 'inventory_query';
  const statements = ofQuestion([
    { pid: 1, user, text: 'BEGIN' },
    { pid: 2, user, text: 'SELECT 2', values: ['chain', '7'], name: 'two' },
    { pid: 1, user, text: 'SELECT 1', values: ['chain'] },
    { pid: 3, user, text: 'SELECT 3', values: ['bench'] },
    { pid: 4, user: 'inventory_command', text: 'SELECT 4', values: ['chain'] },
    { pid: 1, user, text: 'COMMIT' },
  ]);
  expect(statements).toEqual([
    { text: 'SELECT 2', values: ['chain', '7'], name: 'two' },
    { text: 'BEGIN' },
    { text: 'SELECT 1', values: ['chain'] },
    { text: 'COMMIT' },
  ]);
});
