import { aStoredSupplier, catalogOfAcme, updatesSupplier } from '../../domain/catalog-examples';
import { updateSupplier } from './update-supplier';

describe('updating a supplier', () => {
  it('replaces the whole supplier', () => {
    const command = updatesSupplier({ phone: '+49 40 5550100', status: 'inactive' }, { expectedVersion: 3 });
    expect(updateSupplier(command, catalogOfAcme({ stored: [aStoredSupplier()] }))).toEqual({
      change: { kind: 'supplier', supplier: command.supplier },
    });
  });

  it.each([
    ['supplier.not-found', 'supplierId', {}],
    ['supplier.version-differs', 'If-Match', { stored: [aStoredSupplier()] }],
  ])('refuses with %s', (code, field, found) => {
    const command = updatesSupplier({}, { expectedVersion: 2 });
    expect(updateSupplier(command, catalogOfAcme(found))).toMatchObject({ refusal: { code, field } });
  });
});
