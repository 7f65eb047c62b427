-- The buckets besides on hand after the movement, so that its fact can be told again; null where all are zero, which
-- costs nothing.
ALTER TABLE movement ADD COLUMN other_buckets_after jsonb;
