-- 走访: visits written on the spot, what became of them, and how often an enterprise is to be visited.
CREATE TABLE visits (
  id UUID PRIMARY KEY,
  enterprise_id UUID NOT NULL REFERENCES enterprises (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  author_id UUID NOT NULL REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  author_name TEXT NOT NULL,
  visited_on VARCHAR(10) NOT NULL,
  met TEXT NOT NULL,
  together TEXT NOT NULL,
  seen TEXT NOT NULL,
  contact_name TEXT NOT NULL,
  contact_phone TEXT NOT NULL,
  latitude DOUBLE PRECISION,
  longitude DOUBLE PRECISION,
  accuracy_metres DOUBLE PRECISION,
  photo_ids UUID[],
  version INTEGER NOT NULL,
  handed_in_at TIMESTAMPTZ(3) NOT NULL,
  changed_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT visits_whole_position CHECK (num_nonnulls(latitude, longitude, accuracy_metres) IN (0, 3))
);

CREATE UNIQUE INDEX visits_author_id_enterprise_id_visited_on_key ON visits (author_id, enterprise_id, visited_on);
CREATE INDEX visits_enterprise_id_visited_on_id_idx ON visits (enterprise_id, visited_on DESC, id DESC);
CREATE INDEX visits_visited_on_id_idx ON visits (visited_on DESC, id DESC);

CREATE TABLE visit_versions (
  visit_id UUID NOT NULL REFERENCES visits (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  version INTEGER NOT NULL,
  content JSONB NOT NULL,
  by_name TEXT NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY (visit_id, version)
);

CREATE TABLE visit_lines (
  id UUID PRIMARY KEY,
  visit_id UUID NOT NULL REFERENCES visits (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  type_code TEXT NOT NULL,
  text TEXT NOT NULL,
  case_id UUID NOT NULL REFERENCES cases (id) ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE UNIQUE INDEX visit_lines_case_id_key ON visit_lines (case_id);
CREATE INDEX visit_lines_visit_id_position_idx ON visit_lines (visit_id, position);

CREATE TABLE visit_promises (
  id UUID PRIMARY KEY,
  visit_id UUID NOT NULL REFERENCES visits (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  due_on VARCHAR(10),
  settled_as TEXT,
  settled_on VARCHAR(10),
  overdue_told_at TIMESTAMPTZ(3),
  CONSTRAINT visit_promises_settled CHECK ((settled_as IS NULL) = (settled_on IS NULL))
);

CREATE INDEX visit_promises_visit_id_position_idx ON visit_promises (visit_id, position);
CREATE INDEX visit_promises_settled_on_due_on_id_idx ON visit_promises (settled_on, due_on, id);

CREATE TABLE visit_answers (
  visit_id UUID NOT NULL REFERENCES visits (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  promise_id UUID NOT NULL REFERENCES visit_promises (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  position INTEGER NOT NULL,
  answer TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (visit_id, promise_id)
);

CREATE INDEX visit_answers_promise_id_idx ON visit_answers (promise_id);

CREATE TABLE visit_operations (
  id UUID PRIMARY KEY,
  device_id UUID NOT NULL,
  person_id UUID NOT NULL,
  digest VARCHAR(64) NOT NULL,
  answer JSONB NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL
);

CREATE INDEX visit_operations_at_idx ON visit_operations (at);

CREATE TABLE visit_rhythms (
  enterprise_id UUID NOT NULL REFERENCES enterprises (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  from_on VARCHAR(10) NOT NULL,
  every TEXT NOT NULL,
  set_by_name TEXT NOT NULL,
  set_at TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY (enterprise_id, from_on)
);

-- A photo waits for its visit; `sent_sha256` tells the same photo sent again from another one under its id.
ALTER TABLE files ADD COLUMN visit_id UUID, ADD COLUMN sent_sha256 VARCHAR(64);
CREATE INDEX files_visit_id_idx ON files (visit_id);
