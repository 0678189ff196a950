-- 重新定级: a case's request type or tier is changed while it is worked on; a longer promise needs a manager.
CREATE TABLE reclassifications (
  id UUID PRIMARY KEY,
  case_id UUID NOT NULL REFERENCES cases (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  from_type_id UUID NOT NULL REFERENCES request_types (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  to_type_id UUID NOT NULL REFERENCES request_types (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  from_tier TEXT NOT NULL,
  to_tier TEXT NOT NULL,
  from_days INTEGER NOT NULL,
  to_days INTEGER NOT NULL,
  longer BOOLEAN NOT NULL,
  due_before TIMESTAMPTZ(3),
  due_after TIMESTAMPTZ(3),
  reason TEXT NOT NULL,
  note TEXT NOT NULL,
  asked_by_id UUID NOT NULL REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  asked_by_name TEXT NOT NULL,
  asked_at TIMESTAMPTZ(3) NOT NULL,
  granted BOOLEAN,
  decided_by_name TEXT,
  decided_at TIMESTAMPTZ(3),
  decision_note TEXT NOT NULL DEFAULT '',
  CONSTRAINT reclassifications_decided CHECK ((granted IS NULL) = (decided_at IS NULL))
);

CREATE INDEX reclassifications_case_id_idx ON reclassifications (case_id, asked_at DESC);
CREATE INDEX reclassifications_register ON reclassifications (asked_at DESC, id DESC);
CREATE UNIQUE INDEX reclassifications_one_waiting ON reclassifications (case_id) WHERE granted IS NULL;
