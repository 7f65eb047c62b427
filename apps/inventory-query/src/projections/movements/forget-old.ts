import { ChunkCleaner, type Log } from '@streamstock/server-kit-database';
import type pg from 'pg';
import type { MovementMonths } from '../../movement-months/movement-months';
import { oldestSlot } from './slot';

interface Options {
  readonly pool: pg.Pool;
  readonly logger: Log;
}

/**
 * Replicas that clean at the same time skip each other's rows. Nobody else touches slots as old as these. Uses
 * sold_slot_by_slot.
 */
const deleteSlots = `
  DELETE FROM sold_slot WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM sold_slot WHERE slot < $1 LIMIT $2 FOR UPDATE SKIP LOCKED))`;

/** Forgets how much was sold in slots that nobody asks for any more. */
export const soldSlotCleaner = ({ pool, logger }: Options): ChunkCleaner =>
  new ChunkCleaner({
    name: 'sold slots',
    logger,
    remove: async (most) => (await pool.query(deleteSlots, [oldestSlot(Date.now()), most])).rowCount ?? 0,
  });

/** Reads the whole table: it has some rows per supplier. */
const deleteRecords = `
  DELETE FROM supplier_record WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM supplier_record WHERE month < $1 LIMIT $2 FOR UPDATE SKIP LOCKED))`;

/** Forgets deliveries together with the movements that they were. */
export const supplierRecordCleaner = ({
  pool,
  logger,
  months,
}: Options & { readonly months: MovementMonths }): ChunkCleaner =>
  new ChunkCleaner({
    name: 'supplier records',
    logger,
    remove: async (most) =>
      (await pool.query(deleteRecords, [`${months.oldestMonth()}-01`, most])).rowCount ?? 0,
  });
