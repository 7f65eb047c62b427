import { entityId } from '@streamstock/contracts-events';
import { ApplicationError } from '@streamstock/server-kit-errors';
import { z } from 'zod';
import { Cursors } from './cursor';

const cursors = new Cursors<readonly [string, string]>('stock', z.tuple([entityId, entityId]));
const place = { after: ['P1', 'L1'] as const, total: { count: 7, isEstimate: false } };

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a cursor', () => {
  it('leads back to its place', () => {
    expect(cursors.decode(cursors.encode(place))).toEqual(place);
  });

  it('is short enough to be passed back', () => {
    const longest = new Cursors<readonly [string, string]>('products', z.tuple([z.string(), entityId]));
    const after = ['語'.repeat(60), 'P'.repeat(64)] as const;
    expect(longest.encode({ after, total: { count: 123_456_789, isEstimate: true } }).length).toBeLessThan(
      500,
    );
  });

  it.each([
    ['no base64', '***'],
    ['no JSON', Buffer.from('{').toString('base64url')],
    ['another list', encoded(['products', 7, false, ['P1', 'L1']])],
    ['too few parts', encoded(['stock', 7, false, ['P1']])],
    ['an id with NUL', encoded(['stock', 7, false, ['P\u0000', 'L1']])],
    ['a negative total', encoded(['stock', -1, false, ['P1', 'L1']])],
    ['an object', encoded({ stock: 1 })],
  ])('of %s is refused by name', (_what, cursor) => {
    const decode = () => cursors.decode(cursor);
    expect(decode).toThrow(ApplicationError);
    expect(decode).toThrow('request.invalid: Not a cursor of this list.');
  });
});
