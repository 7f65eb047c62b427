import fc from 'fast-check';
import { changeBy, mostUnits, type PlannedMovement } from './movement';
import { Shelf, type ShelfDay, type ShelfOptions } from './shelf';

const policy = { leadPeriods: 1, coverPeriods: 3, safety: 1, openingUnits: 10 };
const options: ShelfOptions = { key: 7, policy, restocksGiven: false, opening: undefined };
const today = (day: number, sold: number[], more: Partial<ShelfDay> = {}): ShelfDay => ({
  day,
  sold,
  delivered: undefined,
  inStock: undefined,
  ...more,
});

/** Each movement as `type quantity reason`. */
const told = (movements: Iterable<PlannedMovement>): string[] =>
  [...movements].map(({ type, quantity, reason = '' }) => `${type} ${String(quantity)} ${reason}`.trim());

const through = (shelf: Shelf, days: readonly ShelfDay[]): PlannedMovement[] =>
  days.flatMap((day) => [...shelf.on(day)]);

describe('Shelf', () => {
  it('opens with what it is told, sells, and tops up what is missing in the morning', () => {
    const shelf = new Shelf(options);
    const movements = [...shelf.on(today(100, [4, 9]))];
    expect(told(movements)).toEqual(['RESTOCK 10 opening stock', 'RESTOCK 3 top-up', 'SALE 4', 'SALE 9']);
    expect(movements.map(({ part }) => part)).toEqual([
      'morning',
      'morning',
      'opening-hours',
      'opening-hours',
    ]);
    expect(movements.every(({ key, day }) => key === 7 && day === 100)).toBe(true);
    expect(shelf.level).toBe(0);
  });

  it('orders in the evening what comes after the lead time', () => {
    const shelf = new Shelf({ ...options, policy: { ...policy, leadPeriods: 2 } });
    const movements = through(shelf, [today(1, [5]), today(2, [2]), today(3, [1]), today(4, [1])]);
    const [reorder] = movements.filter(({ reason }) => reason === 'reorder');
    // After day 1: demand 5 a day, 15 needed until an order can come, 15 more to cover; 5 are there.
    expect(reorder).toMatchObject({ day: 3, quantity: 25, order: { day: 1, units: 25 } });
  });

  it('takes what is brought back', () => {
    const shelf = new Shelf(options);
    expect(told(shelf.on(today(1, [2, -1])))).toEqual(['RESTOCK 10 opening stock', 'SALE 2', 'RETURN 1']);
    expect(shelf.level).toBe(9);
  });

  it('holds nothing but what was sold on days out of stock, and is filled when they are over', () => {
    const shelf = new Shelf(options);
    expect(told(through(shelf, [today(1, [6])]))).toEqual(['RESTOCK 10 opening stock', 'SALE 6']);
    expect(told(shelf.on(today(2, [0], { inStock: false })))).toEqual(['ADJUSTMENT -4 out of stock']);
    expect(told(shelf.on(today(3, [2], { inStock: false })))).toEqual(['RESTOCK 2 top-up', 'SALE 2']);
    // Demand 6: 12 needed, 18 to cover.
    expect(told(shelf.on(today(4, [6], { inStock: true })))).toEqual(['RESTOCK 30 back in stock', 'SALE 6']);
  });

  it('opens when it is in stock for the first time', () => {
    const shelf = new Shelf(options);
    expect(told(shelf.on(today(1, [0], { inStock: false })))).toEqual([]);
    expect(told(shelf.on(today(2, [1])))).toEqual(['RESTOCK 10 opening stock', 'SALE 1']);
  });

  it('makes up nothing where restocks are given', () => {
    const shelf = new Shelf({ ...options, restocksGiven: true, opening: 5 });
    const days = [today(1, [9], { delivered: 3 }), today(2, [0]), today(3, [1], { delivered: 2 })];
    expect(told(through(shelf, days))).toEqual([
      'RESTOCK 5 opening stock',
      'RESTOCK 3 delivery',
      'SALE 9',
      'RESTOCK 2 delivery',
      'SALE 1',
    ]);
  });

  it('closes with what is counted', () => {
    const shelf = new Shelf(options);
    through(shelf, [today(1, [2])]);
    expect(told(shelf.closedWith(3, 1))).toEqual(['ADJUSTMENT -5 closing stock']);
    expect(told(shelf.closedWith(3, 1))).toEqual([]);
    expect(told(shelf.closedWith(4, 1))).toEqual(['ADJUSTMENT 1 closing stock']);
  });

  it('divides what one movement may not hold', () => {
    const shelf = new Shelf({ ...options, opening: 0 });
    expect(told(shelf.on(today(1, [mostUnits + 5])))).toEqual([
      'RESTOCK 1000000 top-up',
      'RESTOCK 5 top-up',
      'SALE 1000000',
      'SALE 5',
    ]);
  });

  const days = fc.array(
    fc.record({
      sold: fc.array(fc.integer({ min: -5, max: 40 }), { maxLength: 3 }),
      inStock: fc.constantFrom(true, false, undefined),
    }),
    { maxLength: 80 },
  );

  it('never holds less than nothing, and sells what the file says, whatever that is', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 5 }), (said, leadPeriods) => {
        const shelf = new Shelf({ ...options, policy: { ...policy, leadPeriods } });
        let level = 0;
        for (const [day, { sold, inStock }] of said.entries()) {
          let net = 0;
          for (const movement of shelf.on(today(day, sold, { inStock }))) {
            level += changeBy(movement);
            expect(level).toBeGreaterThanOrEqual(0);
            expect(movement.quantity).not.toBe(0);
            if (movement.type === 'SALE' || movement.type === 'RETURN') net -= changeBy(movement);
          }
          expect(net).toBe(sold.reduce((sum, units) => sum + units, 0));
          expect(shelf.level).toBe(level);
        }
      }),
    );
  });

  it('looks at the past only: what comes in a morning does not depend on later days, top-ups aside', () => {
    const ordered = (said: ShelfDay[]) =>
      through(new Shelf(options), said).filter(({ reason }) => reason === 'reorder');
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 2, maxLength: 40 }), fc.nat(200), (sold, last) => {
        const past = sold.map((units, day) => today(day, [units]));
        const other = [...past.slice(0, -1), today(past.length - 1, [last])];
        expect(ordered(other)).toEqual(ordered(past));
      }),
    );
  });
});
