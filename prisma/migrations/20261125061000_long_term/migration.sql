-- A major case may be put on long-term progress: instead of a fixed answer date, a report every month.
CREATE TABLE long_terms (
  id UUID PRIMARY KEY,
  case_id UUID NOT NULL REFERENCES cases (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  clock_id UUID NOT NULL REFERENCES clocks (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  reason TEXT NOT NULL,
  asked_by_name TEXT,
  asked_at TIMESTAMPTZ(3) NOT NULL,
  granted BOOLEAN,
  decided_by_name TEXT,
  decided_at TIMESTAMPTZ(3),
  decision_note TEXT NOT NULL DEFAULT ''
);

CREATE INDEX long_terms_case_id_idx ON long_terms (case_id);
CREATE INDEX long_terms_clock_id_idx ON long_terms (clock_id);
CREATE UNIQUE INDEX long_terms_one_waiting ON long_terms (clock_id) WHERE decided_at IS NULL;
