import {
  type Buckets,
  type Envelope,
  stockKey,
  type StockLevelChangedData,
} from '@streamstock/contracts-events';
import type { LevelKey } from '../../model/level-row';
import type { KeyedFact } from '../newest-per-key';

/** What is at a stock key, as published by inventory-command. */
export interface LevelFact extends LevelKey, KeyedFact {
  readonly stock: Buckets;
  readonly asOf: string;
}

/** The tenant is the envelope's; the rest of the key is taken from the data, not from the record's key. */
export const levelFactOf = ({ tenantId, epoch, sequence, recordedAt, data }: LevelMessage): LevelFact => ({
  key: stockKey(tenantId, data.productId, data.locationId),
  tenantId,
  productId: data.productId,
  locationId: data.locationId,
  stock: data.level,
  epoch,
  version: sequence,
  asOf: recordedAt,
});

export type LevelMessage = Envelope<'StockLevelChanged', StockLevelChangedData>;
