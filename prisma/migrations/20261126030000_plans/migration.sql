-- 一企一策: the service plan of an enterprise in editions, its lines, its measures, and its quarterly reviews.
CREATE TABLE plans (
  id UUID PRIMARY KEY,
  enterprise_id UUID NOT NULL REFERENCES enterprises (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  edition INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  until_on VARCHAR(10) NOT NULL,
  author_id UUID NOT NULL REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  author_name TEXT NOT NULL,
  writer_ids UUID[] NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL,
  changed_by_name TEXT NOT NULL,
  changed_at TIMESTAMPTZ(3) NOT NULL,
  submitted_by_name TEXT,
  submitted_at TIMESTAMPTZ(3),
  sent_back_by_name TEXT,
  sent_back_at TIMESTAMPTZ(3),
  sent_back_reason TEXT,
  approved_by_id UUID REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  approved_by_name TEXT,
  approved_at TIMESTAMPTZ(3),
  seen_by_name TEXT,
  seen_at TIMESTAMPTZ(3),
  superseded_at TIMESTAMPTZ(3),
  ended_by_name TEXT,
  ended_at TIMESTAMPTZ(3),
  end_reason TEXT,
  CHECK (edition > 0),
  CHECK (submitted_at IS NULL OR submitted_by_name IS NOT NULL),
  CHECK ((approved_at IS NULL) = (approved_by_id IS NULL)),
  CHECK (approved_at IS NULL OR submitted_at IS NOT NULL),
  CHECK (approved_at IS NOT NULL OR (superseded_at IS NULL AND ended_at IS NULL)),
  CHECK (superseded_at IS NULL OR ended_at IS NULL)
);

CREATE UNIQUE INDEX plans_edition ON plans (enterprise_id, edition);
-- An enterprise has at most one plan in force, and at most one that is being written.
CREATE UNIQUE INDEX plans_one_in_force ON plans (enterprise_id)
  WHERE approved_at IS NOT NULL AND superseded_at IS NULL AND ended_at IS NULL;
CREATE UNIQUE INDEX plans_one_open ON plans (enterprise_id) WHERE approved_at IS NULL;
CREATE INDEX plans_register ON plans (changed_at DESC, id DESC);

-- Goals, policies to claim and promises: `key` is the same line in every edition.
CREATE TABLE plan_lines (
  id UUID PRIMARY KEY,
  plan_id UUID NOT NULL REFERENCES plans (id) ON DELETE CASCADE ON UPDATE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('goal', 'claim', 'promise')),
  key UUID NOT NULL,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  amount TEXT NOT NULL DEFAULT '',
  due_on VARCHAR(10),
  why TEXT NOT NULL DEFAULT '',
  settled_at TIMESTAMPTZ(3),
  settled_by_name TEXT,
  settled_note TEXT NOT NULL DEFAULT '',
  UNIQUE (plan_id, key),
  CHECK (kind <> 'promise' OR due_on IS NOT NULL),
  CHECK (kind <> 'goal' OR settled_at IS NULL)
);

CREATE TABLE measures (
  id UUID PRIMARY KEY,
  plan_id UUID NOT NULL REFERENCES plans (id) ON DELETE CASCADE ON UPDATE CASCADE,
  key UUID NOT NULL,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  person_id UUID REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  department_id UUID REFERENCES departments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  due_on VARCHAR(10) NOT NULL,
  why TEXT NOT NULL DEFAULT '',
  completed_at TIMESTAMPTZ(3),
  completed_by_name TEXT,
  evidence TEXT NOT NULL DEFAULT '',
  nudge TEXT CHECK (nudge IN ('reminded', 'urged', 'escalated')),
  UNIQUE (plan_id, key),
  CHECK ((person_id IS NULL) <> (department_id IS NULL))
);

CREATE INDEX measures_open ON measures (due_on, id) WHERE completed_at IS NULL;
-- Also what is done: whoever owes an enterprise a measure sees it while the plan is in force (lib/enterprises/gate.ts).
CREATE INDEX measures_person ON measures (person_id, due_on);
CREATE INDEX measures_department ON measures (department_id, due_on);

-- What was reported of a measure, and every day it was put off; kept by its key, so that it stays with the measure in the next edition.
CREATE TABLE measure_notes (
  id UUID PRIMARY KEY,
  measure_key UUID NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('progress', 'putOff')),
  text TEXT NOT NULL,
  from_on VARCHAR(10),
  to_on VARCHAR(10),
  by_name TEXT NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL,
  CHECK ((kind = 'putOff') = (from_on IS NOT NULL AND to_on IS NOT NULL))
);

CREATE INDEX measure_notes_key ON measure_notes (measure_key, at DESC);

CREATE TABLE plan_reviews (
  id UUID PRIMARY KEY,
  plan_id UUID NOT NULL REFERENCES plans (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  quarter VARCHAR(6) NOT NULL CHECK (quarter ~ '^[0-9]{4}Q[1-4]$'),
  conclusion TEXT NOT NULL CHECK (conclusion IN ('goesOn', 'toChange', 'toEnd')),
  note TEXT NOT NULL,
  outcomes JSONB NOT NULL,
  reviewed_by_name TEXT NOT NULL,
  reviewed_at TIMESTAMPTZ(3) NOT NULL,
  UNIQUE (plan_id, quarter)
);
