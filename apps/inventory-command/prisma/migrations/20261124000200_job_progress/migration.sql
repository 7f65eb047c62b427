-- How far each job came, by its flags. A run locks its row for every chunk, so that two runs share the work.
CREATE TABLE job_progress (
  job text NOT NULL,
  arguments text NOT NULL,
  position jsonb,
  done bigint NOT NULL DEFAULT 0,
  total bigint,
  started_at timestamptz NOT NULL DEFAULT now(),
  recorded_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  PRIMARY KEY (job, arguments)
);
