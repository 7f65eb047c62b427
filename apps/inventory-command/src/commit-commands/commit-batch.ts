import { killPoint } from '@streamstock/server-kit-kill-points';
import type pg from 'pg';
import type { CatalogCommand } from '../domain/catalog-command';
import type { Command } from '../domain/command';
import type { Answer } from '../domain/outcome';
import { movesStock, type StockCommand } from '../domain/stock-command';
import { commitCatalog } from './commit-catalog';
import { commitMovements } from './commit-movements';

/** Carries out a batch in arrival order: a sale may follow the creation of its product in the same transaction. */
export async function commitBatch(client: pg.ClientBase, commands: readonly Command[]): Promise<Answer[]> {
  killPoint('command.before-transaction');
  const answers: Answer[] = [];
  for (const run of runsOf(commands)) {
    answers.push(
      ...(await (run.of === 'stock'
        ? commitMovements(client, run.commands)
        : commitCatalog(client, run.commands))),
    );
  }
  return answers;
}

type Run = { of: 'stock'; commands: StockCommand[] } | { of: 'catalog'; commands: CatalogCommand[] };

function runsOf(commands: readonly Command[]): Run[] {
  const runs: Run[] = [];
  for (const command of commands) {
    const last = runs.at(-1);
    if (movesStock(command)) {
      if (last?.of === 'stock') last.commands.push(command);
      else runs.push({ of: 'stock', commands: [command] });
    } else if (last?.of === 'catalog') last.commands.push(command);
    else runs.push({ of: 'catalog', commands: [command] });
  }
  return runs;
}
