import { catalogKey, locationChanged, productChanged } from '@streamstock/contracts-events';
import type { OutboxMessage } from '@streamstock/server-kit-outbox';
import type { CatalogEntity } from '../domain/catalog-entity';
import { type Cause, fact } from './fact';

/** A product or location as it is now, as a fact. */
export function catalogFact(entity: CatalogEntity, cause: Cause, epoch: number): OutboxMessage {
  const { tenantId, version, recordedAt } = entity;
  const moment = { epoch, sequence: version, occurredAt: recordedAt, recordedAt };
  return 'product' in entity
    ? fact(productChanged, cause, {
        key: catalogKey(tenantId, 'product', entity.product.productId),
        ...moment,
        data: { product: entity.product },
      })
    : fact(locationChanged, cause, {
        key: catalogKey(tenantId, 'location', entity.location.locationId),
        ...moment,
        data: { location: entity.location },
      });
}
