import { locationChanged, productChanged, supplierChanged } from '@streamstock/contracts-events';
import type { OutboxMessage } from '@streamstock/server-kit-outbox';
import { type CatalogEntity, keyOfEntity, textOfKey } from '../domain/catalog-entity';
import { type Cause, fact } from './fact';

/** A product, location or supplier as it is now, as a fact. */
export function catalogFact(entity: CatalogEntity, cause: Cause, epoch: number): OutboxMessage {
  const { version, recordedAt } = entity;
  const moment = {
    key: textOfKey(keyOfEntity(entity)),
    epoch,
    sequence: version,
    occurredAt: recordedAt,
    recordedAt,
  };
  switch (entity.kind) {
    case 'product':
      return fact(productChanged, cause, { ...moment, data: { product: entity.product } });
    case 'location':
      return fact(locationChanged, cause, { ...moment, data: { location: entity.location } });
    case 'supplier':
      return fact(supplierChanged, cause, { ...moment, data: { supplier: entity.supplier } });
  }
}
