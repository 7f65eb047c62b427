import { randomUUID } from 'node:crypto';
import {
  createLocationRequestSchema,
  createProductRequestSchema,
  createSupplierRequestSchema,
} from '@streamstock/contracts-http-api';
import { type Answer, problem } from './answer';

/** A catalogue: ids are taken once. */
export class Register {
  readonly products = new Map<string, object>();
  readonly locations = new Map<string, object>();
  readonly suppliers = new Map<string, object>();

  createProduct(body: unknown): Answer {
    const product = createProductRequestSchema.parse(body);
    return create(this.products, 'product', product.productId ?? product.sku, product);
  }

  createLocation(body: unknown): Answer {
    const location = createLocationRequestSchema.parse(body);
    return create(this.locations, 'location', location.locationId ?? location.code, location);
  }

  createSupplier(body: unknown): Answer {
    const supplier = createSupplierRequestSchema.parse(body);
    return create(this.suppliers, 'supplier', supplier.supplierId, supplier);
  }

  productList(): object[] {
    const shown = { onHand: 0, available: 0, status: 'ok' };
    return [...this.products].map(([productId, product]) => ({ productId, ...product, ...shown }));
  }

  locationList(): object[] {
    const shown = { onHand: 0, available: 0, levels: 0, low: 0, out: 0, use: null, status: 'open' };
    return [...this.locations].map(([locationId, location]) => ({ locationId, ...location, ...shown }));
  }
}

function create(known: Map<string, object>, kind: string, id: string, entity: object): Answer {
  if (known.has(id)) return problem(409, `${kind}.already-exists`);
  known.set(id, entity);
  const recordedAt = new Date().toISOString();
  return { status: 201, body: { commandId: randomUUID(), id, change: 'created', version: 1, recordedAt } };
}
