-- Rebuilds of the read model, which fill tables of the same names in the schema <this schema>_next and then replace these.
-- `runner` is the process that works on it, `seen_at` its last sign of life; neither while nobody does.
CREATE TABLE rebuild (
  consumer_group text PRIMARY KEY,
  keeps_movements boolean NOT NULL,
  phase text NOT NULL DEFAULT 'filling' CHECK (phase IN ('filling', 'swapped', 'done', 'aborted')),
  facts bigint NOT NULL,
  runner uuid,
  seen_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz CHECK ((ended_at IS NULL) = (phase IN ('filling', 'swapped')))
);
CREATE UNIQUE INDEX rebuild_under_way ON rebuild ((true)) WHERE ended_at IS NULL;

-- For a while changes are told to the cache on the former generation too: not everybody has heard of the new one.
ALTER TABLE generation ADD COLUMN raised_at timestamptz NOT NULL DEFAULT 'epoch';
