import {
  type BulkRowResult,
  problemSchema,
  type RecordedEvent,
  recordedEventSchema,
  transferredSchema,
} from '@streamstock/contracts-http-api';
import type { Reply } from './ask';
import type { Answer, ToldMovement } from './journal';

/** What an answer to one movement said. */
export function toldOfEvent(reply: Reply): Answer {
  if (reply.status !== 201) return refusalIn(reply);
  const event = recordedEventSchema.parse(reply.body);
  return { outcome: 'accepted', commandId: event.commandId, movements: [movementOf(event)] };
}

/** What an answer to a transfer said: two movements for each of its lines. */
export function toldOfTransfer(reply: Reply): Answer {
  if (reply.status !== 201) return refusalIn(reply);
  const { commandId, lines, fromLocationId, toLocationId } = transferredSchema.parse(reply.body);
  const movements = lines.flatMap(({ productId, quantity, from, to }) => [
    { ...placed(from, productId, fromLocationId), onHandChange: -quantity },
    { ...placed(to, productId, toLocationId), onHandChange: quantity },
  ]);
  return { outcome: 'accepted', commandId, movements };
}

/** What the result of one row of many said; undefined while it is not decided or was never sent. */
export function toldOfRow(result: BulkRowResult): Answer | undefined {
  switch (result.outcome) {
    case 'accepted':
      return { outcome: 'accepted', commandId: result.commandId, movements: [movementOf(result)] };
    case 'refused':
      return { outcome: 'refused', commandId: result.commandId, code: result.code };
    default:
      return undefined;
  }
}

export function refusalIn(reply: Reply): Answer {
  const { code, commandId } = problemSchema.parse(reply.body);
  if (commandId === undefined) throw new Error(`Refused without a command: ${textOf(reply)}`);
  return { outcome: 'refused', commandId, code };
}

export const textOf = ({ status, body }: Reply): string => `${String(status)} ${JSON.stringify(body)}`;

export const movementOf = ({
  movementId,
  productId,
  locationId,
  onHandChange,
  onHand,
  version,
}: Omit<RecordedEvent, 'commandId'>): ToldMovement => ({
  movementId,
  productId,
  locationId,
  onHandChange,
  onHand,
  version,
});

const placed = (
  { movementId, onHand, version }: { movementId: string; onHand: number; version: number },
  productId: string,
  locationId: string,
) => ({ movementId, productId, locationId, onHand, version });
