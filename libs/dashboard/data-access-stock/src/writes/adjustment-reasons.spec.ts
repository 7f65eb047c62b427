import { adjustmentReasons as ofContract } from '@streamstock/contracts-events';
import { roleForMovement as rolesOfContract } from '@streamstock/contracts-events';
import { adjustmentReasons } from './adjustment-reasons';
import { roleToCorrect } from './role-to-correct';

describe('what is known of the contract without its schemas', () => {
  it('has every reason', () => {
    expect(Object.keys(adjustmentReasons)).toEqual([...ofContract]);
  });

  it('has the role that corrections and transfers take', () => {
    const { ADJUSTMENT, COUNT, TRANSFER_IN, TRANSFER_OUT } = rolesOfContract;
    expect(new Set([ADJUSTMENT, COUNT, TRANSFER_IN, TRANSFER_OUT])).toEqual(new Set([roleToCorrect]));
  });
});
