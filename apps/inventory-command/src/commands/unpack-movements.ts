import type {
  Envelope,
  RecordMovementsData,
  RecordMovementsTogetherData,
  TransferStockData,
} from '@streamstock/contracts-events';
import type { Asked } from '../domain/command';
import type { MoveStock, StockCommand, TransferLeg } from '../domain/stock-command';

export type MovementMessage =
  | Envelope<'RecordMovements', RecordMovementsData>
  | Envelope<'RecordMovementsTogether', RecordMovementsTogetherData>
  | Envelope<'TransferStock', TransferStockData>;

/** What all commands of a record share. */
export type AskedTogether = Omit<Asked, 'commandId' | 'bodyHash'>;

/** The commands of a record about stock, in the order of its rows. */
export function unpackMovements(message: MovementMessage, asked: AskedTogether): StockCommand[] {
  switch (message.type) {
    case 'RecordMovements': {
      const { rows, expiresAt } = message.data;
      return rows.map((row): MoveStock => {
        const { commandId, bodyHash } = row;
        return { ...asked, kind: 'move-stock', commandId, bodyHash, expiresAt, wishes: [row] };
      });
    }
    case 'RecordMovementsTogether': {
      const { rows, ...one } = message.data;
      return [{ ...asked, ...one, kind: 'move-together', wishes: rows }];
    }
    case 'TransferStock': {
      const { commandId, bodyHash, expiresAt, fromLocationId, toLocationId } = message.data;
      const wishes = legsOf(message.data);
      const ids = { commandId, bodyHash, expiresAt };
      return [{ ...asked, ...ids, kind: 'transfer-stock', fromLocationId, toLocationId, wishes }];
    }
  }
}

/** Out and in of each line in turn. */
const legsOf = ({
  lines,
  fromLocationId,
  toLocationId,
  occurredAt,
  documentId,
  note,
}: TransferStockData): TransferLeg[] =>
  lines.flatMap((line): TransferLeg[] => {
    const moved = { ...line, occurredAt, documentId, note };
    const [out, into] = [fromLocationId, toLocationId];
    return [
      { ...moved, type: 'TRANSFER_OUT', locationId: out, counterpartLocationId: into },
      { ...moved, type: 'TRANSFER_IN', locationId: into, counterpartLocationId: out },
    ];
  });
