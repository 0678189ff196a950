-- 把脉问诊: what an enterprise answered on a day, and the early warnings that a rule table reads from it.
CREATE TABLE checkups (
  id UUID PRIMARY KEY,
  enterprise_id UUID NOT NULL REFERENCES enterprises (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  "on" VARCHAR(10) NOT NULL,
  answers JSONB NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  by_id UUID NOT NULL,
  by_name TEXT NOT NULL,
  by_enterprise BOOLEAN NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL
);

CREATE INDEX checkups_newest ON checkups (enterprise_id, "on" DESC, at DESC);

CREATE TABLE checkup_warnings (
  id UUID PRIMARY KEY,
  enterprise_id UUID NOT NULL REFERENCES enterprises (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  checkup_id UUID NOT NULL REFERENCES checkups (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  rule TEXT NOT NULL,
  level TEXT NOT NULL,
  particulars JSONB NOT NULL,
  raised_at TIMESTAMPTZ(3) NOT NULL,
  settlement TEXT,
  settled_by_name TEXT,
  settled_at TIMESTAMPTZ(3),
  reason TEXT NOT NULL DEFAULT '',
  case_id UUID REFERENCES cases (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT checkup_warnings_settled CHECK ((settlement IS NULL) = (settled_at IS NULL))
);

CREATE UNIQUE INDEX checkup_warnings_one_open ON checkup_warnings (enterprise_id, rule) WHERE settlement IS NULL;
CREATE INDEX checkup_warnings_enterprise_id_idx ON checkup_warnings (enterprise_id, raised_at DESC);
CREATE INDEX checkup_warnings_checkup_id_idx ON checkup_warnings (checkup_id);
CREATE INDEX checkup_warnings_case_id_idx ON checkup_warnings (case_id);
