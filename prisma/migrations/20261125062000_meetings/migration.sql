-- A case that is reopened for the third time is answered only after a joint meeting; what it concluded is kept.
CREATE TABLE meetings (
  id UUID PRIMARY KEY,
  case_id UUID NOT NULL REFERENCES cases (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  round INTEGER NOT NULL,
  held_on VARCHAR(10) NOT NULL,
  chair_name TEXT NOT NULL,
  department_ids UUID[] NOT NULL,
  department_names TEXT[] NOT NULL,
  conclusion TEXT NOT NULL,
  recorded_by_name TEXT NOT NULL,
  recorded_at TIMESTAMPTZ(3) NOT NULL
);

CREATE UNIQUE INDEX meetings_case_id_round_key ON meetings (case_id, round);
