ALTER TABLE thing ADD COLUMN amount bigint NOT NULL DEFAULT 0;
CREATE INDEX thing_name_trigrams ON thing USING gin (name gin_trgm_ops);
