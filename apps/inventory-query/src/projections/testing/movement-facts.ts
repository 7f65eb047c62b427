import { randomUUID } from 'node:crypto';
import {
  type EnvelopeHead,
  noStock,
  stockKey,
  stockMoved,
  type StockMovedData,
} from '@streamstock/contracts-events';
import type { MovementMessage } from '../movements/movement-fact';

export type MovementChanges = Partial<Omit<StockMovedData, 'after'>> &
  Partial<Pick<EnvelopeHead, 'tenantId' | 'epoch' | 'recordedAt' | 'occurredAt' | 'correlationId'>> & {
    readonly version?: number;
    readonly onHand?: number;
    readonly actor?: string;
  };

/** A movement for tests: the sale of 2 units now, unless told. It occurred when it was recorded. */
export function aMovement(changes: MovementChanges = {}): MovementMessage {
  const { tenantId = 'acme', epoch = 1, version = 1, onHand = 100, actor = 'olga', ...others } = changes;
  const { recordedAt = new Date().toISOString(), correlationId = randomUUID(), ...rest } = others;
  const { occurredAt = recordedAt, productId = 'PROD-001', locationId = 'WH-NORTH', ...data } = rest;
  return {
    ...stockMoved.sample,
    id: randomUUID(),
    tenantId,
    key: stockKey(tenantId, productId, locationId),
    epoch,
    sequence: version,
    recordedAt,
    occurredAt,
    correlationId,
    actor: { subject: actor, roles: ['operator'], locations: '*' },
    data: {
      movementId: randomUUID(),
      commandId: randomUUID(),
      type: 'SALE',
      onHandChange: -2,
      ...data,
      productId,
      locationId,
      after: { ...noStock, onHand },
    },
  };
}
