import type { ApplicationError } from '@streamstock/server-kit-errors';
import { parseRows } from './parse-rows';

const sale = { type: 'SALE', productId: 'P-1', locationId: 'WH', quantity: 2 };
const now = Date.UTC(2026, 2, 2);

function faultOf(body: unknown): ApplicationError {
  try {
    parseRows(body, now);
  } catch (error) {
    return error as ApplicationError;
  }
  throw new Error('it was taken');
}

describe('parseRows', () => {
  it('takes rows that are all right', () => {
    expect(parseRows([sale, { ...sale, type: 'RETURN' }], now)).toHaveLength(2);
  });

  it('names the fields of every wrong row by its position', () => {
    const { code, errors } = faultOf([sale, { ...sale, quantity: 0, colour: 'red' }, 7]);
    expect(code).toBe('request.invalid');
    expect(errors.map(({ field }) => field)).toEqual(['1.quantity', '1.colour', '2']);
  });

  it('tells what will have happened from what is malformed', () => {
    const { code, errors } = faultOf([sale, { ...sale, occurredAt: '2090-01-01T00:00:00Z' }]);
    expect(code).toBe('movement.occurred-in-future');
    expect(errors.map(({ field }) => field)).toEqual(['1.occurredAt']);
  });

  it.each([{}, 'x', null, 7, [], Array.from({ length: 1_001 }, () => sale)])('names the body, %#', (body) => {
    expect(faultOf(body)).toMatchObject({ code: 'request.invalid', errors: [{ field: 'body' }] });
  });

  it('does not answer a thousand wrong rows with a longer text', () => {
    expect(faultOf(Array.from({ length: 1_000 }, () => ({}))).errors.length).toBeLessThanOrEqual(50);
  });
});
