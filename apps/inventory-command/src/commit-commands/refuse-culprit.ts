import type pg from 'pg';
import { decideOnce } from '../decide-commands/decide-once';
import type { Command } from '../domain/command';
import { refuse } from '../domain/decision';
import { type Answer, refusalAnswer } from '../domain/outcome';
import { recall } from '../persistence/recall';
import { writeOnce } from '../persistence/write-once';

/** Refuses for good the one command that the database or the code cannot digest, so that nobody waits for it. */
export async function refuseCulprit(
  client: pg.ClientBase,
  command: Command,
  error: unknown,
): Promise<Answer> {
  const { refusal } = refuse(
    'command.unprocessable',
    'This command cannot be carried out; it was set aside.',
  );
  const { remembered } = await recall(client, [command.commandId]);
  const { answers, fresh } = decideOnce([command], remembered, () => refusalAnswer(command, refusal));
  await writeOnce(client, [], { fresh, facts: [] });
  const [answer = refusalAnswer(command, refusal)] = answers;
  return { ...answer, setAside: error };
}
