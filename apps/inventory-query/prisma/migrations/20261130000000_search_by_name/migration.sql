-- A copy of the product's: a search by name finds, sorts and counts in this index alone. The default is for replicas of
-- the release before, which go on writing while this one starts: what they write comes first until its product changes.
ALTER TABLE product_term ADD COLUMN sort_name text COLLATE "C" NOT NULL DEFAULT '';
UPDATE product_term t SET sort_name = p.sort_name FROM product p
WHERE p.tenant_id = t.tenant_id AND p.product_id = t.product_id;
ALTER TABLE product_term
  DROP CONSTRAINT product_term_pkey,
  ADD PRIMARY KEY (tenant_id, term, product_id) INCLUDE (sort_name);
