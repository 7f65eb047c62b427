import { stockKey } from '@streamstock/contracts-events';
import { z } from 'zod';
import type { Accepted } from '../../traffic/journal';
import type { LedgerRow, Sides } from '../sides';

export function answers({ journal, command: { ledger } }: Sides): string[] {
  const rows = new Map(ledger.map((row) => [row.commandId, row]));
  const unanswered = ledger.filter(({ commandId }) => !journal.answers.has(commandId));
  return [
    ...journal.accepted.flatMap((answer) => wrongAnswer(answer, rows.get(answer.commandId))),
    ...journal.refused
      .filter(({ commandId }) => rows.has(commandId))
      .map(({ commandId, code }) => `${commandId} was refused (${code}), but is in the ledger`),
    ...(journal.open > 0 ? [`${journal.open} questions were left without an outcome`] : []),
    ...unanswered.map(({ commandId, key }) => `${commandId} moved ${key}, but nobody was told`),
    ...journal.unexpected.map((what) => `a client was answered ${what}`),
  ];
}

function wrongAnswer(answer: Accepted, row: LedgerRow | undefined): string[] {
  if (!row) return [`${answer.commandId} was accepted, but is not in the ledger`];
  const same =
    row.movementId === answer.movementId &&
    row.version === answer.version &&
    row.onHandAfter === answer.onHand &&
    Math.abs(row.onHandChange) === answer.quantity &&
    row.key.endsWith(stockKey('', answer.productId, answer.locationId));
  return same ? [] : [`${answer.commandId}: told ${JSON.stringify(answer)}, recorded ${JSON.stringify(row)}`];
}

/** A result of the same id with another body is a refusal of that body, and leaves the first outcome alone. */
export function oneOutcome({ journal, topics: { results }, command: { inbox } }: Sides): string[] {
  const remembered = new Map(inbox.map(({ commandId, result }) => [commandId, outcomeOf(result)]));
  const published = results.flatMap(({ commandId, result }) => {
    const [stored, sent] = [remembered.get(commandId), outcomeOf(result)];
    if (stored === undefined) return [`${commandId} was answered, but is not in the inbox`];
    const same =
      stored.bodyHash === sent.bodyHash
        ? stored.text === sent.text
        : sent.text === 'command.duplicate-body-differs';
    return same ? [] : [`${commandId}: ${sent.text} was sent, ${stored.text} is remembered`];
  });
  return [...published, ...journal.contradictions];
}

const outcomeSchema = z.object({
  bodyHash: z.string(),
  accepted: z.record(z.string(), z.unknown()).optional(),
  refusal: z.object({ code: z.string() }).optional(),
});

/** Members may stand in another order. */
function outcomeOf(result: string): { bodyHash: string; text: string } {
  const { bodyHash, accepted = {}, refusal } = outcomeSchema.parse(JSON.parse(result));
  const members = Object.entries(accepted).sort(([one], [other]) => (one < other ? -1 : 1));
  return { bodyHash, text: refusal?.code ?? JSON.stringify(members) };
}
