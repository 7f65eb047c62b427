-- What products and locations have come to be, what stock is worth, and what lists are sorted, filtered and searched by.
-- Rows of before changed at the latest now; facts about them will tell more.

ALTER TABLE product
  ALTER COLUMN sku TYPE text COLLATE "C",
  ADD COLUMN cost_amount bigint,
  ADD COLUMN cost_currency text,
  ADD COLUMN supplier_id text COLLATE "C",
  ADD COLUMN lead_time_days integer,
  ADD COLUMN lifecycle text COLLATE "C" NOT NULL DEFAULT 'active',
  ADD COLUMN search_text text NOT NULL DEFAULT '',
  ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
UPDATE product SET search_text = lower(name || ' ' || sku || coalesce(' ' || barcode, ''));
ALTER TABLE product
  ALTER COLUMN lifecycle DROP DEFAULT,
  ALTER COLUMN search_text DROP DEFAULT,
  ALTER COLUMN changed_at DROP DEFAULT;

CREATE INDEX product_by_sku ON product (tenant_id, sku, product_id);
CREATE INDEX product_by_lifecycle ON product (tenant_id, lifecycle, sort_name, product_id);
CREATE INDEX product_by_supplier ON product (tenant_id, supplier_id, sort_name, product_id)
  WHERE supplier_id IS NOT NULL;
-- How many products a category has, without those that are discontinued: read alone, it need not be sorted.
CREATE INDEX product_of_category ON product (tenant_id, category) WHERE lifecycle <> 'discontinued';
CREATE INDEX product_by_trigram ON product USING gin (tenant_id, search_text gin_trgm_ops);

ALTER TABLE location
  ADD COLUMN status text COLLATE "C" NOT NULL DEFAULT 'open',
  ADD COLUMN sort_name text COLLATE "C" NOT NULL DEFAULT '',
  ADD COLUMN search_text text COLLATE "C" NOT NULL DEFAULT '',
  ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
UPDATE location SET
  sort_name = left(lower(name), 60), search_text = lower(location_id || E'\n' || code || E'\n' || name);
ALTER TABLE location
  ALTER COLUMN status DROP DEFAULT,
  ALTER COLUMN sort_name DROP DEFAULT,
  ALTER COLUMN search_text DROP DEFAULT,
  ALTER COLUMN changed_at DROP DEFAULT;

CREATE INDEX location_by_trigram ON location USING gin (tenant_id, search_text gin_trgm_ops);

-- Copies of the product's terms, as reorder_point is one: what a level is worth follows from its row alone.
ALTER TABLE stock_level
  ADD COLUMN unit_cost bigint,
  ADD COLUMN unit_price bigint,
  ADD COLUMN currency text;
UPDATE stock_level s SET unit_price = p.price_amount, currency = p.price_currency
FROM product p
WHERE p.tenant_id = s.tenant_id AND p.product_id = s.product_id AND p.price_currency IS NOT NULL;

-- Every product has a total from now on, with its reorder point and the status that follows; totals of products that are
-- not known yet have neither, so that lists need not look for the product. The status is the only part of a total that
-- lists find by index: movements seldom change it, all their other updates stay on their page.
INSERT INTO product_total
SELECT tenant_id, product_id, 0, 0, 0, 0, 0, 0, 0, 0, 0 FROM product ON CONFLICT DO NOTHING;
ALTER TABLE product_total ADD COLUMN reorder_point integer;
UPDATE product_total t SET reorder_point = p.reorder_point
FROM product p WHERE p.tenant_id = t.tenant_id AND p.product_id = t.product_id;
ALTER TABLE product_total
  ADD COLUMN status text COLLATE "C" GENERATED ALWAYS AS (
    CASE WHEN reorder_point IS NULL THEN NULL
         WHEN on_hand - on_hold - held - allocated <= 0 THEN 'out'
         WHEN on_hand - on_hold - held - allocated < reorder_point THEN 'low'
         ELSE 'ok' END) STORED;
CREATE INDEX product_total_by_status ON product_total (tenant_id, status, product_id);

-- What the levels of a location are worth, kept like the other roll-ups. 10^9 units at 10^12 minor units each do not fit
-- a bigint, so the sums are exact numerics; whoever shows them cuts them to what a JSON number holds.
CREATE TABLE stock_value (
  tenant_id text COLLATE "C" NOT NULL,
  location_id text COLLATE "C" NOT NULL,
  currency text COLLATE "C" NOT NULL,
  at_cost numeric(38, 0) NOT NULL,
  at_price numeric(38, 0) NOT NULL,
  PRIMARY KEY (tenant_id, location_id, currency)
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02);
INSERT INTO stock_value
SELECT tenant_id, location_id, currency, 0, sum(on_hand::numeric * unit_price)
FROM stock_level WHERE currency IS NOT NULL GROUP BY tenant_id, location_id, currency;
