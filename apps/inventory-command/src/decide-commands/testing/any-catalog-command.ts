import { lifecycles } from '@streamstock/contracts-events';
import fc from 'fast-check';
import type { CatalogCommand } from '../../domain/catalog-command';
import {
  createsSupplier,
  removesLocation,
  updatesLocation,
  updatesProduct,
  updatesSupplier,
} from '../../domain/catalog-examples';
import type { Asked } from '../../domain/command';
import { createsLocation, createsProduct } from '../../domain/examples';

/** So few ids and names that commands meet each other all the time; most of what they ask for is possible. */
const ids = fc.constantFrom('ONE', 'TWO', 'THREE');
const names = fc.constantFrom('A', 'B', 'C', 'D', 'E');
const euros = { amount: 200, currency: 'EUR' };

const anyProduct = fc.record({
  productId: ids,
  sku: names,
  name: fc.constantFrom('Beans', 'Filters'),
  barcode: fc.constantFrom(null, '11111111', '22222222', '33333333', '44444444'),
  price: fc.constantFrom(null, null, euros),
  cost: fc.constantFrom(null, null, null, euros, { amount: 100, currency: 'SEK' }),
  supplierId: fc.constantFrom(null, null, null, null, 'ONE', 'TWO'),
  lifecycle: fc.constantFrom('active' as const, 'active' as const, 'active' as const, ...lifecycles),
});
const anyLocation = fc.record({
  locationId: ids,
  code: names,
  status: fc.constantFrom('open' as const, 'closed' as const),
});
const anySupplier = fc.record({
  supplierId: ids,
  leadTimeDays: fc.constantFrom(null, 5),
});

const anyAsked = (tenantId: string): fc.Arbitrary<Partial<Asked>> =>
  fc.constantFrom(...Array.from({ length: 9 }, () => 'admin' as const), 'manager' as const).map((role) => ({
    tenantId,
    actor: { subject: 'ada', roles: [role], locations: '*' as const },
  }));

const anyExpected = (tenantId: string) =>
  fc
    .tuple(anyAsked(tenantId), fc.constantFrom(null, null, null, null, 1, 2, 3))
    .map(([asked, expectedVersion]) => ({ ...asked, expectedVersion }));

/** Any command about the catalogue of a tenant. */
export function anyCatalogCommand(tenantId: string): fc.Arbitrary<CatalogCommand> {
  const asked = anyAsked(tenantId);
  const expected = anyExpected(tenantId);
  return fc.oneof(
    fc.tuple(anyProduct, asked).map(([product, by]) => createsProduct(product, by)),
    fc.tuple(anyProduct, expected).map(([product, by]) => updatesProduct(product, by)),
    fc.tuple(anyLocation, asked).map(([location, by]) => createsLocation(location, by)),
    fc.tuple(anyLocation, expected).map(([location, by]) => updatesLocation(location, by)),
    fc.tuple(ids, expected).map(([id, by]) => removesLocation(id, by)),
    fc.tuple(anySupplier, asked).map(([supplier, by]) => createsSupplier(supplier, by)),
    fc.tuple(anySupplier, expected).map(([supplier, by]) => updatesSupplier(supplier, by)),
  );
}
