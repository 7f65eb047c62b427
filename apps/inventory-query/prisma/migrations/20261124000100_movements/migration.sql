-- What moved: the ledger as lists show it. Insert only; months are made and dropped by the movement-months job. The
-- primary key is also the order of the list, and with ON CONFLICT DO NOTHING it makes a repeated fact no news.
CREATE TABLE movement (
  recorded_at timestamptz NOT NULL,
  occurred_at timestamptz NOT NULL,
  version bigint NOT NULL,
  on_hand_change bigint NOT NULL,
  on_hand bigint NOT NULL,
  unit_cost_amount bigint,
  epoch integer NOT NULL,
  movement_id uuid NOT NULL,
  command_id uuid NOT NULL,
  tenant_id text COLLATE "C" NOT NULL,
  product_id text COLLATE "C" NOT NULL,
  location_id text COLLATE "C" NOT NULL,
  type text COLLATE "C" NOT NULL,
  actor text COLLATE "C" NOT NULL,
  source_kind text NOT NULL,
  source_name text NOT NULL,
  correlation_id text COLLATE "C" NOT NULL,
  order_id text,
  document_id text,
  reason text,
  note text,
  counterpart_location_id text,
  supplier_id text,
  unit_cost_currency text,
  PRIMARY KEY (tenant_id, recorded_at, movement_id)
) PARTITION BY RANGE (recorded_at);

-- Without the movement's id: rows of one instant are few, and every byte here is written for every movement. The last
-- column lets a second filter be checked in the index.
CREATE INDEX movement_by_product ON movement (tenant_id, product_id, recorded_at, location_id);
CREATE INDEX movement_by_location ON movement (tenant_id, location_id, recorded_at, type);
CREATE INDEX movement_by_actor ON movement (tenant_id, actor, recorded_at);
CREATE INDEX movement_by_correlation ON movement (tenant_id, correlation_id, recorded_at);
-- Sales are most of what happens: whoever lists them finds them in the primary key soon enough.
CREATE INDEX movement_by_rarer_type ON movement (tenant_id, type, recorded_at, location_id) WHERE type <> 'SALE';

-- Units sold, by when they were sold: per quarter of an hour, because midnight is at one in every time zone, and once
-- more per quarter of a day (UTC), so that few rows make a day.
CREATE TABLE sold_slot (
  tenant_id text COLLATE "C" NOT NULL,
  location_id text COLLATE "C" NOT NULL,
  minutes smallint NOT NULL,
  slot timestamptz NOT NULL,
  units bigint NOT NULL,
  PRIMARY KEY (tenant_id, location_id, minutes, slot)
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02);
-- For those that forget old slots.
CREATE INDEX sold_slot_by_slot ON sold_slot (slot);

CREATE TABLE supplier (
  tenant_id text COLLATE "C" NOT NULL,
  supplier_id text COLLATE "C" NOT NULL,
  name text NOT NULL,
  sort_name text COLLATE "C" NOT NULL,
  search_text text COLLATE "C" NOT NULL,
  email text,
  phone text,
  lead_time_days integer,
  status text COLLATE "C" NOT NULL,
  epoch integer NOT NULL,
  version bigint NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, supplier_id)
);
CREATE INDEX supplier_by_name ON supplier (tenant_id, sort_name, supplier_id);
CREATE INDEX supplier_by_trigram ON supplier USING gin (tenant_id, search_text gin_trgm_ops);

-- What a supplier delivered, per month of recording: it is about the months that the movements are kept for.
CREATE TABLE supplier_record (
  tenant_id text COLLATE "C" NOT NULL,
  supplier_id text COLLATE "C" NOT NULL,
  month date NOT NULL,
  deliveries bigint NOT NULL,
  units bigint NOT NULL,
  last_delivery_at timestamptz NOT NULL,
  expected bigint NOT NULL,
  on_time bigint NOT NULL,
  timed bigint NOT NULL,
  lead_seconds bigint NOT NULL,
  ordered_units bigint NOT NULL,
  received_units bigint NOT NULL,
  PRIMARY KEY (tenant_id, supplier_id, month)
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02);

-- When the day began in a time zone. A zone that this database does not know, though whoever named it does, counts as
-- UTC: one location must not hide the figures of all others.
CREATE FUNCTION local_midnight(moment timestamptz, zone text) RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN date_trunc('day', moment, zone);
EXCEPTION WHEN invalid_parameter_value THEN
  RETURN date_trunc('day', moment, 'UTC');
END $$;
