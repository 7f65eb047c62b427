/**
 * The table as the migration of each owning service creates it. Rows live for milliseconds and bodies are some
 * kilobytes: stored uncompressed (compression costs 5 µs a movement), vacuumed by the number of dead rows alone.
 * The primary key serves the relay: the oldest rows of a lane.
 */
export const outboxTable = `
CREATE TABLE outbox (
  id          bigint GENERATED ALWAYS AS IDENTITY,
  lane        smallint NOT NULL,
  body        text STORAGE EXTERNAL NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (lane, id)
) WITH (
  autovacuum_vacuum_scale_factor = 0,
  autovacuum_vacuum_threshold = 2000,
  autovacuum_vacuum_insert_threshold = -1,
  toast.autovacuum_vacuum_scale_factor = 0,
  toast.autovacuum_vacuum_threshold = 20000
);
`;
