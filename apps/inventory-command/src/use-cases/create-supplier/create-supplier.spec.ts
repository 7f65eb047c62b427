import { aStoredSupplier, catalogOfAcme, createsSupplier } from '../../domain/catalog-examples';
import { createSupplier } from './create-supplier';

describe('creating a supplier', () => {
  it('accepts it as it is asked for', () => {
    const command = createsSupplier();
    expect(createSupplier(command, catalogOfAcme())).toEqual({
      change: { kind: 'supplier', supplier: command.supplier },
    });
  });

  it('needs an id of its own', () => {
    const catalog = catalogOfAcme({ stored: [aStoredSupplier()] });
    expect(createSupplier(createsSupplier({ name: 'Another' }), catalog)).toMatchObject({
      refusal: { code: 'supplier.already-exists', field: 'supplierId' },
    });
  });
});
