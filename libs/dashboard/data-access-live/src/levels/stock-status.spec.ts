import { statusOfStock } from '@streamstock/contracts-http-api';
import fc from 'fast-check';
import { stockStatus } from './stock-status';

it('judges stock as the contract does', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20, max: 20 }), fc.nat(20), (available, reorderPoint) => {
      expect(stockStatus(available, reorderPoint)).toBe(statusOfStock(available, reorderPoint));
    }),
  );
});
