-- Texts compare by bytes (COLLATE "C"): prefix search is a range of the index, and order is the same on every machine.
-- The read model: no foreign keys, because facts about a stock key and about its product arrive in either order.

CREATE TABLE product (
  tenant_id text COLLATE "C" NOT NULL,
  product_id text COLLATE "C" NOT NULL,
  sku text NOT NULL,
  name text NOT NULL,
  sort_name text COLLATE "C" NOT NULL,
  category text COLLATE "C" NOT NULL,
  barcode text,
  price_amount bigint,
  price_currency text,
  base_unit text NOT NULL,
  reorder_point integer NOT NULL,
  negative_stock text NOT NULL,
  epoch integer NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (tenant_id, product_id)
);
CREATE INDEX product_by_name ON product (tenant_id, sort_name, product_id);
CREATE INDEX product_by_category ON product (tenant_id, category, sort_name, product_id);

-- What a product is found by: the words of its name, its sku and its barcode, in lower case.
CREATE TABLE product_term (
  tenant_id text COLLATE "C" NOT NULL,
  term text COLLATE "C" NOT NULL,
  product_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, term, product_id)
);
CREATE INDEX product_term_by_product ON product_term (tenant_id, product_id, term);

CREATE TABLE location (
  tenant_id text COLLATE "C" NOT NULL,
  location_id text COLLATE "C" NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  region text NOT NULL,
  timezone text NOT NULL,
  capacity integer,
  epoch integer NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (tenant_id, location_id)
);

-- Version -1 is a row that no fact has reached yet; it never outlives the transaction that inserts it.
-- Only a change of status touches an index, all other updates stay on their page.
CREATE TABLE stock_level (
  tenant_id text COLLATE "C" NOT NULL,
  product_id text COLLATE "C" NOT NULL,
  location_id text COLLATE "C" NOT NULL,
  on_hand bigint NOT NULL DEFAULT 0,
  on_hold bigint NOT NULL DEFAULT 0,
  held bigint NOT NULL DEFAULT 0,
  allocated bigint NOT NULL DEFAULT 0,
  in_transit_out bigint NOT NULL DEFAULT 0,
  incoming bigint NOT NULL DEFAULT 0,
  reorder_point integer NOT NULL,
  status text COLLATE "C" NOT NULL DEFAULT 'out',
  epoch integer NOT NULL DEFAULT 0,
  version bigint NOT NULL DEFAULT -1,
  as_of timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, product_id, location_id)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
CREATE INDEX stock_level_by_location ON stock_level (tenant_id, location_id, product_id);
CREATE INDEX stock_level_by_status ON stock_level (tenant_id, status, product_id, location_id);
CREATE INDEX stock_level_by_location_status ON stock_level (tenant_id, location_id, status, product_id);

-- Raised in every transaction that touches a product or one of its levels: what a cached product was true of.
CREATE TABLE product_revision (
  tenant_id text COLLATE "C" NOT NULL,
  product_id text COLLATE "C" NOT NULL,
  revision bigint NOT NULL,
  PRIMARY KEY (tenant_id, product_id)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);

-- Roll-ups over stock_level, kept by differences in the transaction that changes the levels.
CREATE TABLE product_total (
  tenant_id text COLLATE "C" NOT NULL,
  product_id text COLLATE "C" NOT NULL,
  on_hand bigint NOT NULL,
  on_hold bigint NOT NULL,
  held bigint NOT NULL,
  allocated bigint NOT NULL,
  in_transit_out bigint NOT NULL,
  incoming bigint NOT NULL,
  levels bigint NOT NULL,
  low bigint NOT NULL,
  "out" bigint NOT NULL,
  PRIMARY KEY (tenant_id, product_id)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);

CREATE TABLE location_total (
  tenant_id text COLLATE "C" NOT NULL,
  location_id text COLLATE "C" NOT NULL,
  on_hand bigint NOT NULL,
  on_hold bigint NOT NULL,
  held bigint NOT NULL,
  allocated bigint NOT NULL,
  in_transit_out bigint NOT NULL,
  incoming bigint NOT NULL,
  levels bigint NOT NULL,
  low bigint NOT NULL,
  "out" bigint NOT NULL,
  PRIMARY KEY (tenant_id, location_id)
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02);

CREATE TABLE tenant_total (
  tenant_id text COLLATE "C" NOT NULL,
  on_hand bigint NOT NULL,
  on_hold bigint NOT NULL,
  held bigint NOT NULL,
  allocated bigint NOT NULL,
  in_transit_out bigint NOT NULL,
  incoming bigint NOT NULL,
  levels bigint NOT NULL,
  low bigint NOT NULL,
  "out" bigint NOT NULL,
  PRIMARY KEY (tenant_id)
) WITH (fillfactor = 10, autovacuum_vacuum_scale_factor = 0.02);

-- Which build of a view serves; part of every cache key.
CREATE TABLE generation (
  view text PRIMARY KEY,
  value integer NOT NULL
);
INSERT INTO generation (view, value) VALUES ('stock-levels', 1);

-- The next offset of each source partition, written with the facts before it; where a restored model goes on.
CREATE TABLE consumer_offset (
  consumer_group text NOT NULL,
  topic text NOT NULL,
  partition integer NOT NULL,
  next_offset bigint NOT NULL,
  PRIMARY KEY (consumer_group, topic, partition)
) WITH (fillfactor = 20);
