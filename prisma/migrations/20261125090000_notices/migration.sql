-- Events that nobody was told of yet; the worker takes a row away once the notices are written.
CREATE TABLE news (
  event_id uuid NOT NULL PRIMARY KEY REFERENCES events (id) ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE notices (
  id uuid NOT NULL PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  event_id uuid NOT NULL REFERENCES events (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  case_id uuid NOT NULL REFERENCES cases (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  kind text NOT NULL,
  topic text NOT NULL,
  urgent boolean NOT NULL,
  at timestamptz(3) NOT NULL,
  read_at timestamptz(3)
);
CREATE UNIQUE INDEX notices_person_id_event_id_key ON notices (person_id, event_id);
CREATE INDEX notices_person_id_id_idx ON notices (person_id, id DESC);
CREATE INDEX notices_case_id_idx ON notices (case_id);
CREATE INDEX notices_unread ON notices (person_id, id DESC) WHERE read_at IS NULL;

CREATE TABLE notice_settings (
  person_id uuid NOT NULL PRIMARY KEY REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  mail_topics text[],
  mail_time text NOT NULL,
  language text NOT NULL
);

CREATE TABLE robots (
  id uuid NOT NULL PRIMARY KEY,
  name text NOT NULL,
  kind text NOT NULL,
  department_id uuid REFERENCES departments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  address_sealed text NOT NULL,
  secret_sealed text,
  topics text[],
  language text NOT NULL,
  disabled_at timestamptz(3),
  blocked_until timestamptz(3),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL
);
CREATE INDEX robots_department_id_idx ON robots (department_id);

CREATE TABLE deliveries (
  id uuid NOT NULL PRIMARY KEY,
  channel text NOT NULL,
  event_id uuid NOT NULL REFERENCES events (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  case_id uuid NOT NULL REFERENCES cases (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  kind text NOT NULL,
  topic text NOT NULL,
  person_id uuid REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  robot_id uuid REFERENCES robots (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  state text NOT NULL DEFAULT 'waiting',
  due_at timestamptz(3) NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  batch uuid,
  begun_at timestamptz(3),
  sent_at timestamptz(3),
  maybe_twice boolean NOT NULL DEFAULT false,
  error text,
  CONSTRAINT deliveries_one_target CHECK ((person_id IS NULL) <> (robot_id IS NULL))
);
CREATE UNIQUE INDEX deliveries_event_id_person_id_key ON deliveries (event_id, person_id);
CREATE UNIQUE INDEX deliveries_event_id_robot_id_key ON deliveries (event_id, robot_id);
CREATE INDEX deliveries_state_id_idx ON deliveries (state, id DESC);
CREATE INDEX deliveries_waiting ON deliveries (due_at, id) WHERE state IN ('waiting', 'sending');
CREATE INDEX deliveries_robot_begun ON deliveries (robot_id, begun_at) WHERE robot_id IS NOT NULL AND begun_at IS NOT NULL;
