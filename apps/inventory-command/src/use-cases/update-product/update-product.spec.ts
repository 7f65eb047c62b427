import { type Lifecycle, lifecycles } from '@streamstock/contracts-events';
import { aStoredProduct, catalogOfAcme, updatesProduct } from '../../domain/catalog-examples';
import { updateProduct } from './update-product';

const stored = (lifecycle: Lifecycle = 'active') =>
  catalogOfAcme({ stored: [aStoredProduct({ lifecycle, barcode: '4006381333931' })] });

const allowed = new Set([
  'draft→draft',
  'draft→active',
  'draft→discontinued',
  'active→active',
  'active→phasing-out',
  'active→discontinued',
  'phasing-out→active',
  'phasing-out→phasing-out',
  'phasing-out→discontinued',
  'discontinued→active',
  'discontinued→phasing-out',
  'discontinued→discontinued',
]);
const pairs = lifecycles.flatMap((from) => lifecycles.map((to) => [from, to] as const));

describe('updating a product', () => {
  it('replaces the whole product', () => {
    const command = updatesProduct({ name: 'Espresso beans, dark', barcode: null, reorderPoint: 5 });
    expect(updateProduct(command, stored())).toEqual({
      change: { kind: 'product', product: command.product },
    });
  });

  it.each(pairs)('from %s to %s is a step only where the lifecycle has one', (from, to) => {
    const decision = updateProduct(updatesProduct({ lifecycle: to }), stored(from));
    expect('change' in decision).toBe(allowed.has(`${from}→${to}`));
    if ('refusal' in decision) {
      expect(decision.refusal).toMatchObject({ code: 'product.lifecycle-step', field: 'lifecycle' });
    }
  });

  it.each([
    [null, true],
    [3, true],
    [2, false],
    [4, false],
  ])('expecting version %p of version 3: %p', (expectedVersion, accepted) => {
    const decision = updateProduct(updatesProduct({}, { expectedVersion }), stored());
    expect('change' in decision).toBe(accepted);
    if ('refusal' in decision) {
      expect(decision.refusal).toMatchObject({ code: 'product.version-differs', field: 'If-Match' });
    }
  });

  it('needs a product', () => {
    expect(updateProduct(updatesProduct(), catalogOfAcme())).toMatchObject({
      refusal: { code: 'product.not-found', field: 'productId' },
    });
  });

  it.each([
    ['product.sku-taken', { sku: 'TAKEN' }],
    ['product.barcode-taken', { barcode: '96385074' }],
    ['supplier.not-found', { supplierId: 'NOBODY' }],
    [
      'product.currencies-differ',
      { price: { amount: 1, currency: 'EUR' }, cost: { amount: 1, currency: 'SEK' } },
    ],
  ])('refuses with %s', (code, product) => {
    const other = aStoredProduct({ productId: 'PROD-002', sku: 'TAKEN', barcode: '96385074' });
    const catalog = catalogOfAcme({ stored: [aStoredProduct(), other] });
    expect(updateProduct(updatesProduct(product), catalog)).toMatchObject({ refusal: { code } });
  });

  it('says that the version differs before it says what else is wrong', () => {
    const command = updatesProduct({ lifecycle: 'draft' }, { expectedVersion: 1 });
    expect(updateProduct(command, stored())).toMatchObject({ refusal: { code: 'product.version-differs' } });
  });
});
