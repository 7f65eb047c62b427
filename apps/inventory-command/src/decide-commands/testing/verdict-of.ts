import type { CommandResult } from '@streamstock/contracts-events';
import type { Answer } from '../../domain/outcome';
import type { Verdict } from './stock-model';

/** What an answer says, in the words of the model. */
export function verdictOf(answer: Answer): Verdict {
  const result = JSON.parse(answer.result) as CommandResult;
  if (result.outcome === 'refused') return { code: result.refusal.code };
  const { accepted } = result;
  switch (accepted.kind) {
    case 'movement':
      return { levels: [levelOf(accepted)] };
    case 'movements':
      return { levels: accepted.movements.map(levelOf) };
    case 'transfer':
      return { levels: accepted.lines.flatMap(({ from, to }) => [levelOf(from), levelOf(to)]) };
    default:
      throw new Error(`${accepted.kind} is no movement of stock`);
  }
}

const levelOf = ({ onHand, version }: { onHand: number; version: number }) => ({ onHand, version });
