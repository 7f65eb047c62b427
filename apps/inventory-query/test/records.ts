import {
  catalogKey,
  type Envelope,
  type Location,
  locationChanged,
  noStock,
  type Product,
  productChanged,
  stockKey,
  stockLevelChanged,
  createSupplier,
  type Supplier,
  supplierChanged,
} from '@streamstock/contracts-events';
import type { ReceivedRecord } from '@streamstock/server-kit-kafka';
import { aLocation, aMessage, aProduct } from '@streamstock/server-kit-testing';
import type { CatalogMessage } from '../src/projections/catalog/catalog-fact';
import type { MovementMessage } from '../src/projections/movements/movement-fact';
import type { LevelMessage } from '../src/projections/stock-levels/level-fact';
import { aMovement, type MovementChanges } from '../src/projections/testing/movement-facts';

interface LevelChanges {
  readonly tenantId?: string;
  readonly productId?: string;
  readonly locationId?: string;
  readonly epoch?: number;
  readonly version?: number;
  readonly onHand?: number;
  readonly onHold?: number;
}

export function levelMessage(changes: LevelChanges): LevelMessage {
  const { tenantId = 'acme', productId = 'PROD-001', locationId = 'WH-NORTH' } = changes;
  const { epoch = 1, version = 1, onHand = 0, onHold = 0 } = changes;
  return aMessage(
    stockLevelChanged,
    { productId, locationId, level: { ...noStock, onHand, onHold } },
    { tenantId, key: stockKey(tenantId, productId, locationId), epoch, sequence: version },
  );
}

export function productMessage(product: Partial<Product>, tenantId = 'acme', version = 1): CatalogMessage {
  const whole = aProduct(product);
  const key = catalogKey(tenantId, 'product', whole.productId);
  return aMessage(productChanged, { product: whole }, { tenantId, key, sequence: version });
}

export function locationMessage(location: Partial<Location>, tenantId = 'acme', version = 1): CatalogMessage {
  const whole = aLocation(location);
  const key = catalogKey(tenantId, 'location', whole.locationId);
  return aMessage(locationChanged, { location: whole }, { tenantId, key, sequence: version });
}

export function supplierMessage(supplier: Partial<Supplier>, tenantId = 'acme', version = 1): CatalogMessage {
  const whole = { ...createSupplier.sample.data.supplier, ...supplier };
  const key = catalogKey(tenantId, 'supplier', whole.supplierId);
  return aMessage(supplierChanged, { supplier: whole }, { tenantId, key, sequence: version });
}

let nextOffset = 0;

/** The message as the consumer hands it over. */
export function received<M extends Envelope>(message: M, topic = 'test', partition = 0): ReceivedRecord<M> {
  const at = { topic, partition, offset: String((nextOffset += 1)), timestamp: Date.now() };
  const raw = {
    ...at,
    key: Buffer.from(message.key),
    value: Buffer.from(JSON.stringify(message)),
    headers: {},
  };
  return { ...at, message, raw };
}

export const levelRecord = (changes: LevelChanges): ReceivedRecord<LevelMessage> =>
  received(levelMessage(changes));

export const movementRecord = (changes: MovementChanges): ReceivedRecord<MovementMessage> =>
  received(aMovement(changes));
