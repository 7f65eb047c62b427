import type {
  CreateLocationData,
  CreateProductData,
  Envelope,
  RecordMovementsData,
} from '@streamstock/contracts-events';
import type { Asked, Command } from '../domain/command';

/** Everything that may lie in the commands topic. */
export type CommandMessage =
  | Envelope<'RecordMovements', RecordMovementsData>
  | Envelope<'CreateProduct', CreateProductData>
  | Envelope<'CreateLocation', CreateLocationData>;

/** The commands of a record, in the order of its rows. */
export function unpackRecord(message: CommandMessage, traceparent: string | undefined): Command[] {
  const asked: Omit<Asked, 'commandId' | 'bodyHash'> = {
    tenantId: message.tenantId,
    actor: message.actor,
    source: message.source,
    correlationId: message.correlationId,
    traceparent,
  };
  switch (message.type) {
    case 'RecordMovements':
      return message.data.rows.map((row) => ({
        ...asked,
        kind: 'move-stock',
        commandId: row.commandId,
        bodyHash: row.bodyHash,
        expiresAt: message.data.expiresAt,
        source: row.source === undefined ? message.source : { ...message.source, name: row.source },
        row,
      }));
    case 'CreateProduct':
      return [{ ...asked, kind: 'create-product', ...message.data }];
    case 'CreateLocation':
      return [{ ...asked, kind: 'create-location', ...message.data }];
  }
}
