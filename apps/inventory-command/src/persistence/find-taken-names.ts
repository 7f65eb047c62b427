import type pg from 'pg';
import type { CatalogCommand } from '../domain/command';
import { type NameOf, namesOf, TakenNames } from '../domain/taken-names';

/** One lookup per unique index; the names asked for are (tenant, value) pairs of each kind. */
const takenNames = {
  name: 'catalog-taken-names',
  text: `
    WITH asked AS (SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) AS a (tenant_id, name, value))
    SELECT a.* FROM asked a JOIN product p ON a.name = 'productId' AND (p.tenant_id, p.product_id) = (a.tenant_id, a.value)
    UNION ALL
    SELECT a.* FROM asked a JOIN product p ON a.name = 'sku' AND (p.tenant_id, p.sku) = (a.tenant_id, a.value)
    UNION ALL
    SELECT a.* FROM asked a JOIN product p ON a.name = 'barcode' AND (p.tenant_id, p.barcode) = (a.tenant_id, a.value)
    UNION ALL
    SELECT a.* FROM asked a JOIN location l ON a.name = 'locationId' AND (l.tenant_id, l.location_id) = (a.tenant_id, a.value)
    UNION ALL
    SELECT a.* FROM asked a JOIN location l ON a.name = 'code' AND (l.tenant_id, l.code) = (a.tenant_id, a.value)`,
};

/** Which of the names that these commands claim are taken already. */
export async function findTakenNames(
  client: pg.ClientBase,
  commands: readonly CatalogCommand[],
): Promise<TakenNames> {
  const asked = commands.flatMap((command) =>
    namesOf(command).map(([name, value]) => ({ tenantId: command.tenantId, name, value })),
  );
  const values = [
    asked.map((name) => name.tenantId),
    asked.map(({ name }) => name),
    asked.map(({ value }) => value),
  ];
  const { rows } = await client.query<{ tenant_id: string; name: NameOf; value: string }>({
    ...takenNames,
    values,
  });
  const taken = new TakenNames();
  for (const row of rows) taken.take(row.tenant_id, [[row.name, row.value]]);
  return taken;
}
