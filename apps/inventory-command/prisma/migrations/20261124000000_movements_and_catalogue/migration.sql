CREATE TABLE supplier (
  tenant_id text NOT NULL,
  supplier_id text NOT NULL,
  name text NOT NULL,
  email text,
  phone text,
  lead_time_days integer,
  status text NOT NULL CHECK (status IN ('active', 'inactive')),
  version integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, supplier_id)
);

ALTER TABLE product
  ADD COLUMN cost_amount bigint,
  ADD COLUMN cost_currency text,
  ADD COLUMN supplier_id text,
  ADD COLUMN lead_time_days integer,
  ADD COLUMN lifecycle text NOT NULL DEFAULT 'active'
    CHECK (lifecycle IN ('draft', 'active', 'phasing-out', 'discontinued')),
  ADD CONSTRAINT product_supplier_fkey FOREIGN KEY (tenant_id, supplier_id) REFERENCES supplier;

-- A removed location keeps its row, so that its version goes on when the id is used again; its code is free.
ALTER TABLE location
  ADD COLUMN status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closed', 'removed')),
  DROP CONSTRAINT location_code_key;
CREATE UNIQUE INDEX location_code_key ON location (tenant_id, code) WHERE status <> 'removed';

-- Whether a location has stock: its first row is enough.
CREATE INDEX stock_by_location ON stock (tenant_id, location_id);

-- `line` tells the movements of one command apart.
ALTER TABLE movement
  ADD COLUMN line integer NOT NULL DEFAULT 0,
  ADD COLUMN order_id text,
  ADD COLUMN note text,
  ADD COLUMN counterpart_location_id text;
UPDATE movement SET order_id = document, document = NULL WHERE document IS NOT NULL;

-- Plans are kept per connection, and the first are made before anything was analyzed: the planner then takes a tenant for
-- hardly any rows, and one entity may be looked up among all of its tenant's. Until ANALYZE knows: all are of one tenant.
SELECT pg_restore_attribute_stats(
  'schemaname', current_schema()::text, 'relname', known.table_name, 'attname', 'tenant_id', 'inherited', false,
  'null_frac', 0::real, 'avg_width', 8, 'n_distinct', 1::real)
FROM (VALUES ('product'), ('location'), ('supplier'), ('stock')) AS known (table_name);
