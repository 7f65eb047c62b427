import type { EventListQuery } from '@streamstock/contracts-http-api';
import { z } from 'zod';
import type { Start } from '../page/cursor';
import { part, type Position, Sort } from '../page/sort';
import { Conditions } from '../tenant/conditions';
import type { TenantStatement } from '../tenant/tenant-reader';
import { type EventColumns, eventColumns } from './event-columns';
import { instantBound } from './instant-bound';

/** As Postgres writes it; the year 0 is none there. */
const writtenInstant = z.iso.datetime({ precision: 6 }).refine((text) => !text.startsWith('0000'));

/** The order of the primary key. */
export const newestFirst = new Sort<EventColumns>(
  [
    { column: 'm.recorded_at', form: writtenInstant, of: (row) => row.recorded_at },
    { column: 'm.movement_id', form: z.uuid(), of: (row) => row.movement_id },
  ],
  true,
);

/** `from` (included) and `to` (excluded) are about `recordedAt`. */
export interface EventFilter extends Pick<
  EventListQuery,
  'type' | 'productId' | 'from' | 'to' | 'actor' | 'correlationId'
> {
  /** The locations that count: the one asked for, or all that the person may see. */
  readonly locations: '*' | readonly string[];
}

/** Rows that may be read to merge the lists of several locations. */
const mostMerged = 10_000;

const order = `ORDER BY ${newestFirst.order}`;

/** Every event the filter lets through, without order. */
export function matchingEvents(filter: EventFilter): TenantStatement {
  const conditions = matching(filter).among(locationIn(filter), filter.locations);
  return conditions.statement(`SELECT FROM movement m WHERE ${conditions.where}`);
}

/**
 * One page, `count` at most, newest first. Months come in the order of the list, so that only those are read that it
 * takes. What is looked for decides the index: movement_by_product, _by_location, _by_actor, _by_correlation,
 * _by_rarer_type or the primary key.
 */
export function eventsPage(
  filter: EventFilter,
  { after, skip }: Start<Position>,
  count: number,
): TenantStatement {
  const conditions = matching(filter);
  // Also alone, because pairs leave no months out.
  if (after !== undefined) conditions.and(`m.recorded_at <= ${conditions.bind(after[0])}`);
  newestFirst.goOnAfter(after, conditions);
  if (isMerged(filter, skip + count)) return mergedPage(filter, conditions, skip, count);
  conditions.among(locationIn(filter), filter.locations);
  return conditions.statement(`
    SELECT ${eventColumns} FROM movement m
    WHERE ${conditions.where} ${order} ${part(count, skip, conditions)}`);
}

/**
 * The location of a movement, as SQL. Of one product no index is to look for it: a product has few movements at other
 * locations, but Postgres reads all movements of the location instead, because it expects a skip scan of
 * movement_by_product to be dear (890 ms instead of 4 at 10 million movements).
 */
const locationIn = ({ productId }: EventFilter): string =>
  productId === undefined ? 'm.location_id' : "(m.location_id || '')";

function mergedPage(
  { locations }: EventFilter,
  conditions: Conditions,
  skip: number,
  count: number,
): TenantStatement {
  const visible = conditions.bind(locations);
  return conditions.statement(`
    SELECT ${eventColumns} FROM unnest(${visible}::text[]) AS visible (location_id)
    CROSS JOIN LATERAL (
      SELECT m.* FROM movement m
      WHERE ${conditions.where} AND m.location_id = visible.location_id
      ${order} ${part(skip + count, 0, conditions)}) m
    ${order} ${part(count, skip, conditions)}`);
}

/**
 * Whether each of several locations gives its newest events, so that quiet ones are found among busy ones. Not where
 * something rarer than a location is looked for, nor for so many that it is cheaper to leave out what others recorded.
 */
function isMerged(filter: EventFilter, countOfEach: number): boolean {
  const { locations, type, productId, actor, correlationId } = filter;
  if (locations === '*' || locations.length < 2) return false;
  if (productId !== undefined || actor !== undefined || correlationId !== undefined) return false;
  return (type === undefined || type === 'SALE') && locations.length * countOfEach <= mostMerged;
}

function matching(filter: EventFilter): Conditions {
  const conditions = new Conditions('m')
    .equal('m.type', filter.type)
    .equal('m.product_id', filter.productId)
    .equal('m.actor', filter.actor)
    .equal('m.correlation_id', filter.correlationId);
  const { from, to } = filter;
  if (from !== undefined) conditions.and(`m.recorded_at >= ${conditions.bind(instantBound(from))}`);
  if (to !== undefined) conditions.and(`m.recorded_at < ${conditions.bind(instantBound(to))}`);
  return conditions;
}
