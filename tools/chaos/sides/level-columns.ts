import type { Level } from './sides';

/** bigint leaves Postgres as text; the tests' quantities fit an int. */
export const levelColumns = `
  concat_ws('|', tenant_id, product_id, location_id) AS key, on_hand::int, on_hold::int, held::int,
  allocated::int, in_transit_out::int, incoming::int`;

export interface LevelColumns {
  readonly key: string;
  readonly on_hand: number;
  readonly on_hold: number;
  readonly held: number;
  readonly allocated: number;
  readonly in_transit_out: number;
  readonly incoming: number;
  readonly version: number;
  readonly epoch: number;
}

export const toLevel = (row: LevelColumns): Level => ({
  key: row.key,
  version: row.version,
  epoch: row.epoch,
  onHand: row.on_hand,
  onHold: row.on_hold,
  held: row.held,
  allocated: row.allocated,
  inTransitOut: row.in_transit_out,
  incoming: row.incoming,
});
