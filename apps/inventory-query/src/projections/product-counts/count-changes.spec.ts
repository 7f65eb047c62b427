import { catalogKey, createProduct, type Lifecycle, productKey } from '@streamstock/contracts-events';
import type { ProductFact } from '../catalog/catalog-fact';
import { countChanges } from './count-changes';

const fact = (productId: string, lifecycle: Lifecycle, tenantId = 'acme'): ProductFact => ({
  kind: 'product',
  key: catalogKey(tenantId, 'product', productId),
  tenantId,
  epoch: 1,
  version: 2,
  changedAt: '2026-11-24T10:00:00Z',
  product: { ...createProduct.sample.data.product, productId, lifecycle },
});
const before = new Map<string, Lifecycle>([
  [productKey('acme', 'P1'), 'draft'],
  [productKey('acme', 'P2'), 'active'],
  [productKey('umbrella', 'P1'), 'active'],
]);

describe('products by where they stand', () => {
  it('are counted when they are new, and move from one count to the other', () => {
    const changes = countChanges(
      [
        fact('P1', 'active'),
        fact('P2', 'active'),
        fact('P3', 'active'),
        fact('P1', 'discontinued', 'umbrella'),
      ],
      before,
    );
    expect(changes.map(({ key, by }) => [key, by])).toEqual([
      ['acme|active', 2],
      ['acme|draft', -1],
      ['umbrella|active', -1],
      ['umbrella|discontinued', 1],
    ]);
  });

  it('change no count where they stay', () => {
    expect(countChanges([fact('P1', 'draft'), fact('P2', 'active')], before)).toEqual([]);
  });
});
