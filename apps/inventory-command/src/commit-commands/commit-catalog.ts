import { killPoint } from '@streamstock/server-kit-kill-points';
import type pg from 'pg';
import { decideCatalog } from '../decide-commands/decide-catalog';
import type { FoundCatalog } from '../domain/catalog';
import { type CatalogCommand, targetOf } from '../domain/catalog-command';
import { type CatalogKey, textOfKey } from '../domain/catalog-entity';
import type { Answer } from '../domain/outcome';
import { namesClaimedBy } from '../domain/unique-names';
import { findLocationsInUse } from '../persistence/find-locations-in-use';
import { findNameHolders } from '../persistence/find-name-holders';
import { findSuppliers } from '../persistence/find-suppliers';
import { lockCatalog } from '../persistence/read-catalog';
import { type Recalled, recall } from '../persistence/recall';
import { writeCatalog } from '../persistence/write-catalog';
import { writeOnce } from '../persistence/write-once';
import { catalogFact } from '../publish-facts/catalog-fact';

/**
 * Decides catalogue commands inside the caller's transaction: lock, look up, decide in memory, write each table once.
 * What is new cannot be locked: there unique indexes decide between replicas, and the loser repeats its batch on what
 * the winner wrote.
 * @returns one answer per command, in their order
 */
export async function commitCatalog(
  client: pg.ClientBase,
  commands: readonly CatalogCommand[],
): Promise<readonly Answer[]> {
  const { found, recalled } = await lockAndLookUp(client, commands);
  killPoint('catalog.after-lock');
  const { now, epoch, remembered } = recalled;
  const decided = decideCatalog(commands, { now, remembered, found });
  killPoint('catalog.after-decide');
  await writeCatalog(client, decided.changes, decided.handingOver);
  await writeOnce(client, [], {
    fresh: decided.fresh,
    facts: decided.changes.map(({ after, command }) => catalogFact(after, command, epoch)),
  });
  return decided.answers;
}

/** All in one flight: the statements run in their order, and so whatever follows the locks is read under them. */
async function lockAndLookUp(
  client: pg.ClientBase,
  commands: readonly CatalogCommand[],
): Promise<{ found: FoundCatalog; recalled: Recalled }> {
  const removals = commands.filter((command) => command.kind === 'remove-location');
  const [stored, recalled, holders, suppliers, inUse] = await Promise.all([
    lockCatalog(client, distinctTargets(commands), removals.length > 0),
    recall(
      client,
      commands.map(({ commandId }) => commandId),
    ),
    findNameHolders(
      client,
      commands.flatMap((command) =>
        namesClaimedBy(command).map((claim) => ({ ...claim, tenantId: command.tenantId })),
      ),
    ),
    findSuppliers(client, commands.flatMap(supplierNamedBy)),
    findLocationsInUse(client, removals),
  ]);
  return { found: { stored, holders, suppliers, inUse }, recalled };
}

function distinctTargets(commands: readonly CatalogCommand[]): CatalogKey[] {
  const targets = commands.map(targetOf);
  return [...new Map(targets.map((target) => [textOfKey(target), target])).values()];
}

function supplierNamedBy(command: CatalogCommand): { tenantId: string; supplierId: string }[] {
  const supplierId = 'product' in command ? command.product.supplierId : null;
  return supplierId === null ? [] : [{ tenantId: command.tenantId, supplierId }];
}
