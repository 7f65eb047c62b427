import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { timeOrderedId } from '@streamstock/contracts-events';
import { keyCount, rawTenantId } from '../fixture/world';
import { connectRaw } from './raw-tables';
import { rawStatements } from './raw-statements';

export interface RawRate {
  readonly perSecond: number;
}

const batchSize = 500;
const lanes = 16;

/**
 * The limit of the command service: the same tables on the same server written by one client that decides nothing,
 * checks nothing and talks to nobody. 500 movements a transaction, then what it put into the outbox taken out again.
 */
export async function rawBatches(url: string, movements: number): Promise<RawRate> {
  const client = new pg.Client({ connectionString: url });
  await connectRaw(client);
  const versions = new Array<number>(keyCount).fill(0);
  const { rows } = await client.query<{ sum: string | null }>(
    'SELECT max(version) AS sum FROM stock WHERE tenant_id = $1',
    [rawTenantId],
  );
  versions.fill(Number(rows[0]?.sum ?? 0));
  const begin = performance.now();
  for (let done = 0; done < movements; done += batchSize) await writeBatch(client, versions);
  const perSecond = (movements * 1_000) / (performance.now() - begin);
  await client.end();
  return { perSecond };
}

async function writeBatch(client: pg.Client, versions: number[]): Promise<void> {
  const at = new Date().toISOString();
  const moved = Array.from({ length: batchSize }, () => {
    const key = Math.floor(Math.random() * keyCount);
    const version = (versions[key] ?? 0) + 1;
    versions[key] = version;
    return { key, version, id: timeOrderedId(), commandId: randomUUID() };
  });
  const last = new Map(moved.map((movement) => [movement.key, movement]));
  const bodies = new Array<string>(lanes).fill('');
  const publish = (topic: string, { key, id, version }: (typeof moved)[number]): void => {
    const lane = key % lanes;
    bodies[lane] = (bodies[lane] ?? '') + factOf(topic, key, id, version, at);
  };
  for (const movement of moved) publish('inventory.movements', movement);
  for (const movement of last.values()) publish('inventory.stock-levels', movement);

  await client.query('BEGIN');
  await client.query({
    ...rawStatements.stock,
    values: [list([...last.keys()]), list([...last.values()].map(({ version }) => version)), at],
  });
  await client.query({
    ...rawStatements.ledger,
    values: [
      list(moved.map(({ id }) => id)),
      list(moved.map(({ key }) => key)),
      list(moved.map(({ version }) => version)),
      list(moved.map(({ commandId }) => commandId)),
      at,
    ],
  });
  await client.query({
    ...rawStatements.inbox,
    values: [list(moved.map(({ commandId }) => commandId)), resultOf(at)],
  });
  await client.query({ ...rawStatements.outbox, values: bodies });
  await client.query('COMMIT');
  await client.query(rawStatements.taken);
}

const list = (values: readonly (string | number)[]): string => `{${values.join(',')}}`;

/** As long as the facts of the product are. */
const factOf = (topic: string, key: number, id: string, version: number, at: string): string =>
  `${topic}\t${rawTenantId}|P-${key}|L-1\t\t{"id":"${id}","type":"StockMoved","version":1,"tenantId":"${rawTenantId}","key":"${rawTenantId}|P-${key}|L-1","epoch":1,"sequence":${version},"source":{"kind":"feed","name":"bench"},"occurredAt":"${at}","recordedAt":"${at}","actor":{"subject":"bench","roles":["admin"],"locations":"*"},"correlationId":"${id}","causationId":"${id}","data":{"movementId":"${id}","commandId":"${id}","type":"SALE","productId":"P-${key}","locationId":"L-1","onHandChange":-1,"after":{"onHand":999999,"onHold":0,"held":0,"allocated":0,"inTransitOut":0,"incoming":0}}}\n`;

const resultOf = (at: string): string =>
  `{"commandId":"${rawTenantId}","bodyHash":"q0Zt6mZ2mV0cM6oTn8kZVg","outcome":"accepted","accepted":{"kind":"movement","movementId":"019e0000-0000-7000-8000-000000000000","type":"SALE","productId":"P-0001","locationId":"L-0001","quantity":1,"onHand":999999,"available":999999,"version":2,"recordedAt":"${at}"}}`;
