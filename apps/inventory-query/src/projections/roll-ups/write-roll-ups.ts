import { numericArray, textArray } from '@streamstock/server-kit-database';
import type pg from 'pg';
import type { RollUpChanges, TotalChange } from './roll-up-changes';
import type { ValueChange } from './stock-value';

const columns = 'on_hand, on_hold, held, allocated, in_transit_out, incoming, levels, low, "out"';

/** Adds differences to totals, missing ones begin at zero. Locks row after row as they come: they come sorted by key. */
const addTo = (table: string, idColumn: string): string => `
  INSERT INTO ${table} AS total (tenant_id, ${idColumn}, ${columns})
  SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[],
                       $7::bigint[], $8::bigint[], $9::bigint[], $10::bigint[], $11::bigint[])
  ON CONFLICT (tenant_id, ${idColumn}) DO UPDATE SET ${additions}`;

const additions = columns
  .split(', ')
  .map((column) => `${column} = total.${column} + excluded.${column}`)
  .join(', ');

const productTotals = { name: 'product-total-add', text: addTo('product_total', 'product_id') };
const locationTotals = { name: 'location-total-add', text: addTo('location_total', 'location_id') };
const stockValues = {
  name: 'stock-value-add',
  text: `
  INSERT INTO stock_value AS total (tenant_id, location_id, currency, at_cost, at_price)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::numeric[], $5::numeric[])
  ON CONFLICT (tenant_id, location_id, currency) DO UPDATE SET
    at_cost = total.at_cost + excluded.at_cost, at_price = total.at_price + excluded.at_price`,
};
const tenantTotals = {
  name: 'tenant-total-add',
  text: `
  INSERT INTO tenant_total AS total (tenant_id, ${columns})
  SELECT * FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[],
                       $7::bigint[], $8::bigint[], $9::bigint[], $10::bigint[])
  ON CONFLICT (tenant_id) DO UPDATE SET ${additions}`,
};

/**
 * Last in a transaction, and the tenants' rows last of all: every replica writes them, so they are held for the
 * shortest time. They travel in one flight and run in this order. All lock products, then locations, then values, then
 * tenants, each sorted, so nobody waits in a circle.
 */
export async function writeRollUps(client: pg.ClientBase, changes: RollUpChanges): Promise<void> {
  const { products, locations, values, tenants } = changes;
  await Promise.all([
    products.length > 0 && client.query({ ...productTotals, values: keyedValues(products) }),
    locations.length > 0 && client.query({ ...locationTotals, values: keyedValues(locations) }),
    values.length > 0 && client.query({ ...stockValues, values: valueColumns(values) }),
    tenants.length > 0 && client.query({ ...tenantTotals, values: [tenantIds(tenants), ...sums(tenants)] }),
  ]);
}

const tenantIds = (changes: readonly TotalChange[]): string =>
  textArray(changes.map(({ tenantId }) => tenantId));

const keyedValues = (changes: readonly TotalChange[]): string[] => [
  tenantIds(changes),
  textArray(changes.map(({ id }) => id)),
  ...sums(changes),
];

const valueColumns = (changes: readonly ValueChange[]): string[] => [
  textArray(changes.map(({ tenantId }) => tenantId)),
  textArray(changes.map(({ locationId }) => locationId)),
  textArray(changes.map(({ currency }) => currency)),
  numericArray(changes.map(({ by }) => by.atCost)),
  numericArray(changes.map(({ by }) => by.atPrice)),
];

const sums = (changes: readonly TotalChange[]): string[] => [
  numericArray(changes.map(({ by }) => by.onHand)),
  numericArray(changes.map(({ by }) => by.onHold)),
  numericArray(changes.map(({ by }) => by.held)),
  numericArray(changes.map(({ by }) => by.allocated)),
  numericArray(changes.map(({ by }) => by.inTransitOut)),
  numericArray(changes.map(({ by }) => by.incoming)),
  numericArray(changes.map(({ by }) => by.levels)),
  numericArray(changes.map(({ by }) => by.low)),
  numericArray(changes.map(({ by }) => by.out)),
];
