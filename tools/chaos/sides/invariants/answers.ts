import { stockKey } from '@streamstock/contracts-events';
import { z } from 'zod';
import type { Accepted, ToldMovement } from '../../traffic/journal';
import type { LedgerRow, Sides } from '../sides';

export function answers({ journal, command: { ledger } }: Sides): string[] {
  const rows = new Map(ledger.map((row) => [row.movementId, row]));
  const moved = new Map<string, number>();
  for (const { commandId } of ledger) moved.set(commandId, (moved.get(commandId) ?? 0) + 1);
  const unanswered = ledger.filter(({ commandId }) => !journal.answers.has(commandId));
  return [
    ...journal.accepted.flatMap((answer) => [
      ...answer.movements.flatMap((movement) =>
        wrongMovement(answer, movement, rows.get(movement.movementId)),
      ),
      ...(moved.get(answer.commandId) === answer.movements.length
        ? []
        : [
            `${answer.commandId}: ${answer.movements.length} movements told, ${moved.get(answer.commandId) ?? 0} recorded`,
          ]),
    ]),
    ...journal.refused
      .filter(({ commandId }) => moved.has(commandId))
      .map(({ commandId, code }) => `${commandId} was refused (${code}), but is in the ledger`),
    ...(journal.open > 0 ? [`${journal.open} questions were left without an outcome`] : []),
    ...unanswered.map(({ commandId, key }) => `${commandId} moved ${key}, but nobody was told`),
    ...journal.unexpected.map((what) => `a client was answered ${what}`),
  ];
}

function wrongMovement({ commandId }: Accepted, told: ToldMovement, row: LedgerRow | undefined): string[] {
  if (!row) return [`${told.movementId} of ${commandId} was accepted, but is not in the ledger`];
  const same =
    row.commandId === commandId &&
    row.version === told.version &&
    row.onHandAfter === told.onHand &&
    row.onHandChange === told.onHandChange &&
    row.key.endsWith(stockKey('', told.productId, told.locationId));
  return same ? [] : [`${commandId}: told ${JSON.stringify(told)}, recorded ${JSON.stringify(row)}`];
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
  return { bodyHash, text: refusal?.code ?? JSON.stringify(sorted(accepted)) };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, sorted(member)] as const);
  return members.sort(([one], [other]) => (one < other ? -1 : 1));
}
