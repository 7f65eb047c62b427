import type { CatalogKind } from '@streamstock/contracts-events';
import type { CatalogEntity } from '../domain/catalog-entity';

const recorded = { version: 'integer', recorded_at: 'timestamptz' };

/** The columns of each table after its key, with their types. */
export const columnsOf: Readonly<Record<CatalogKind, Readonly<Record<string, string>>>> = {
  supplier: {
    name: 'text',
    email: 'text',
    phone: 'text',
    lead_time_days: 'integer',
    status: 'text',
    ...recorded,
  },
  product: {
    sku: 'text',
    name: 'text',
    category: 'text',
    barcode: 'text',
    price_amount: 'bigint',
    price_currency: 'text',
    cost_amount: 'bigint',
    cost_currency: 'text',
    base_unit: 'text',
    reorder_point: 'integer',
    supplier_id: 'text',
    lead_time_days: 'integer',
    negative_stock: 'text',
    lifecycle: 'text',
    ...recorded,
  },
  location: {
    code: 'text',
    name: 'text',
    kind: 'text',
    region: 'text',
    timezone: 'text',
    capacity: 'integer',
    status: 'text',
    ...recorded,
  },
};

/** The row of an entity, by column. */
export function rowOf(entity: CatalogEntity): object {
  const { tenantId, version, recordedAt } = entity;
  return { tenant_id: tenantId, ...contentOf(entity), version, recorded_at: recordedAt };
}

function contentOf(entity: CatalogEntity): object {
  switch (entity.kind) {
    case 'supplier': {
      const { supplierId, leadTimeDays, ...same } = entity.supplier;
      return { supplier_id: supplierId, lead_time_days: leadTimeDays, ...same };
    }
    case 'product': {
      const { productId, baseUnit, reorderPoint, supplierId, leadTimeDays, negativeStock, ...rest } =
        entity.product;
      const { price, cost, ...same } = rest;
      return {
        product_id: productId,
        base_unit: baseUnit,
        reorder_point: reorderPoint,
        supplier_id: supplierId,
        lead_time_days: leadTimeDays,
        negative_stock: negativeStock,
        price_amount: price?.amount,
        price_currency: price?.currency,
        cost_amount: cost?.amount,
        cost_currency: cost?.currency,
        ...same,
      };
    }
    case 'location': {
      const { locationId, ...same } = entity.location;
      return { location_id: locationId, ...same };
    }
  }
}
