-- Common problems: a measure for everybody who met the same one, and the cases that showed it.
CREATE TABLE topics (
  id UUID PRIMARY KEY,
  title TEXT NOT NULL,
  problem TEXT NOT NULL,
  type_code TEXT,
  owner_id UUID NOT NULL REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  lead_department_id UUID NOT NULL REFERENCES departments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('open', 'decided', 'settled', 'givenUp')),
  measure TEXT NOT NULL DEFAULT '',
  due_on VARCHAR(10),
  result TEXT NOT NULL DEFAULT '',
  gave_up_reason TEXT NOT NULL DEFAULT '',
  opened_by_name TEXT NOT NULL,
  opened_at TIMESTAMPTZ(3) NOT NULL,
  decided_at TIMESTAMPTZ(3),
  ended_at TIMESTAMPTZ(3),
  reminded_before VARCHAR(10),
  reminded_due VARCHAR(10),
  version INTEGER NOT NULL DEFAULT 1,
  -- A measure is dated, and nothing is settled without one.
  CHECK ((measure = '') = (due_on IS NULL)),
  CHECK (state NOT IN ('decided', 'settled') OR due_on IS NOT NULL),
  CHECK ((state IN ('settled', 'givenUp')) = (ended_at IS NOT NULL))
);
CREATE INDEX topics_opened_at_id_idx ON topics (opened_at DESC, id DESC);
CREATE INDEX topics_lead_department_id_idx ON topics (lead_department_id);
CREATE INDEX topics_owner_id_idx ON topics (owner_id);
-- What the worker looks for every hour.
CREATE INDEX topics_measures_due ON topics (due_on) WHERE state = 'decided';

CREATE TABLE topic_cases (
  case_id UUID PRIMARY KEY REFERENCES cases (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  topic_id UUID NOT NULL REFERENCES topics (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  linked_by_name TEXT NOT NULL,
  linked_at TIMESTAMPTZ(3) NOT NULL,
  told_at TIMESTAMPTZ(3)
);
CREATE INDEX topic_cases_topic_id_linked_at_case_id_idx ON topic_cases (topic_id, linked_at, case_id);

CREATE TABLE topic_dismissals (
  id UUID PRIMARY KEY,
  type_code TEXT NOT NULL,
  reason TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL
);
CREATE INDEX topic_dismissals_type_code_at_idx ON topic_dismissals (type_code, at DESC);
-- The newest cases of each request type are looked through for what keeps coming back.
CREATE INDEX cases_type_id_submitted_at_idx ON cases (type_id, submitted_at DESC);

-- A notice, and what leaves the park, may be about a common problem too: its owner is told.
ALTER TABLE notices ADD COLUMN problem_id UUID REFERENCES topics (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE notices DROP CONSTRAINT notices_one_subject;
ALTER TABLE notices ADD CONSTRAINT notices_one_subject CHECK (num_nonnulls(case_id, enterprise_id, problem_id) = 1);
CREATE INDEX notices_problem_id_idx ON notices (problem_id);

ALTER TABLE deliveries ADD COLUMN problem_id UUID REFERENCES topics (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE deliveries DROP CONSTRAINT deliveries_one_subject;
ALTER TABLE deliveries ADD CONSTRAINT deliveries_one_subject CHECK (num_nonnulls(case_id, enterprise_id, problem_id) = 1);
