import { stockKey, timeOrderedId } from '@streamstock/contracts-events';
import type { TableWrite } from '@streamstock/server-kit-database';
import { killPoint } from '@streamstock/server-kit-kill-points';
import type pg from 'pg';
import { decideMovements, type DecidedMovements } from '../decide-commands/decide-movements';
import type { Answer } from '../domain/outcome';
import type { StockCommand } from '../domain/stock-command';
import { findProducts } from '../persistence/find-products';
import { findSuppliers, type SupplierKey } from '../persistence/find-suppliers';
import { ledgerInsert } from '../persistence/ledger-insert';
import { lockAndRecall } from '../persistence/lock-and-recall';
import type { StockKey } from '../persistence/lock-stock';
import { stockUpdate } from '../persistence/stock-update';
import { writeOnce } from '../persistence/write-once';
import { levelFacts } from '../publish-facts/level-facts';
import { movementFacts } from '../publish-facts/movement-facts';
import { refusalFacts } from '../publish-facts/refusal-facts';

/**
 * Decides movements inside the caller's transaction: lock, look up, decide in memory, write each table once.
 * @returns one answer per command, in their order
 */
export async function commitMovements(
  client: pg.ClientBase,
  commands: readonly StockCommand[],
): Promise<readonly Answer[]> {
  const keys = distinctKeys(commands);
  const { rows, now, epoch, remembered } = await lockAndRecall(
    client,
    keys,
    commands.map(({ commandId }) => commandId),
  );
  killPoint('command.after-lock');
  const withoutRow = [...keys].flatMap(([key, parts]) => (rows.has(key) ? [] : [parts]));
  const [productsWithoutRow, suppliers] = await Promise.all([
    findProducts(client, withoutRow),
    findSuppliers(client, suppliersNamed(commands)),
  ]);
  const decided = decideMovements(commands, {
    now,
    rows,
    remembered,
    productsWithoutRow,
    suppliers,
    newMovementId: () => timeOrderedId(),
  });
  killPoint('command.after-decide');

  await writeOnce(client, tablesOf(decided), {
    fresh: decided.fresh,
    facts: [
      ...movementFacts(decided.movements, epoch),
      ...levelFacts(decided.movements, epoch),
      ...refusalFacts(decided.refused, epoch),
    ],
  });
  return decided.answers;
}

const tablesOf = ({ movements, changedRows }: DecidedMovements): TableWrite[] =>
  movements.length === 0 ? [] : [stockUpdate(changedRows), ledgerInsert(movements)];

function distinctKeys(commands: readonly StockCommand[]): Map<string, StockKey> {
  const keys = new Map<string, StockKey>();
  for (const { tenantId, wishes } of commands) {
    for (const { productId, locationId } of wishes) {
      keys.set(stockKey(tenantId, productId, locationId), { tenantId, productId, locationId });
    }
  }
  return keys;
}

const suppliersNamed = (commands: readonly StockCommand[]): SupplierKey[] =>
  commands.flatMap(({ tenantId, wishes }) =>
    wishes.flatMap((wish) =>
      wish.type === 'RESTOCK' && wish.supplierId !== undefined
        ? [{ tenantId, supplierId: wish.supplierId }]
        : [],
    ),
  );
