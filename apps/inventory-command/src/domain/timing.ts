import type { Refusal } from '@streamstock/contracts-events';
import type { Command } from './command';
import { refuse } from './decision';
import { addressed } from './refusal-address';
import { movesStock } from './stock-command';

/** How far a client's clock may be ahead of the database's, in milliseconds. */
export const toleratedClockLead = 5 * 60_000;

/** Refuses what comes too late to be carried out or claims to have happened in the future. `now` is an ISO instant. */
export function refusalOfTiming(command: Command, now: string): Refusal | undefined {
  const instant = Date.parse(now);
  if (command.expiresAt !== undefined && Date.parse(command.expiresAt) <= instant) {
    return refuse('command.expired', `Expired at ${command.expiresAt}.`, 'expiresAt').refusal;
  }
  if (!movesStock(command)) return undefined;
  const latest = instant + toleratedClockLead;
  const ahead = command.wishes.findIndex(({ occurredAt }) => Date.parse(occurredAt) > latest);
  if (ahead < 0) return undefined;
  const { refusal } = refuse('movement.occurred-in-future', 'At most 5 minutes ahead of now.', 'occurredAt');
  return addressed(command, ahead, refusal);
}
