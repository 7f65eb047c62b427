import { aMovement } from '../testing/movement-facts';
import { rollUpMovements } from './roll-up-movements';
import { oldestSlot, slotOf } from './slot';

const ages = '';

describe('a slot', () => {
  it.each([
    ['2026-11-24T10:00:00.000000Z', 15, '2026-11-24T10:00:00.000Z'],
    ['2026-11-24T10:14:59.999999Z', 15, '2026-11-24T10:00:00.000Z'],
    ['2026-11-24T10:15:00+05:45', 15, '2026-11-24T04:30:00.000Z'],
    ['2026-11-24T11:59:59.999999Z', 360, '2026-11-24T06:00:00.000Z'],
    ['2026-11-24T12:00:00Z', 360, '2026-11-24T12:00:00.000Z'],
  ] as const)('of %s and %d minutes begins at %s', (instant, minutes, slot) => {
    expect(slotOf(instant, minutes)).toBe(slot);
  });

  it('is kept for 45 days', () => {
    expect(oldestSlot(Date.parse('2026-11-24T10:20:00Z'))).toBe('2026-10-10T06:00:00.000Z');
  });
});

describe('units sold', () => {
  const at = (occurredAt: string, changes = {}) => aMovement({ occurredAt, ...changes });

  it('are those of sales, per location, quarter of an hour and quarter of a day', () => {
    const { slots } = rollUpMovements(
      [
        at('2026-11-24T10:01:00Z'),
        at('2026-11-24T10:14:00Z', { productId: 'P2', onHandChange: -3 }),
        at('2026-11-24T10:15:00Z'),
        at('2026-11-24T10:15:00Z', { locationId: 'L2' }),
        at('2026-11-24T10:15:00Z', { type: 'RETURN', onHandChange: 1 }),
        at('2026-11-24T10:15:00Z', { type: 'TRANSFER_OUT', onHandChange: -50 }),
      ],
      ages,
    );
    expect(slots.map((slot) => [slot.locationId, slot.minutes, slot.slot.slice(11, 16), slot.units])).toEqual(
      [
        ['L2', 15, '10:15', 2],
        ['L2', 360, '06:00', 2],
        ['WH-NORTH', 15, '10:00', 5],
        ['WH-NORTH', 15, '10:15', 2],
        ['WH-NORTH', 360, '06:00', 7],
      ],
    );
  });

  it('of long ago are in no slot', () => {
    const { slots } = rollUpMovements([at('2026-10-01T10:01:00Z')], '2026-10-10T10:15:00.000Z');
    expect(slots).toEqual([]);
  });
});

describe('what a supplier delivered', () => {
  const restock = (changes = {}) =>
    aMovement({
      type: 'RESTOCK',
      supplierId: 'ROASTERS',
      onHandChange: 10,
      recordedAt: '2026-11-24T10:00:00Z',
      ...changes,
    });
  const of = (...movements: ReturnType<typeof restock>[]) => rollUpMovements(movements, ages).deliveries;

  it('is nothing without a restock that names them', () => {
    expect(
      of(aMovement({ supplierId: 'ROASTERS' }), aMovement({ type: 'RESTOCK', onHandChange: 5 })),
    ).toEqual([]);
  });

  it('counts what says nothing about its order only as a delivery', () => {
    expect(of(restock())).toMatchObject([
      {
        deliveries: 1,
        units: 10,
        expected: 0,
        onTime: 0,
        timed: 0,
        leadSeconds: 0,
        orderedUnits: 0,
        receivedUnits: 0,
      },
    ]);
  });

  it('adds up what each says, for each supplier and month', () => {
    const found = of(
      restock({ expectedAt: '2026-11-24T10:00:00Z', orderedAt: '2026-11-22T10:00:00Z', orderedQuantity: 12 }),
      restock({ expectedAt: '2026-11-24T09:59:59Z', onHandChange: 4 }),
      restock({ orderedAt: '2026-11-25T10:00:00Z', onHandChange: 1, occurredAt: '2026-11-24T11:00:00.5Z' }),
      restock({ recordedAt: '2026-12-01T00:00:00Z' }),
      restock({ supplierId: 'MILL' }),
    );
    expect(found.map(({ supplierId, month, deliveries }) => [supplierId, month, deliveries])).toEqual([
      ['MILL', '2026-11-01', 1],
      ['ROASTERS', '2026-11-01', 3],
      ['ROASTERS', '2026-12-01', 1],
    ]);
    expect(found[1]).toMatchObject({
      units: 15,
      lastDeliveryAt: '2026-11-24T11:00:00.5Z',
      expected: 2,
      onTime: 1,
      timed: 2,
      leadSeconds: 2 * 24 * 60 * 60,
      orderedUnits: 12,
      receivedUnits: 10,
    });
  });
});
