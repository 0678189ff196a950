-- What the worker did: graphile-worker forgets a job once it is done. Noted by the clock of the database, as its jobs are.
CREATE TABLE workers (
  id TEXT PRIMARY KEY,
  started_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  seen_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  stopped_at TIMESTAMPTZ(3)
);

CREATE TABLE runs (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  task TEXT NOT NULL,
  job_id BIGINT NOT NULL,
  attempt INTEGER NOT NULL,
  worker_id TEXT NOT NULL,
  started_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  finished_at TIMESTAMPTZ(3),
  count INTEGER,
  error TEXT
);

CREATE INDEX runs_task_started_at_id_idx ON runs (task, started_at DESC, id DESC);
CREATE INDEX runs_started_at_id_idx ON runs (started_at DESC, id DESC);
CREATE INDEX workers_seen_at_idx ON workers (seen_at DESC);
