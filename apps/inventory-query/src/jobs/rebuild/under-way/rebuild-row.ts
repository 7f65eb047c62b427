import type pg from 'pg';

/** A rebuild that has not ended. */
export interface RebuildUnderWay {
  /** Names it, and reads its facts. */
  readonly consumerGroup: string;
  readonly keepsMovements: boolean;
  /** Whether the tables beside are being filled, or serve already. */
  readonly phase: 'filling' | 'swapped';
  /** About how many there were to read when it began. */
  readonly facts: number;
  /** When its runner gave the last sign of life; null where nobody works on it. */
  readonly seenAt: string | null;
}

/** A runner that has been silent for so long is dead. */
const silentFor = '15 seconds';

const columns = `
  consumer_group AS "consumerGroup", keeps_movements AS "keepsMovements", phase, facts, seen_at AS "seenAt"`;

/** Uses rebuild_under_way, like all of these; none has more than the one row. */
const find = `SELECT ${columns} FROM rebuild WHERE ended_at IS NULL`;

const insert = `
  INSERT INTO rebuild (consumer_group, keeps_movements, facts, runner, seen_at)
  VALUES ($1, $2, $3, $4, clock_timestamp()) RETURNING ${columns}`;

const seize = `
  UPDATE rebuild SET runner = $2, seen_at = clock_timestamp()
  WHERE consumer_group = $1 AND ended_at IS NULL
    AND (runner IS NULL OR runner = $2 OR seen_at < clock_timestamp() - interval '${silentFor}')
  RETURNING ${columns}`;

const beat = `
  UPDATE rebuild SET seen_at = clock_timestamp()
  WHERE consumer_group = $1 AND runner = $2 AND ended_at IS NULL`;

const letGo = `
  UPDATE rebuild SET runner = NULL, seen_at = NULL
  WHERE consumer_group = $1 AND runner = $2 AND ended_at IS NULL`;

const hold = `
  SELECT ${columns} FROM rebuild
  WHERE consumer_group = $1 AND runner = $2 AND ended_at IS NULL FOR NO KEY UPDATE`;

const swapped = `UPDATE rebuild SET phase = 'swapped' WHERE consumer_group = $1`;
const end = `UPDATE rebuild SET phase = $2, ended_at = clock_timestamp(), runner = NULL WHERE consumer_group = $1`;

type Client = pg.ClientBase | pg.Pool;

async function one(client: Client, text: string, values: unknown[]): Promise<RebuildUnderWay | undefined> {
  const { rows } = await client.query<RebuildUnderWay>(text, values);
  return rows[0];
}

export const findUnderWay = (client: Client): Promise<RebuildUnderWay | undefined> => one(client, find, []);

export async function insertRebuild(
  client: pg.ClientBase,
  { consumerGroup, keepsMovements, facts }: Omit<RebuildUnderWay, 'phase' | 'seenAt'>,
  runner: string,
): Promise<RebuildUnderWay> {
  const row = await one(client, insert, [consumerGroup, keepsMovements, facts, runner]);
  if (row === undefined) throw new Error('an inserted row is returned');
  return row;
}

/** Takes it over where nobody works on it, or whoever did is dead. */
export const seizeRebuild = (
  client: Client,
  consumerGroup: string,
  runner: string,
): Promise<RebuildUnderWay | undefined> => one(client, seize, [consumerGroup, runner]);

/** False when it is no longer this runner's. */
export const giveSignOfLife = async (
  client: Client,
  consumerGroup: string,
  runner: string,
): Promise<boolean> => (await client.query(beat, [consumerGroup, runner])).rowCount === 1;

export const letRebuildGo = (client: Client, consumerGroup: string, runner: string): Promise<unknown> =>
  client.query(letGo, [consumerGroup, runner]);

/** Locks it until the transaction ends; undefined when it is no longer this runner's. */
export const holdRebuild = (
  client: pg.ClientBase,
  consumerGroup: string,
  runner: string,
): Promise<RebuildUnderWay | undefined> => one(client, hold, [consumerGroup, runner]);

export const markSwapped = (client: pg.ClientBase, consumerGroup: string): Promise<unknown> =>
  client.query(swapped, [consumerGroup]);

export const markEnded = (
  client: pg.ClientBase,
  consumerGroup: string,
  phase: 'done' | 'aborted',
): Promise<unknown> => client.query(end, [consumerGroup, phase]);
