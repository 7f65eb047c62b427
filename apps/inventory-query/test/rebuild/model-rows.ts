import type pg from 'pg';

const sums = 'on_hand, on_hold, held, allocated, in_transit_out, incoming, levels, low, "out"';
const notNothing = `(${sums}) <> (0, 0, 0, 0, 0, 0, 0, 0, 0)`;

/** What must be the same after a rebuild; sums that came to nothing may be there or not. */
const compared: Readonly<Record<string, string>> = {
  product: 'true',
  product_term: 'true',
  product_count: 'products <> 0',
  product_total: 'true',
  stock_level: 'true',
  location: 'true',
  location_total: notNothing,
  tenant_total: notNothing,
  stock_value: '(at_cost, at_price) <> (0, 0)',
  supplier: 'true',
  movement: 'true',
  sold_slot: 'true',
  supplier_record: 'true',
};

/** All rows of the tables of a read model, as texts. */
export async function modelRows(pool: pg.Pool): Promise<Record<string, string[]>> {
  const model: Record<string, string[]> = {};
  for (const [table, condition] of Object.entries(compared)) {
    const { rows } = await pool.query<{ row: string }>(
      `SELECT t::text AS row FROM ${table} t WHERE ${condition} ORDER BY 1`,
    );
    model[table] = rows.map(({ row }) => row);
  }
  return model;
}
