import { aStoredProduct, aStoredSupplier, catalogOfAcme } from '../../domain/catalog-examples';
import { createsProduct } from '../../domain/examples';
import { createProduct } from './create-product';

const euros = (amount: number) => ({ amount, currency: 'EUR' });

describe('creating a product', () => {
  it('accepts it as it is asked for', () => {
    const command = createsProduct({ barcode: '4006381333931', price: euros(1890), cost: euros(1120) });
    expect(createProduct(command, catalogOfAcme())).toEqual({
      change: { kind: 'product', product: command.product },
    });
  });

  it.each([
    ['product.already-exists', 'productId', { sku: 'NEW' }],
    ['product.sku-taken', 'sku', { productId: 'PROD-002' }],
    ['product.barcode-taken', 'barcode', { productId: 'PROD-002', sku: 'NEW', barcode: '4006381333931' }],
  ])('refuses with %s', (code, field, product) => {
    const catalog = catalogOfAcme({ stored: [aStoredProduct({ barcode: '4006381333931' })] });
    expect(createProduct(createsProduct(product), catalog)).toMatchObject({ refusal: { code, field } });
  });

  it('needs a supplier that exists', () => {
    const command = createsProduct({ supplierId: 'ROASTERS' });
    expect(createProduct(command, catalogOfAcme())).toMatchObject({
      refusal: { code: 'supplier.not-found', field: 'supplierId' },
    });
    const looked = catalogOfAcme({ suppliers: new Set(['acme|ROASTERS']) });
    const madeBefore = catalogOfAcme({ stored: [aStoredSupplier()] });
    const ofAnother = catalogOfAcme({ suppliers: new Set(['globex|ROASTERS']) });
    expect(createProduct(command, looked)).toHaveProperty('change');
    expect(createProduct(command, madeBefore)).toHaveProperty('change');
    expect(createProduct(command, ofAnother)).toHaveProperty('refusal');
  });

  it.each([
    [euros(2), { amount: 1, currency: 'SEK' }, 'refusal'],
    [euros(2), euros(1), 'change'],
    [euros(2), null, 'change'],
    [null, euros(1), 'change'],
  ])('with the price %j and the cost %j there is a %s', (price, cost, outcome) => {
    const decision = createProduct(createsProduct({ price, cost }), catalogOfAcme());
    expect(decision).toHaveProperty(outcome);
    if ('refusal' in decision) {
      expect(decision.refusal).toMatchObject({ code: 'product.currencies-differ', field: 'cost.currency' });
    }
  });
});
