import { lifecycles, movementTypes } from '@streamstock/contracts-events';
import { refusalOfState } from './allowed-movements';
import { aStockRow } from './examples';

const allowed = (change: Partial<ReturnType<typeof aStockRow>>): string[] =>
  movementTypes.filter((type) => refusalOfState(type, { ...aStockRow(), ...change }) === undefined);

describe('what may move', () => {
  it.each([
    ['draft', []],
    ['active', [...movementTypes]],
    ['phasing-out', movementTypes.filter((type) => type !== 'RESTOCK')],
    ['discontinued', ['RETURN', 'ADJUSTMENT', 'COUNT', 'TRANSFER_OUT', 'TRANSFER_IN']],
  ] as const)('of a product that is %s', (lifecycle, types) => {
    expect(allowed({ lifecycle })).toEqual(types);
  });

  it('is told for every lifecycle', () => {
    expect(
      lifecycles.map((lifecycle) => refusalOfState('SALE', { ...aStockRow(), lifecycle })?.code),
    ).toEqual(['product.lifecycle-forbids', undefined, undefined, 'product.lifecycle-forbids']);
  });

  it('at a closed location only clears it', () => {
    expect(allowed({ locationIsOpen: false })).toEqual(['ADJUSTMENT', 'COUNT', 'TRANSFER_OUT']);
    expect(refusalOfState('SALE', { ...aStockRow(), locationIsOpen: false })).toEqual({
      code: 'location.closed',
      detail: 'WH-NORTH is closed: no SALE there.',
      field: 'locationId',
    });
  });
});
