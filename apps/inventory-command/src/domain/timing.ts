import type { Refusal } from '@streamstock/contracts-events';
import type { Command } from './command';
import { refuse } from './decision';

/** How far a client's clock may be ahead of the database's, in milliseconds. */
export const toleratedClockLead = 5 * 60_000;

/** Refuses what comes too late to be carried out or claims to have happened in the future. `now` is an ISO instant. */
export function refusalOfTiming(command: Command, now: string): Refusal | undefined {
  const instant = Date.parse(now);
  if (command.expiresAt !== undefined && Date.parse(command.expiresAt) <= instant) {
    return refuse('command.expired', `Expired at ${command.expiresAt}.`, 'expiresAt').refusal;
  }
  if (command.kind === 'move-stock' && Date.parse(command.row.occurredAt) > instant + toleratedClockLead) {
    return refuse('movement.occurred-in-future', 'At most 5 minutes ahead of now.', 'occurredAt').refusal;
  }
  return undefined;
}
