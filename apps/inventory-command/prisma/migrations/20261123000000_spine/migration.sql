-- Which life of the database this is; raised after a restore so that restored versions win over published ones.
CREATE TABLE epoch (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  value integer NOT NULL DEFAULT 1
);
INSERT INTO epoch DEFAULT VALUES;

CREATE TABLE product (
  tenant_id text NOT NULL,
  product_id text NOT NULL,
  sku text NOT NULL,
  name text NOT NULL,
  category text NOT NULL,
  barcode text,
  price_amount bigint,
  price_currency text,
  base_unit text NOT NULL,
  reorder_point integer NOT NULL,
  negative_stock text NOT NULL CHECK (negative_stock IN ('refuse', 'allow')),
  version integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, product_id),
  CONSTRAINT product_sku_key UNIQUE (tenant_id, sku),
  CONSTRAINT product_barcode_key UNIQUE (tenant_id, barcode)
);

CREATE TABLE location (
  tenant_id text NOT NULL,
  location_id text NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('warehouse', 'store')),
  region text NOT NULL,
  timezone text NOT NULL,
  capacity integer,
  version integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, location_id),
  CONSTRAINT location_code_key UNIQUE (tenant_id, code)
);

-- One row per stock key, updated in place: no index but the key, and free space for updates on the same page.
CREATE TABLE stock (
  tenant_id text NOT NULL,
  product_id text NOT NULL,
  location_id text NOT NULL,
  on_hand bigint NOT NULL DEFAULT 0,
  on_hold bigint NOT NULL DEFAULT 0,
  held bigint NOT NULL DEFAULT 0,
  allocated bigint NOT NULL DEFAULT 0,
  in_transit_out bigint NOT NULL DEFAULT 0,
  incoming bigint NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 0,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, product_id, location_id),
  FOREIGN KEY (tenant_id, product_id) REFERENCES product,
  FOREIGN KEY (tenant_id, location_id) REFERENCES location
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);

-- Insert only. Months are made and detached by the ledger-partitions job.
CREATE TABLE movement (
  id uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  tenant_id text NOT NULL,
  product_id text NOT NULL,
  location_id text NOT NULL,
  version integer NOT NULL,
  type text NOT NULL,
  on_hand_change bigint NOT NULL,
  on_hold_change bigint NOT NULL DEFAULT 0,
  held_change bigint NOT NULL DEFAULT 0,
  allocated_change bigint NOT NULL DEFAULT 0,
  in_transit_out_change bigint NOT NULL DEFAULT 0,
  incoming_change bigint NOT NULL DEFAULT 0,
  on_hand_after bigint NOT NULL,
  occurred_at timestamptz NOT NULL,
  actor text NOT NULL,
  source_kind text NOT NULL,
  source_name text NOT NULL,
  command_id uuid NOT NULL,
  correlation_id text NOT NULL,
  causation_id text,
  document text,
  reason text,
  details jsonb,
  PRIMARY KEY (recorded_at, id)
) PARTITION BY RANGE (recorded_at);

CREATE INDEX movement_key ON movement (tenant_id, product_id, location_id, version);

-- The answer to every command id, kept longer than Kafka can redeliver it.
CREATE TABLE inbox (
  command_id uuid PRIMARY KEY,
  tenant_id text NOT NULL,
  body_hash text NOT NULL,
  result text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX inbox_recorded_at ON inbox USING brin (recorded_at) WITH (pages_per_range = 16);

-- Facts on their way to Kafka: a row holds the messages of one lane and one transaction.
CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY,
  lane smallint NOT NULL,
  body text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (lane, id)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
