-- How many products stand where in their life, kept by differences in the transaction that changes the products.
CREATE TABLE product_count (
  tenant_id text COLLATE "C" NOT NULL,
  lifecycle text COLLATE "C" NOT NULL,
  products bigint NOT NULL,
  PRIMARY KEY (tenant_id, lifecycle)
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02);
INSERT INTO product_count SELECT tenant_id, lifecycle, count(*) FROM product GROUP BY tenant_id, lifecycle;
