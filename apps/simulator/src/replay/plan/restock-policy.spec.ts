import { orderUpTo, reorderPoint, type RestockPolicy, unitsToOrder } from './restock-policy';

const policy: RestockPolicy = { leadPeriods: 1, coverPeriods: 7, safety: 2, openingUnits: 20 };
const demand = { periods: 30, mean: 10, variance: 8 };

describe('restock policy', () => {
  it('keeps the demand until an order can come, and safety', () => {
    // 10 × 2 + 2 × √(8 × 2)
    expect(reorderPoint(demand, policy)).toBe(28);
    expect(reorderPoint(demand, { ...policy, leadPeriods: 3, safety: 0 })).toBe(40);
  });

  it('orders up to cover beyond that, once stock and orders have come down to it', () => {
    expect(orderUpTo(demand, policy)).toBe(98);
    expect(unitsToOrder(demand, policy, 29)).toBe(0);
    expect(unitsToOrder(demand, policy, 28)).toBe(70);
    expect(unitsToOrder(demand, policy, 0)).toBe(98);
  });

  it('orders nothing that nobody buys', () => {
    expect(unitsToOrder({ periods: 9, mean: 0, variance: 0 }, policy, 0)).toBe(0);
  });
});
