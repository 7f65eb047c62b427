import { type Filling, rangesOf } from './filling';
import type { ChainSizes } from './sizes';
import * as commandCatalogue from './sql/command-catalogue';
import * as ledger from './sql/ledger';
import { movementRollUps, movements } from './sql/read-history';
import * as readModel from './sql/read-model';
import { openingsTable, type Timeline, weeksOf } from './timeline';

const keysPerStatement = 500_000;
const movementsPerStatement = 1_000_000;

/** Pages are marked as visible while they are still in memory: later, each would be written twice more. */
const vacuum = (table: string): string => `VACUUM (INDEX_CLEANUP OFF, TRUNCATE OFF) ${table}`;

const productRanges = ({ products, locations }: ChainSizes): [number, number][] =>
  rangesOf(products, Math.max(1, Math.floor(keysPerStatement / locations)));

export async function fillCatalogue(filling: Filling, sizes: ChainSizes, timeline: Timeline): Promise<void> {
  await filling.step('catalogue', [
    commandCatalogue.suppliers(sizes, timeline),
    commandCatalogue.locations(sizes, timeline),
    commandCatalogue.products(sizes, timeline),
    'ANALYZE inventory_command.product',
  ]);
  await filling.step('read model, catalogue', readModel.catalogue);
}

export async function fillStock(filling: Filling, sizes: ChainSizes, timeline: Timeline): Promise<void> {
  const ranges = productRanges(sizes);
  await filling.step('stock', [
    ...ranges.flatMap(([from, to]) => [
      ledger.stock(sizes, timeline, from, to),
      vacuum('inventory_command.stock'),
    ]),
    'ANALYZE inventory_command.stock',
  ]);
  await filling.step(
    'read model, levels',
    ranges.flatMap(([from, to]) => [readModel.levels(from, to), vacuum('inventory_query.stock_level')]),
  );
  await filling.step('read model, roll-ups', readModel.rollUps);
}

export async function fillMovements(filling: Filling, sizes: ChainSizes, timeline: Timeline): Promise<void> {
  const opened = openingsTable(timeline);
  const table = `inventory_command.${opened}`;
  await filling.step('ledger, first counts', [
    `CREATE TABLE ${table} (LIKE inventory_command.movement INCLUDING DEFAULTS INCLUDING CONSTRAINTS)`,
    `ALTER TABLE ${table} OWNER TO inventory_command`,
    ...productRanges(sizes).flatMap(([from, to]) => [
      ledger.openings(sizes, timeline, opened, from, to),
      vacuum(table),
    ]),
  ]);
  await filling.step('history, sorted', [
    ledger.stageHistory(sizes, timeline),
    `CREATE INDEX ON ${ledger.staging} (seq)`,
    `ANALYZE ${ledger.staging}`,
  ]);
  await filling.step('ledger, history', [
    ...rangesOf(sizes.movements, movementsPerStatement).flatMap(([from, to]) => [
      ledger.history(sizes, from, to),
      vacuum('inventory_command.movement'),
    ]),
    `DROP TABLE ${ledger.staging}`,
    'ANALYZE inventory_command.movement',
  ]);
  await filling.step(
    'read model, movements',
    weeksOf(timeline).flatMap(([from, to]) => [movements(from, to), vacuum('inventory_query.movement')]),
  );
  await filling.step('read model, sales and suppliers', movementRollUps);
}
