import {
  type CatalogChanged,
  catalogChangedSchema,
  type LocationSummary,
  locationListSchema,
  type ProductDetail,
  productDetailSchema,
  type ProductSummary,
  productListSchema,
  type SupplierSummary,
  supplierListSchema,
} from '@streamstock/contracts-http-api';
import type { NewLocation, NewProduct, NewSupplier } from '../domain/requests';
import { listAll, type ListOptions } from './lists';
import { isRefusal } from './problem-error';
import type { WriteOptions } from './question';
import { readJson } from './read-json';
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

  /** Undefined where there is none; one that was just created may not be seen yet. */
  async product(productId: string, signal?: AbortSignal): Promise<ProductDetail | undefined> {
    const path = `/api/products/${encodeURIComponent(productId)}`;
    try {
      return await this.transport.ask({ method: 'GET', path }, readJson(productDetailSchema), signal);
    } catch (error) {
      if (isRefusal(error, 'product.not-found')) return undefined;
      throw error;
    }
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
