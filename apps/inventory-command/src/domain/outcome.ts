import type { CommandResult, Refusal } from '@streamstock/contracts-events';
import type { CatalogEntity } from './catalog-entity';
import type { CatalogCommand, Command, MoveStock } from './command';
import type { StockChange } from './decision';
import type { StockRow } from './stock-row';

/** A movement that goes into the ledger: what changed, and the row it left behind. */
export interface Movement {
  readonly id: string;
  readonly command: MoveStock;
  readonly change: StockChange;
  readonly after: StockRow;
}

export interface Refused<Refusable extends Command = Command> {
  readonly command: Refusable;
  readonly refusal: Refusal;
  readonly recordedAt: string;
}

/** A catalogue entity in its first version. */
export interface Created {
  readonly command: CatalogCommand;
  readonly entity: CatalogEntity;
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
