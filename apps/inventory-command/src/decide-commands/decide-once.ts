import type { Command } from '../domain/command';
import { type Answer } from '../domain/outcome';
import { answerAgain, type RememberedAnswer } from '../domain/remembered';

export interface DecidedOnce {
  /** One answer per command, in their order. */
  readonly answers: readonly Answer[];
  /** The answers of this batch that have to be remembered. */
  readonly fresh: readonly Answer[];
}

/** Decides each command id once, in arrival order; repeats inside and across batches get the remembered answer. */
export function decideOnce<C extends Command>(
  commands: readonly C[],
  remembered: ReadonlyMap<string, RememberedAnswer>,
  decide: (command: C) => Answer,
): DecidedOnce {
  const known = new Map(remembered);
  const fresh: Answer[] = [];
  const answers = commands.map((command) => {
    const before = known.get(command.commandId);
    if (before !== undefined) return answerAgain(command, before);
    const decided = decide(command);
    known.set(command.commandId, {
      tenantId: command.tenantId,
      bodyHash: command.bodyHash,
      result: decided.result,
    });
    fresh.push(decided);
    return decided;
  });
  return { answers, fresh };
}
