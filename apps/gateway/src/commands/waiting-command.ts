import type { CommandResult } from '@streamstock/contracts-events';

/** How a wait ended: with the real outcome, without one in time, or without Kafka's word that the command arrived. */
export type Outcome =
  | { readonly kind: 'decided'; readonly result: CommandResult }
  | { readonly kind: 'pending' }
  | { readonly kind: 'unknown'; readonly cause: unknown };

export interface Waiter {
  readonly deadline: number;
  readonly command: WaitingCommand;
  readonly answer: (outcome: Outcome) => void;
}

/** A command on its way, with everybody on this replica who asked for it. */
export interface WaitingCommand {
  readonly commandId: string;
  readonly bodyHash: string;
  /** Settles with Kafka's acknowledgement. */
  readonly produced: Promise<void>;
  acknowledged: boolean;
  readonly waiters: Set<Waiter>;
}
