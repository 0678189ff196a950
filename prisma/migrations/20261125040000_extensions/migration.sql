-- An answer clock may be given more time once: asked for by the lead department, decided by a manager.
ALTER TABLE clocks ADD COLUMN extended_count INTEGER NOT NULL DEFAULT 0;

CREATE TABLE extensions (
  id UUID PRIMARY KEY,
  case_id UUID NOT NULL REFERENCES cases (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  clock_id UUID NOT NULL REFERENCES clocks (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  days INTEGER NOT NULL CHECK (days > 0),
  reason TEXT NOT NULL,
  note TEXT NOT NULL,
  asked_by_name TEXT NOT NULL,
  asked_at TIMESTAMPTZ(3) NOT NULL,
  granted BOOLEAN,
  decided_by_name TEXT,
  decided_at TIMESTAMPTZ(3),
  decision_note TEXT NOT NULL DEFAULT ''
);

CREATE UNIQUE INDEX extensions_clock_id_key ON extensions (clock_id);
CREATE INDEX extensions_case_id_idx ON extensions (case_id);
CREATE INDEX extensions_waiting ON extensions (case_id) WHERE decided_at IS NULL;
