import {
  bulkAnswerSchema,
  categoryListSchema,
  recordedEventSchema,
  stockListSchema,
  transferredSchema,
} from '@streamstock/contracts-http-api';
import { aStockItem } from '../testing/stock-world';
import { readCategories, readStockPage } from './stock-item-shape';
import { readMoved, readRecorded, readRowOutcomes } from './write-shapes';

const id = '5b0c7ad2-61f2-7e44-9d3b-1f6a7c8e9d00';
const recordedAt = '2026-03-02T09:15:00.020Z';
const leg = { movementId: id, onHand: 3, available: 3, version: 4 };
const recorded = {
  commandId: id,
  movementId: id,
  type: 'COUNT',
  productId: 'P1',
  locationId: 'L1',
  quantity: 4,
  onHandChange: -2,
  onHand: 4,
  available: 4,
  version: 5,
  recordedAt,
};
const counts = { rows: 4, accepted: 1, refused: 1, invalid: 1, pending: 1, unknown: 0 };

describe('answers about stock', () => {
  it.each([
    [
      'a page of levels',
      readStockPage,
      stockListSchema,
      {
        items: [aStockItem(), aStockItem({ sku: null })],
        page: { limit: 2, total: 2, totalIsEstimate: false, next: null },
      },
    ],
    ['categories', readCategories, categoryListSchema, { items: [{ category: 'Coffee', products: 3 }] }],
    ['a movement', readRecorded, recordedEventSchema, recorded],
    [
      'a transfer',
      readMoved,
      transferredSchema,
      {
        commandId: id,
        fromLocationId: 'L1',
        toLocationId: 'L2',
        lines: [{ productId: 'P1', quantity: 2, from: leg, to: leg }],
        recordedAt,
      },
    ],
    [
      'many movements',
      readRowOutcomes,
      bulkAnswerSchema,
      {
        ...counts,
        results: [
          { row: 0, outcome: 'accepted', ...recorded },
          { row: 1, commandId: id, outcome: 'refused', code: 'stock.insufficient', detail: 'Only 1.' },
          { row: 2, outcome: 'invalid', code: 'request.invalid', detail: 'No.', errors: [] },
          { row: 3, commandId: id, outcome: 'pending' },
        ],
      },
    ],
  ] as const)('%s is read as the contract writes it', (_what, read, schema, sample) => {
    expect(schema.parse(sample)).toMatchObject(read(sample));
  });

  it('names the field that is wrong', () => {
    const wrong = { items: [{ ...aStockItem(), reorderPoint: '5' }], page: {} };
    expect(() => readStockPage(wrong)).toThrow('items[0].reorderPoint is not a whole number');
    expect(() => readRowOutcomes({ results: [{ row: 0, outcome: 'odd' }] })).toThrow('results[0].outcome');
  });
});
