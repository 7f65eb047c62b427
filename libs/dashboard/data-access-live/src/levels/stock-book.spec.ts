import { statusOfStock } from '@streamstock/contracts-http-api';
import fc from 'fast-check';
import { aLevel, aProduct } from '@streamstock/dashboard-testing';
import { StockBook } from './stock-book';
import { stockStatus } from './stock-status';

describe('StockBook', () => {
  const shown = (book: StockBook) =>
    book
      .products()
      .map((product) => [
        product.productId,
        product.onHand(),
        ...product.rows().map((row) => [row.locationId, row.level().onHand]),
      ]);

  it('ends at the newest level whatever the order of answers and events', () => {
    const history = [
      aLevel({ version: 1, onHand: 9 }),
      aLevel({ version: 2, onHand: 8 }),
      aLevel({ version: 7, onHand: 3 }),
      aLevel({ epoch: 2, version: 1, onHand: 4 }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(history, { minLength: 4 }), fc.nat(4), (levels, loadedAfter) => {
        const book = new StockBook();
        levels.forEach((level, index) => {
          if (index === loadedAfter) book.add([aProduct()], []);
          book.apply([level]);
        });
        book.add([aProduct()], [aLevel({ version: 1, onHand: 9 })]);
        expect(shown(book)).toEqual([['PROD-001', 4, ['WH-NORTH', 4]]]);
      }),
    );
  });

  it('touches the signal of the changed row alone', () => {
    const book = new StockBook();
    book.add([aProduct()], [aLevel({ locationId: 'A' }), aLevel({ locationId: 'B' })]);
    const rows = book.products()[0]?.rows() ?? [];
    const [first, second] = rows.map((row) => row.level());
    expect(book.apply([aLevel({ locationId: 'B', version: 2, onHand: 4 })])).toBe(1);
    expect(rows[0]?.level()).toBe(first);
    expect(rows[1]?.level()).not.toBe(second);
    expect(book.products()[0]?.rows()).toBe(rows);
  });

  it('adds a location that sells the product for the first time', () => {
    const book = new StockBook();
    book.add([aProduct()], [aLevel({ locationId: 'B', onHand: 20 })]);
    book.apply([aLevel({ locationId: 'A', onHand: 3 })]);
    expect(shown(book)).toEqual([['PROD-001', 23, ['A', 3], ['B', 20]]]);
    expect(book.products()[0]?.short()).toEqual({ low: 1, out: 0 });
    expect(book.products()[0]?.status()).toBe('ok');
  });

  it('drops products that are gone and keeps the order it is given', () => {
    const book = new StockBook();
    const [a, b, c] = ['A', 'B', 'C'].map((productId) => aProduct({ productId }));
    if (a === undefined || b === undefined || c === undefined) throw new Error('three products');
    book.add([a, b], []);
    book.replace([c, a], []);
    expect(book.products().map((product) => product.productId)).toEqual(['C', 'A']);
  });

  it('notices totals that do not agree with its levels', () => {
    const book = new StockBook();
    book.add([aProduct()], [aLevel({ onHand: 5 })]);
    expect(book.agreesWith(aProduct({ onHand: 5, available: 5 }))).toBe(true);
    expect(book.agreesWith(aProduct({ onHand: 4, available: 4 }))).toBe(false);
    expect(book.agreesWith(aProduct({ productId: 'OTHER' }))).toBe(false);
  });

  it('judges stock as the contract does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 20 }), fc.nat(20), (available, reorderPoint) => {
        expect(stockStatus(available, reorderPoint)).toBe(statusOfStock(available, reorderPoint));
      }),
    );
  });
});
