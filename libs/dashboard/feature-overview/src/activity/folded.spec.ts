import { aMovement } from '@streamstock/dashboard-testing';
import { folded } from './folded';

const at = (second: number): string => new Date(Date.UTC(2026, 2, 2, 9, 0, second)).toISOString();
const sale = (second: number, change: Parameters<typeof aMovement>[0] = {}) =>
  aMovement({ recordedAt: at(second), ...change });

describe('folded', () => {
  it('tells neighbours of one kind and place in one line', () => {
    const lines = folded([sale(9), sale(8, { onHandChange: -3 }), sale(7, { locationId: 'B' }), sale(6)]);
    expect(lines.map(({ count, units, locationId }) => [count, units, locationId])).toEqual([
      [2, -4, 'WH-NORTH'],
      [1, -1, 'B'],
      [1, -1, 'WH-NORTH'],
    ]);
    expect(lines[0]?.at).toBe(at(9));
  });

  it('keeps the key of a line that grows', () => {
    const [older, newer] = [sale(1), sale(2)];
    expect(folded([newer, older])[0]?.key).toBe(folded([older])[0]?.key);
  });

  it('begins anew after a pause', () => {
    expect(folded([sale(600), sale(0)])).toHaveLength(2);
  });

  it('names the product while there is only one', () => {
    expect(folded([sale(2), sale(1)])[0]?.productId).toBe('PROD-001');
    expect(folded([sale(2), sale(1, { productId: 'P2' })])[0]?.productId).toBeNull();
    expect(folded([sale(3), sale(2, { productId: 'P2' }), sale(1)])[0]?.productId).toBeNull();
  });
});
