import {
  type CatalogChanged,
  catalogChangedSchema,
  type LocationSummary,
  locationListSchema,
  type ProductSummary,
  productListSchema,
  type SupplierSummary,
  supplierListSchema,
} from '@streamstock/contracts-http-api';
import type { NewLocation, NewProduct, NewSupplier } from '../domain/requests';
import { listAll, type ListOptions } from './lists';
import type { WriteOptions } from './question';
import type { Transport } from './transport';
import { write } from './write';

/** Products, locations and suppliers. */
export class Catalogue {
  constructor(private readonly transport: Transport) {}

  createProduct(product: NewProduct, options?: WriteOptions): Promise<CatalogChanged> {
    return write(this.transport, '/api/products', product, catalogChangedSchema, options);
  }

  createLocation(location: NewLocation, options?: WriteOptions): Promise<CatalogChanged> {
    return write(this.transport, '/api/locations', location, catalogChangedSchema, options);
  }

  createSupplier(supplier: NewSupplier, options?: WriteOptions): Promise<CatalogChanged> {
    return write(this.transport, '/api/suppliers', supplier, catalogChangedSchema, options);
  }

  products(options?: ListOptions): AsyncGenerator<ProductSummary> {
    return listAll(this.transport, '/api/products', productListSchema, options);
  }

  locations(options?: ListOptions): AsyncGenerator<LocationSummary> {
    return listAll(this.transport, '/api/locations', locationListSchema, options);
  }

  suppliers(options?: ListOptions): AsyncGenerator<SupplierSummary> {
    return listAll(this.transport, '/api/suppliers', supplierListSchema, options);
  }
}
