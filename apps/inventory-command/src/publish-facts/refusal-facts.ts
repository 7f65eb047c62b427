import { movementRefused, stockKey } from '@streamstock/contracts-events';
import type { OutboxMessage } from '@streamstock/server-kit-outbox';
import type { Refused } from '../domain/outcome';
import { fact } from './fact';

/** One `MovementRefused` per refused movement. */
export const refusalFacts = (refused: readonly Refused[], epoch: number): OutboxMessage[] =>
  refused.map(({ command, wish, refusal, recordedAt }) => {
    const { type, productId, locationId, quantity, occurredAt } = wish;
    return fact(movementRefused, command, {
      key: stockKey(command.tenantId, productId, locationId),
      epoch,
      sequence: 0,
      occurredAt,
      recordedAt,
      data: { commandId: command.commandId, type, productId, locationId, quantity, refusal },
    });
  });
