import { bulkAnswerSchema, bulkRowResultSchema } from '@streamstock/contracts-http-api';
import { acceptedTogether, refusalTogether, refusedTogether } from './together-answer';

const commandId = 'b0d3b234-2cc9-8b0c-a42d-f2b61fb085de';
const done = {
  movementId: '01a20797-587a-7c41-9e0b-5d2f8a6c7b13',
  type: 'SALE' as const,
  productId: 'P-1',
  locationId: 'WH',
  quantity: 2,
  onHandChange: -2,
  onHand: 98,
  available: 98,
  version: 7,
  recordedAt: '2026-03-02T09:15:00.020Z',
};
const insufficient = { code: 'stock.insufficient' as const, detail: 'Only 1 of 2 units available.' };

describe('movements that were decided as one', () => {
  it('are answered row by row, with the id that they share', () => {
    const movements = [done, { ...done, productId: 'P-2' }];
    const answer = acceptedTogether(commandId, { kind: 'movements', movements, recordedAt: done.recordedAt });
    expect(bulkAnswerSchema.parse(answer)).toMatchObject({ rows: 2, accepted: 2, refused: 0 });
    expect(answer.results).toMatchObject([
      { row: 0, commandId, productId: 'P-1' },
      { row: 1, commandId, productId: 'P-2' },
    ]);
  });

  it('tell a row that was the reason from those refused with it', () => {
    const refusal = {
      ...insufficient,
      field: '1.quantity',
      rows: [{ ...insufficient, row: 1, field: '1.quantity' }],
    };
    const results = refusedTogether(commandId, 3, refusal);
    for (const result of results) bulkRowResultSchema.parse(result);
    expect(results).toMatchObject([
      { row: 0, code: 'movements.one-refused' },
      { row: 1, code: 'stock.insufficient', field: 'quantity' },
      { row: 2, code: 'movements.one-refused' },
    ]);
    expect(refusalTogether(commandId, refusal)).toMatchObject({
      code: 'movements.one-refused',
      detail: 'Nothing was recorded. Row 1: Only 1 of 2 units available.',
      commandId,
      errors: [{ field: '1.quantity', message: 'Only 1 of 2 units available.' }],
    });
  });

  it('keep the code of a refusal that is about no row', () => {
    const refusal = { code: 'command.expired' as const, detail: 'Too late.' };
    expect(refusalTogether(commandId, refusal)).toMatchObject({ code: 'command.expired', errors: [] });
  });
});
