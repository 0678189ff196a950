-- A special step suspends the answer clock: asked for by the lead department, decided by a manager, over at a known end.
CREATE TABLE suspensions (
  id UUID PRIMARY KEY,
  case_id UUID NOT NULL REFERENCES cases (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  clock_id UUID NOT NULL REFERENCES clocks (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  step TEXT NOT NULL,
  basis TEXT NOT NULL,
  file_id UUID REFERENCES files (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  from_on VARCHAR(10) NOT NULL,
  to_on VARCHAR(10) NOT NULL CHECK (to_on >= from_on),
  asked_by_name TEXT NOT NULL,
  asked_at TIMESTAMPTZ(3) NOT NULL,
  granted BOOLEAN,
  decided_by_name TEXT,
  decided_at TIMESTAMPTZ(3),
  decision_note TEXT NOT NULL DEFAULT ''
);

CREATE INDEX suspensions_case_id_idx ON suspensions (case_id);
CREATE INDEX suspensions_clock_id_idx ON suspensions (clock_id);
CREATE UNIQUE INDEX suspensions_one_waiting ON suspensions (clock_id) WHERE decided_at IS NULL;

-- A pause may know its end in advance; it stands until its end has been noted, and only one stands at a time.
ALTER TABLE pauses ADD COLUMN closed_at TIMESTAMPTZ(3);
ALTER TABLE pauses ADD COLUMN suspension_id UUID REFERENCES suspensions (id) ON DELETE RESTRICT ON UPDATE CASCADE;
UPDATE pauses SET closed_at = to_at;
CREATE UNIQUE INDEX pauses_suspension_id_key ON pauses (suspension_id);
DROP INDEX pauses_one_open;
CREATE UNIQUE INDEX pauses_one_open ON pauses (case_id) WHERE closed_at IS NULL;
CREATE INDEX pauses_ending ON pauses (to_at) WHERE closed_at IS NULL;

ALTER TABLE cases ADD COLUMN paused_to TIMESTAMPTZ(3);

-- Yellow is now counted around pauses; what was paused before is worked out anew by the worker.
UPDATE clocks SET calendar_version = 0 WHERE stopped_at IS NULL AND case_id IN (SELECT case_id FROM pauses);
