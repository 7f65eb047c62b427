import { levelEventSchema, productListSchema, stockListSchema } from '@streamstock/contracts-http-api';
import { aLevel, aProduct } from '@streamstock/dashboard-testing';
import { readLevel, readLevelPage, readProductPage } from './answers';

const page = { limit: 50, total: 1, totalIsEstimate: false, next: null };
const facts = {
  sku: 'PROD-001',
  productName: 'Espresso',
  category: 'Coffee',
  baseUnit: 'unit',
  reorderPoint: 10,
};
const stockItem = { ...aLevel(), ...facts, status: 'low' };
const wrongTypes = [undefined, null, 'text', 1.5, true, [], {}];

const accepts = (read: (value: unknown) => unknown, value: unknown): boolean => {
  try {
    read(value);
    return true;
  } catch {
    return false;
  }
};

describe.each([['level', readLevel, levelEventSchema, aLevel(), Object.keys(aLevel())]] as const)(
  '%s',
  (_name, read, schema, sample, fields) => {
    it('is read as the contract writes it', () => {
      expect(schema.parse(sample)).toMatchObject(read(sample));
    });

    it.each(fields.flatMap((field) => wrongTypes.map((value): [string, unknown] => [field, value])))(
      'agrees with the contract on %s = %p',
      (field, value) => {
        const changed = { ...sample, [field]: value };
        expect(accepts(read, changed)).toBe(schema.safeParse(changed).success);
      },
    );
  },
);

describe.each([
  ['products', readProductPage, productListSchema, aProduct()],
  ['levels', readLevelPage, stockListSchema, stockItem],
] as const)('page of %s', (_name, read, schema, item) => {
  it('is read as the contract writes it', () => {
    const answer = { items: [item], page };
    expect(schema.parse(answer)).toMatchObject(read(answer));
  });

  it('names the field that is wrong', () => {
    expect(() => read({ items: [item, { ...item, onHand: '5' }], page })).toThrow(
      'items[1].onHand is not a whole number',
    );
    expect(() => read({ items: [item], page: { ...page, next: 3 } })).toThrow('page.next is not text');
    expect(() => read([])).toThrow('items is not a list');
  });
});
