import type { Accepted } from '@streamstock/contracts-events';
import { catalogChanged, recorded } from './accepted-answers';

const commandId = '5b0c7ad2-61f2-8e44-9d3b-1f6a7c8e9d00';
const recordedAt = '2026-03-02T09:15:00.000Z';

const movement = (changes: object): Accepted => ({
  kind: 'movement',
  movementId: commandId,
  type: 'SALE',
  productId: 'P',
  locationId: 'L',
  quantity: 2,
  onHand: 8,
  available: 8,
  version: 3,
  recordedAt,
  ...changes,
});

describe('recorded', () => {
  it.each([
    [{ onHandChange: -2 }, -2],
    [{}, -2],
    [{ type: 'RESTOCK' }, 2],
    [{ type: 'COUNT', onHandChange: 0 }, 0],
  ])('tells the change of %j', (changes, onHandChange) => {
    const { status, headers, body } = recorded(movement(changes), commandId);
    expect([status, headers]).toEqual([201, { location: `/api/commands/${commandId}` }]);
    expect(body).toMatchObject({ commandId, onHandChange });
    expect(body).not.toHaveProperty('kind');
  });
});

describe('catalogChanged', () => {
  const changed = (change: 'created' | 'updated' | 'removed') =>
    catalogChanged('products')({ kind: 'product', id: 'P', change, version: 4, recordedAt }, commandId);

  it('says where what was made can be read, and its version', () => {
    expect(changed('created')).toEqual({
      status: 201,
      headers: { location: '/api/products/P', etag: '"4"' },
      body: { commandId, id: 'P', change: 'created', version: 4, recordedAt },
    });
  });

  it('answers 200 for what was there before', () => {
    expect(changed('updated')).toMatchObject({ status: 200, headers: { etag: '"4"' } });
    expect(changed('removed')).toMatchObject({ status: 200, headers: {} });
  });

  it('takes nothing else', () => {
    expect(() => catalogChanged('products')(movement({}), commandId)).toThrow(/movement/);
  });
});
