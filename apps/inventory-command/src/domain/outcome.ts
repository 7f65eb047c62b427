import type { CommandResult, Refusal } from '@streamstock/contracts-events';
import type { Command } from './command';
import type { StockChange } from './decision';
import type { StockCommand, Wish } from './stock-command';
import type { StockRow } from './stock-row';

/** A movement that goes into the ledger: what changed, and the row it left behind. */
export interface Movement {
  readonly id: string;
  readonly command: StockCommand;
  /** Which of the command's wishes it fulfils, by position. */
  readonly line: number;
  readonly wish: Wish;
  readonly change: StockChange;
  readonly after: StockRow;
}

/** A movement that was refused. */
export interface Refused {
  readonly command: StockCommand;
  readonly wish: Wish;
  readonly refusal: Refusal;
  readonly recordedAt: string;
}

/** The answer to one command as it is remembered and sent: `CommandResult` as JSON text. */
export interface Answer {
  readonly command: Command;
  readonly result: string;
  /** Why the command could not be digested at all; its record belongs in the dead-letter topic. */
  readonly setAside?: unknown;
}

export const answer = (command: Command, result: CommandResult): Answer => ({
  command,
  result: JSON.stringify(result),
});

export const refusalAnswer = (command: Command, refusal: Refusal): Answer =>
  answer(command, { commandId: command.commandId, bodyHash: command.bodyHash, outcome: 'refused', refusal });
