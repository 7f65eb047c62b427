import {
  createLocation,
  createProduct,
  createSupplier,
  locationSchema,
  messages,
  productSchema,
  recordMovements,
  removeLocation,
  updateLocation,
  updateProduct,
  updateSupplier,
} from '@streamstock/contracts-events';
import {
  aCreateLocation,
  aCreateProduct,
  aCreateSupplier,
  aLocation,
  aMessage,
  aMovementsCommand,
  anActor,
  anUpdateLocation,
  anUpdateProduct,
  anUpdateSupplier,
  aProduct,
  aRemoveLocation,
  aRestock,
  aRestockRow,
  aSale,
  aSaleRow,
  aSupplier,
} from '../index';

describe('builders', () => {
  it.each(messages.map((message) => [message.type, message] as const))(
    'builds a valid %s',
    (_type, message) => {
      const parse = (value: unknown): unknown => message.schema.parse(value);
      expect(parse(aMessage<string, unknown>(message))).toBeDefined();
    },
  );

  it('builds valid commands', () => {
    recordMovements.schema.parse(aSale({ quantity: 3 }));
    recordMovements.schema.parse(aRestock({ supplierId: 'SUP-1' }));
    recordMovements.schema.parse(aMovementsCommand([aSaleRow(), aRestockRow()]));
    createProduct.schema.parse(aCreateProduct(aProduct({ productId: 'P-2' })));
    createLocation.schema.parse(aCreateLocation(aLocation({ locationId: 'L-2' })));
    createSupplier.schema.parse(aCreateSupplier(aSupplier({ supplierId: 'S-2' })));
    updateProduct.schema.parse(anUpdateProduct(aProduct({ lifecycle: 'draft' })));
    updateLocation.schema.parse(anUpdateLocation(aLocation({ status: 'closed' }), { expectedVersion: 2 }));
    updateSupplier.schema.parse(anUpdateSupplier(aSupplier({ status: 'inactive' })));
    removeLocation.schema.parse(aRemoveLocation('L-2', { expectedVersion: 3 }));
  });

  it('keys commands by tenant and product', () => {
    expect(aSale({ productId: 'P-2' }, { tenantId: 'globex' })).toMatchObject({
      key: 'globex|P-2',
      tenantId: 'globex',
    });
    expect(aCreateProduct(aProduct({ productId: 'P-2' })).key).toBe('acme|P-2');
  });

  it('gives fresh ids, and the same body the same hash', () => {
    const occurredAt = '2026-03-02T09:15:00.000Z';
    const [one, two] = [aSaleRow({ occurredAt }), aSaleRow({ occurredAt })];
    expect(one.commandId).not.toBe(two.commandId);
    expect(one.bodyHash).toBe(two.bodyHash);
    expect(aSaleRow({ occurredAt, quantity: 2 }).bodyHash).not.toBe(one.bodyHash);
    expect(aSale().id).not.toBe(aSale().id);
  });

  it('changes what it is told to', () => {
    expect(aSale({}, { actor: anActor({ roles: ['viewer'] }) }).actor.roles).toEqual(['viewer']);
    expect(productSchema.parse(aProduct({ barcode: null })).barcode).toBeNull();
    expect(locationSchema.parse(aLocation({ kind: 'store' })).kind).toBe('store');
  });
});
