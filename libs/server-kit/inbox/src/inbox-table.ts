/**
 * The table as the migration of each owning service creates it. The second index costs 1 µs a row; a BRIN index would
 * stop to tell old rows from new ones when the room of deleted rows is used again.
 */
export const inboxTable = `
CREATE TABLE inbox (
  command_id  uuid PRIMARY KEY,
  tenant_id   text NOT NULL,
  body_hash   text NOT NULL,
  result      text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX inbox_recorded_at ON inbox (recorded_at);`;
