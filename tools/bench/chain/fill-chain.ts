import type { StackUrls } from '@streamstock/local-stack';
import { type FillStep, Filling } from './filling';
import { makeMonths } from './make-months';
import { creationOf, dropSecondaryIndexes } from './secondary-indexes';
import type { ChainSizes } from './sizes';
import { inbox } from './sql/inbox';
import * as steps from './steps';
import type { Timeline } from './timeline';

/** Loaded without the indexes that only reads need. */
const largeTables = [
  'inventory_command.stock',
  'inventory_command.movement',
  'inventory_query.product',
  'inventory_query.stock_level',
  'inventory_query.movement',
  'inventory_query.sold_slot',
];

/**
 * Fills both sides of an empty stack with a chain of stores, by SQL alone. Its services must not run. Foreign keys are
 * not checked row by row; `check-chain.ts` proves that everything fits. Stock and movements go in at the same time: each
 * keeps one core busy.
 */
export async function fillChain(
  urls: Pick<StackUrls, 'superuser' | 'database'>,
  sizes: ChainSizes,
  timeline: Timeline,
  tell: (line: string) => void,
): Promise<readonly FillStep[]> {
  await makeMonths(urls, timeline);
  const stock = await Filling.begin(urls.superuser, tell);
  const movements = await Filling.begin(urls.superuser, tell);
  try {
    await stock.run(['ALTER SYSTEM SET autovacuum = off', 'SELECT pg_reload_conf()']);
    const indexes = await dropSecondaryIndexes(stock.client, largeTables);
    await steps.fillCatalogue(stock, sizes, timeline);
    await Promise.all([
      steps.fillStock(stock, sizes, timeline),
      steps.fillMovements(movements, sizes, timeline),
    ]);
    await Promise.all([
      stock.step(
        'indexes of stock and catalogue',
        indexes.filter((index) => !isOfMovements(index)).map(creationOf),
      ),
      movements.step('indexes of movements', indexes.filter(isOfMovements).map(creationOf)),
    ]);
    await stock.step('answers of the last days', [inbox]);
    await stock.step('statistics', ['VACUUM (ANALYZE)', 'CHECKPOINT']);
    return [...stock.steps, ...movements.steps];
  } finally {
    await stock.run(['ALTER SYSTEM RESET autovacuum', 'SELECT pg_reload_conf()']);
    await Promise.all([stock.end(), movements.end()]);
  }
}

const isOfMovements = ({ name }: { readonly name: string }): boolean => name.includes('movement');
