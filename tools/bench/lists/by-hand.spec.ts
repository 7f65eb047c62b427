import { smallChain } from '../chain/sizes';
import { timelineUntil } from '../chain/timeline';
import { handList, pathOf } from './by-hand';
import { allShapes } from './shapes';

it('puts page and capped total into one statement', () => {
  const list = {
    columns: 'p.sku AS key',
    table: 'product p',
    where: 'p.sku = $2',
    order: 'p.sku',
    values: ['A'],
  };
  expect(handList({ ...list, total: 'table' })).toEqual({
    text:
      'SELECT p.sku AS key, (SELECT count(*) FROM (SELECT FROM product p WHERE p.tenant_id = $1 AND p.sku = $2 LIMIT 10001) AS capped) AS total' +
      ' FROM product p  WHERE p.tenant_id = $1 AND p.sku = $2 ORDER BY p.sku LIMIT 51 OFFSET 0',
    values: ['chain', 'A'],
  });
  expect(handList({ ...list, total: 'known' }).text).not.toContain('total');
  expect(handList({ ...list, total: { text: 'SELECT 7' } }).text).toContain(', (SELECT 7) AS total FROM');
});

it('writes paths with what is asked for', () => {
  expect(pathOf('/stock')).toBe('/api/stock');
  expect(pathOf('/stock', { status: 'low', productId: undefined, page: 3, search: 'a b&c' })).toBe(
    '/api/stock?status=low&page=3&search=a+b%26c',
  );
});

describe('every shape', () => {
  const shapes = allShapes({ sizes: smallChain, timeline: timelineUntil(new Date()) });

  it('has a name of its own and something to ask', () => {
    expect(new Set(shapes.map(({ name }) => name)).size).toBe(shapes.length);
    expect(shapes.filter(({ requests }) => requests.length === 0)).toEqual([]);
  });

  it('binds as many values as its statements by hand have placeholders', () => {
    const statements = shapes
      .flatMap(({ requests }) => requests)
      .flatMap((request) =>
        'hand' in request ? request.hand : request.handAfter({ name: 'A', productId: 'P' }),
      );
    const wrong = statements.filter(({ text, values = [] }) => {
      const used = new Set([...text.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)));
      return used.size !== values.length || Math.max(0, ...used) !== values.length;
    });
    expect(wrong).toEqual([]);
  });
});
