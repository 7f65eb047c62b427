import { numericArray } from '@streamstock/server-kit-database';
import type pg from 'pg';
import type { ProductKey } from '../../model/revised-product';

/** Apart from the advisory locks of other services in the same database, and of a rebuild beside this model. */
const lockSpace = 0x51474154;
const ofThisModel = '($1::integer # hashtext(current_schema()))';

/** Few enough for the lock table of Postgres, enough that products seldom share one. */
const gates = 64;

/** Taken in the order of the array, which is sorted; released with the transaction. */
const enter = {
  name: 'product-gate-enter',
  text: `SELECT pg_advisory_xact_lock_shared(${ofThisModel}, gate) FROM unnest($2::integer[]) AS gate`,
};
const close = {
  name: 'product-gate-close',
  text: `SELECT pg_advisory_xact_lock(${ofThisModel}, gate) FROM unnest($2::integer[]) AS gate`,
};

/**
 * New stock levels copy the terms of their product. While they are being inserted nobody may change these: otherwise
 * the change would not see them and they would not see the change. Before any row is locked.
 */
export const enterGates = (client: pg.ClientBase, products: readonly ProductKey[]): Promise<unknown> =>
  client.query({ ...enter, values: [lockSpace, numericArray(gatesOf(products))] });

/** Waits until no level of these products is being inserted, and keeps new ones waiting. Before any row is locked. */
export const closeGates = (client: pg.ClientBase, products: readonly ProductKey[]): Promise<unknown> =>
  client.query({ ...close, values: [lockSpace, numericArray(gatesOf(products))] });

const gatesOf = (products: readonly ProductKey[]): number[] =>
  [...new Set(products.map(({ tenantId, productId }) => gateOf(`${tenantId}|${productId}`)))].sort(
    (a, b) => a - b,
  );

/** FNV-1a. */
function gateOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % gates;
}
