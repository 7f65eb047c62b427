import { jsonLines, textArray } from '@streamstock/server-kit-database';
import type pg from 'pg';
import type { CatalogChange } from '../domain/catalog-change';
import type { CatalogKey } from '../domain/catalog-entity';
import { rowOf } from './catalog-rows';
import { catalogStatements, type Statement } from './catalog-statements';
import { catalogOrder } from './read-catalog';
import { RepeatBatch } from './repeat-batch';

const uniqueNames = new Set(['product_sku_key', 'product_barcode_key', 'location_code_key']);

const nameTaken = (error: unknown): boolean =>
  error instanceof Error &&
  'constraint' in error &&
  typeof error.constraint === 'string' &&
  uniqueNames.has(error.constraint);

/**
 * Stores what changed, each table with one statement for new rows and one for old ones. Rows of `handingOver` let go of
 * their names first. Throws `RepeatBatch` when another replica took an id or a name in between.
 */
export async function writeCatalog(
  client: pg.ClientBase,
  changes: readonly CatalogChange[],
  handingOver: readonly CatalogKey[],
): Promise<void> {
  for (const kind of catalogOrder) {
    const { insert, update, letGo } = catalogStatements[kind];
    const ofKind = changes.filter(({ after }) => after.kind === kind);
    const known = ofKind.filter(({ before }) => before !== undefined);
    const fresh = ofKind.filter(({ before }) => before === undefined);
    if (letGo !== undefined)
      await letGoOfNames(
        client,
        letGo,
        handingOver.filter((key) => key.kind === kind),
      );
    await updateAll(client, update, known);
    await insertAll(client, insert, fresh);
  }
}

async function letGoOfNames(
  client: pg.ClientBase,
  statement: Statement,
  keys: readonly CatalogKey[],
): Promise<void> {
  if (keys.length === 0) return;
  const values = [textArray(keys.map(({ tenantId }) => tenantId)), textArray(keys.map(({ id }) => id))];
  await client.query({ ...statement, values });
}

async function updateAll(
  client: pg.ClientBase,
  statement: Statement,
  changes: readonly CatalogChange[],
): Promise<void> {
  if (changes.length === 0) return;
  try {
    await client.query({ ...statement, values: [rowsAsJson(changes)] });
  } catch (error) {
    if (!nameTaken(error)) throw error;
    throw new RepeatBatch('A unique name was taken by another replica.', { cause: error });
  }
}

async function insertAll(
  client: pg.ClientBase,
  statement: Statement,
  changes: readonly CatalogChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const { rowCount } = await client.query({ ...statement, values: [rowsAsJson(changes)] });
  if (rowCount !== changes.length) throw new RepeatBatch('An id or a name was taken by another replica.');
}

const rowsAsJson = (changes: readonly CatalogChange[]): string =>
  jsonLines(changes.map(({ after }) => JSON.stringify(rowOf(after))));
