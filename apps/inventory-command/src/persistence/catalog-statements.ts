import type { CatalogKind } from '@streamstock/contracts-events';
import { columnsOf } from './catalog-rows';

export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** The rows as lines of JSON, read as columns; a field that is missing is null. */
const asRows = (kind: CatalogKind): string => {
  const types = Object.entries(columnsOf[kind]).map(([column, type]) => `${column} ${type}`);
  return `unnest(string_to_array($1, E'\\n')) AS line,
         jsonb_to_record(line::jsonb) AS r (tenant_id text, ${kind}_id text, ${types.join(', ')})`;
};

/** `ON CONFLICT` decides between replicas: a row that another one inserted meanwhile is not counted. */
const insertOf = (kind: CatalogKind): Statement => {
  const columns = ['tenant_id', `${kind}_id`, ...Object.keys(columnsOf[kind])];
  return {
    name: `${kind}-insert`,
    text: `
      INSERT INTO ${kind} (${columns.join(', ')})
      SELECT ${columns.map((column) => `r.${column}`).join(', ')} FROM ${asRows(kind)}
      ORDER BY r.tenant_id, r.${kind}_id
      ON CONFLICT DO NOTHING`,
  };
};

/** Updates rows that this transaction has locked. Uses the primary key; unique indexes decide between replicas. */
const updateOf = (kind: CatalogKind): Statement => ({
  name: `${kind}-update`,
  text: `
    UPDATE ${kind} e SET ${Object.keys(columnsOf[kind])
      .map((column) => `${column} = r.${column}`)
      .join(', ')}
    FROM ${asRows(kind)}
    WHERE e.tenant_id = r.tenant_id AND e.${kind}_id = r.${kind}_id`,
});

/**
 * Takes their names from rows that this transaction has locked and will update; nobody sees it. `~` begins no name, so
 * what stands there meanwhile is nobody else's. Uses the primary key.
 */
const letGoOf = (kind: CatalogKind, names: string): Statement => ({
  name: `${kind}-let-go`,
  text: `
    UPDATE ${kind} e SET ${names}
    FROM unnest($1::text[], $2::text[]) AS k (tenant_id, id)
    WHERE e.tenant_id = k.tenant_id AND e.${kind}_id = k.id`,
});

interface CatalogStatements {
  readonly insert: Statement;
  readonly update: Statement;
  /** Where the table has unique names. */
  readonly letGo?: Statement;
}

export const catalogStatements: Readonly<Record<CatalogKind, CatalogStatements>> = {
  supplier: { insert: insertOf('supplier'), update: updateOf('supplier') },
  product: {
    insert: insertOf('product'),
    update: updateOf('product'),
    letGo: letGoOf('product', `sku = '~' || e.product_id, barcode = NULL`),
  },
  location: {
    insert: insertOf('location'),
    update: updateOf('location'),
    letGo: letGoOf('location', `code = '~' || e.location_id`),
  },
};
