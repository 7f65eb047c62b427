import { Shelves } from './shelves';

const shelf = { productId: 'P', locationId: 'L', onHand: 10, available: 8, version: 5 };

describe('shelves', () => {
  it('believe the newer version', () => {
    const shelves = new Shelves();
    shelves.put(shelf);
    shelves.put({ ...shelf, available: 1, version: 4 });
    expect(shelves.at('P', 'L')?.available).toBe(8);
    shelves.put({ ...shelf, available: 2, version: 6 });
    expect(shelves.at('P', 'L')?.available).toBe(2);
  });

  it('do not offer what is on its way out', () => {
    const shelves = new Shelves();
    shelves.put(shelf);
    shelves.hold('P', 'L', 3);
    shelves.hold('P', 'L', 1);
    for (const found of [
      shelves.at('P', 'L'),
      ...shelves.all(),
      ...shelves.atLocation('L'),
      ...shelves.ofProduct('P'),
    ]) {
      expect(found).toMatchObject({ available: 4, onHand: 10 });
    }
    shelves.put({ ...shelf, available: 5, version: 6 });
    expect(shelves.at('P', 'L')?.available).toBe(1);
    shelves.hold('P', 'L', -4);
    expect(shelves.at('P', 'L')?.available).toBe(5);
  });

  it('are empty where nothing is known', () => {
    const shelves = new Shelves();
    expect(shelves.at('P', 'L')).toBeUndefined();
    expect([...shelves.atLocation('L'), ...shelves.ofProduct('P'), ...shelves.all()]).toEqual([]);
  });
});
