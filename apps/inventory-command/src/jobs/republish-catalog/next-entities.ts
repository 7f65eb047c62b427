import type { CatalogKind } from '@streamstock/contracts-events';
import type pg from 'pg';
import type { CatalogKey } from '../../domain/catalog-entity';

/** What others refer to comes first. */
const order = ['supplier', 'location', 'product'] as const satisfies readonly CatalogKind[];

const ofTenant = (tenant: string | undefined, place: number): string =>
  tenant === undefined ? 'true' : `tenant_id = $${String(place)}`;

const valuesOf = (tenant: string | undefined): string[] => (tenant === undefined ? [] : [tenant]);

/** The statement that finds them all, for an estimate. */
export const entitiesToSay = (tenant: string | undefined): [string, string[]] => [
  order.map((kind) => `SELECT FROM ${kind} WHERE ${ofTenant(tenant, 1)}`).join(' UNION ALL '),
  valuesOf(tenant),
];

/** The next entities of one kind in the order of its primary key, or the first of the next kind. Locks nothing. */
export async function nextEntities(
  client: pg.ClientBase,
  tenant: string | undefined,
  after: CatalogKey | undefined,
  most: number,
): Promise<CatalogKey[]> {
  const begun = after === undefined ? 0 : order.indexOf(after.kind);
  for (const [index, kind] of order.slice(begun).entries()) {
    const { tenantId = '', id = '' } = (index === 0 ? after : undefined) ?? {};
    const { rows } = await client.query<{ tenantId: string; id: string }>(
      `SELECT tenant_id AS "tenantId", ${kind}_id AS id
       FROM ${kind}
       WHERE (tenant_id, ${kind}_id) > ($1, $2) AND ${ofTenant(tenant, 4)}
       ORDER BY tenant_id, ${kind}_id
       LIMIT $3`,
      [tenantId, id, most, ...valuesOf(tenant)],
    );
    if (rows.length > 0) return rows.map((row) => ({ kind, ...row }));
  }
  return [];
}
