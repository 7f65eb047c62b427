import { catalogKinds, topics } from '@streamstock/contracts-events';
import { insertOutbox } from '@streamstock/server-kit-outbox';
import type pg from 'pg';
import type { CatalogKey } from '../domain/catalog-entity';
import { lockStock, type StockKey } from '../persistence/lock-stock';
import { readCatalog } from '../persistence/read-catalog';
import { recall } from '../persistence/recall';
import { catalogFact } from './catalog-fact';
import { ownCause } from './fact';
import { levelFact } from './level-facts';

/**
 * Puts the current state behind these record keys into the outbox again, under the lock of its rows, so that the
 * last record of a compacted key is its newest state. Topics that are not compacted need no repetition.
 */
export async function sayAgain(
  client: pg.ClientBase,
  keysByTopic: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  await sayLevelsAgain(client, (keysByTopic.get(topics.stockLevels.name) ?? []).map(toStockKey));
  await sayCatalogAgain(client, (keysByTopic.get(topics.catalog.name) ?? []).flatMap(toCatalogKey));
}

export async function sayLevelsAgain(client: pg.ClientBase, keys: readonly StockKey[]): Promise<void> {
  if (keys.length === 0) return;
  const rows = await lockStock(client, keys);
  const { epoch } = await recall(client, []);
  const facts = [...rows.values()].map((row) => levelFact(row, ownCause(row.tenantId), epoch));
  await insertOutbox(client, facts);
}

async function sayCatalogAgain(client: pg.ClientBase, keys: readonly CatalogKey[]): Promise<void> {
  if (keys.length === 0) return;
  const entities = await readCatalog(client, keys);
  const { epoch } = await recall(client, []);
  await insertOutbox(
    client,
    entities.map((entity) => catalogFact(entity, ownCause(entity.tenantId), epoch)),
  );
}

function toStockKey(key: string): StockKey {
  const [tenantId = '', productId = '', locationId = ''] = key.split('|');
  return { tenantId, productId, locationId };
}

function toCatalogKey(key: string): CatalogKey[] {
  const [tenantId = '', name, id = ''] = key.split('|');
  const kind = catalogKinds.find((known) => known === name);
  return kind === undefined ? [] : [{ tenantId, kind, id }];
}
