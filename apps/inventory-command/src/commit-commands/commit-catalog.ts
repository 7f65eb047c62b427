import type pg from 'pg';
import { decideCatalog } from '../decide-commands/decide-catalog';
import type { CatalogCommand } from '../domain/command';
import type { Answer } from '../domain/outcome';
import { findTakenNames } from '../persistence/find-taken-names';
import { recall } from '../persistence/recall';
import { writeCatalog } from '../persistence/write-catalog';
import { writeOnce } from '../persistence/write-once';
import { catalogFact } from '../publish-facts/catalog-fact';

/**
 * Decides catalogue commands inside the caller's transaction. Nothing is locked: unique indexes decide between
 * replicas, and the loser repeats its batch on what the winner wrote.
 */
export async function commitCatalog(
  client: pg.ClientBase,
  commands: readonly CatalogCommand[],
): Promise<readonly Answer[]> {
  const taken = await findTakenNames(client, commands);
  const { now, epoch, remembered } = await recall(
    client,
    commands.map(({ commandId }) => commandId),
  );
  const decided = decideCatalog(commands, { now, remembered, taken });
  await writeCatalog(
    client,
    decided.created.map(({ entity }) => entity),
  );
  await writeOnce(client, [], {
    fresh: decided.fresh,
    facts: decided.created.map(({ entity, command }) => catalogFact(entity, command, epoch)),
  });
  return decided.answers;
}
