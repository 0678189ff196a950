-- The supervision ladder: what an overdue clock has climbed (each rung once, whoever climbs), the slips it led to, and the talks.
CREATE TABLE climbs (
  id UUID PRIMARY KEY,
  case_id UUID NOT NULL REFERENCES cases (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  clock_id UUID NOT NULL REFERENCES clocks (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  rung TEXT NOT NULL,
  passed_over BOOLEAN NOT NULL DEFAULT false,
  department_id UUID NOT NULL,
  ladder_version INTEGER NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL
);

CREATE UNIQUE INDEX climbs_clock_id_rung_key ON climbs (clock_id, rung);
CREATE INDEX climbs_case_id_idx ON climbs (case_id);
CREATE INDEX climbs_to_interview ON climbs (case_id) WHERE rung = 'interview' AND NOT passed_over;

CREATE TABLE supervision_numbers (
  year INTEGER PRIMARY KEY,
  last INTEGER NOT NULL CHECK (last > 0)
);

CREATE TABLE supervision_slips (
  id UUID PRIMARY KEY,
  case_id UUID NOT NULL REFERENCES cases (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  clock_id UUID NOT NULL,
  department_id UUID NOT NULL REFERENCES departments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  number TEXT NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL CHECK (serial > 0),
  colour TEXT NOT NULL,
  by_hand BOOLEAN NOT NULL,
  clock_kind TEXT NOT NULL,
  clock_due_at TIMESTAMPTZ(3),
  item_title TEXT,
  words TEXT NOT NULL DEFAULT '',
  copies TEXT[],
  issued_by_name TEXT NOT NULL,
  issued_at TIMESTAMPTZ(3) NOT NULL,
  sign_due_at TIMESTAMPTZ(3) NOT NULL,
  answer_days INTEGER NOT NULL,
  answer_due_at TIMESTAMPTZ(3) NOT NULL,
  signed_by_name TEXT,
  signed_at TIMESTAMPTZ(3),
  done TEXT NOT NULL DEFAULT '',
  done_by VARCHAR(10),
  answered_by_name TEXT,
  answered_at TIMESTAMPTZ(3),
  returned_at TIMESTAMPTZ(3),
  review_note TEXT NOT NULL DEFAULT '',
  closed_by_name TEXT,
  closed_at TIMESTAMPTZ(3)
);

CREATE UNIQUE INDEX supervision_slips_number_key ON supervision_slips (number);
CREATE UNIQUE INDEX supervision_slips_year_serial_key ON supervision_slips (year, serial);
CREATE INDEX supervision_slips_case_id_idx ON supervision_slips (case_id);
CREATE INDEX supervision_slips_open ON supervision_slips (department_id, case_id) WHERE closed_at IS NULL;

CREATE TABLE interviews (
  id UUID PRIMARY KEY,
  case_id UUID NOT NULL REFERENCES cases (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  department_id UUID NOT NULL REFERENCES departments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  "on" VARCHAR(10) NOT NULL,
  held_by TEXT NOT NULL,
  with_whom TEXT NOT NULL,
  content TEXT NOT NULL,
  rectify_by VARCHAR(10) NOT NULL,
  recorded_by_name TEXT NOT NULL,
  recorded_at TIMESTAMPTZ(3) NOT NULL
);

CREATE INDEX interviews_case_id_idx ON interviews (case_id);
