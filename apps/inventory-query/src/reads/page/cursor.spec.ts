import { entityId } from '@streamstock/contracts-events';
import { ApplicationError } from '@streamstock/server-kit-errors';
import { z } from 'zod';
import { Cursors } from './cursor';

const cursors = new Cursors<readonly [string, string]>('stock', z.tuple([entityId, entityId]));
const place = { after: ['P1', 'L1'] as const, total: { count: 7, isEstimate: false } };
const query = { limit: 50, sort: 'product', status: 'low', productId: undefined as string | undefined };

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('where a page begins', () => {
  it('is the place that the cursor leads to', () => {
    const cursor = cursors.encode(place, query);
    expect(cursors.start({ ...query, cursor })).toEqual({ ...place, skip: 0 });
  });

  it('is past the pages before a page number', () => {
    expect(cursors.start(query)).toEqual({ after: undefined, skip: 0, total: undefined });
    expect(cursors.start({ ...query, page: 3 })).toEqual({ after: undefined, skip: 100, total: undefined });
  });

  it('does not depend on the limit, nor on the order of the filters', () => {
    const cursor = cursors.encode(place, query);
    const again = { status: 'low', sort: 'product', limit: 10, cursor };
    expect(cursors.start(again).after).toEqual(place.after);
  });
});

describe('a cursor', () => {
  it('is short enough to be passed back', () => {
    const longest = new Cursors<readonly [string, string]>('products', z.tuple([z.string(), entityId]));
    for (const text of ['語'.repeat(60), '😀'.repeat(60), '"'.repeat(60)]) {
      const after = [text, 'P'.repeat(64)] as const;
      const total = { count: 123_456_789, isEstimate: true };
      expect(longest.encode({ after, total }, query).length).toBeLessThanOrEqual(500);
    }
  });

  const [, mark] = z
    .tuple([z.string(), z.string()])
    .rest(z.unknown())
    .parse(JSON.parse(Buffer.from(cursors.encode(place, query), 'base64url').toString()));

  const another = (changes: Partial<typeof query>) => ({ ...query, ...changes });

  it.each([
    ['no base64', '***'],
    ['no JSON', Buffer.from('{').toString('base64url')],
    ['another list', encoded(['products', mark, 7, false, ['P1', 'L1']])],
    ['too few parts', encoded(['stock', mark, 7, false, ['P1']])],
    ['an id with NUL', encoded(['stock', mark, 7, false, ['P\u0000', 'L1']])],
    ['a negative total', encoded(['stock', mark, -1, false, ['P1', 'L1']])],
    ['an object', encoded({ stock: 1 })],
    ['another order', cursors.encode(place, another({ sort: 'location' }))],
    ['another filter', cursors.encode(place, another({ status: 'out' }))],
    ['one filter more', cursors.encode(place, another({ productId: 'P1' }))],
  ])('of %s is refused by name', (_what, cursor) => {
    const start = () => cursors.start({ ...query, cursor });
    expect(start).toThrow(ApplicationError);
    expect(start).toThrow('request.invalid: Not a cursor of this list');
  });
});
