import type { Command } from './command';
import { refuse } from './decision';
import { type Answer, refusalAnswer } from './outcome';

/** What was answered to a command id before. */
export interface RememberedAnswer {
  readonly tenantId: string;
  readonly bodyHash: string;
  readonly result: string;
}

/** The same command gets the same answer; another command under the same id gets a refusal that is not remembered. */
export function answerAgain(command: Command, remembered: RememberedAnswer): Answer {
  const same = remembered.tenantId === command.tenantId && remembered.bodyHash === command.bodyHash;
  if (same) return { command, result: remembered.result };
  const { refusal } = refuse(
    'command.duplicate-body-differs',
    'This id was used before with another request.',
    'Idempotency-Key',
  );
  return refusalAnswer(command, refusal);
}
