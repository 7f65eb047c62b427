import { inTransaction } from '@streamstock/server-kit-database';
import type { OutboxRoom } from '@streamstock/server-kit-outbox';
import type pg from 'pg';
import type { StockKey } from '../persistence/lock-stock';
import { sayLevelsAgain } from './say-again';

interface Options {
  readonly seconds: number;
  readonly room: Pick<OutboxRoom, 'free'>;
  readonly movementsPerPage?: number;
}

interface Place {
  readonly recordedAt: string;
  readonly id: string;
}

interface MovedKey extends StockKey, Place {
  readonly isLast: boolean;
}

/** Below every id. */
const firstId = '00000000-0000-0000-0000-000000000000';

const readSpan = `SELECT (now() - make_interval(secs => $1))::text AS "recordedAt", now()::text AS until`;

/**
 * A page of what moved; the last movement of a key is the one that its stock has the version of. Uses the primary keys
 * of movement (newest months only) and stock.
 */
const readPage = {
  name: 'recent-movements',
  text: `
    SELECT m.recorded_at::text AS "recordedAt", m.id, m.tenant_id AS "tenantId", m.product_id AS "productId",
           m.location_id AS "locationId", m.version = s.version AS "isLast"
    FROM (SELECT * FROM movement
          WHERE (recorded_at, id) > ($1::timestamptz, $2::uuid) AND recorded_at <= $3::timestamptz
          ORDER BY recorded_at, id LIMIT $4) AS m
    JOIN stock s USING (tenant_id, product_id, location_id)
    ORDER BY m.recorded_at, m.id`,
};

/**
 * Publishes the levels that changed in the last `seconds` once more: a process that was killed may have had older
 * ones on their way to Kafka. Each once, in small transactions and no faster than the relays publish, so that neither
 * a sale waits long for its row nor its fact behind those of others.
 */
export async function sayRecentAgain(
  pool: pg.Pool,
  { seconds, room, movementsPerPage = 2_000 }: Options,
): Promise<void> {
  const { rows: spans } = await pool.query<{ recordedAt: string; until: string }>(readSpan, [seconds]);
  const [span] = spans;
  if (span === undefined) return;
  let place: Place | undefined = { recordedAt: span.recordedAt, id: firstId };
  while (place !== undefined) {
    await room.free();
    place = await sayPage(pool, [place.recordedAt, place.id, span.until, movementsPerPage]);
  }
}

/** Says where the next page begins. */
const sayPage = (
  pool: pg.Pool,
  values: readonly [recordedAt: string, id: string, until: string, count: number],
): Promise<Place | undefined> =>
  inTransaction(pool, async (client) => {
    const { rows } = await client.query<MovedKey>({ ...readPage, values: [...values] });
    const lastOfKeys = rows.filter(({ isLast }) => isLast);
    await sayLevelsAgain(client, lastOfKeys);
    return rows.at(-1);
  });
