-- 绿色通道: an approver and a written reason halve a case's limits; every proposal stays in a register of its own.
ALTER TABLE cases ADD COLUMN green_at TIMESTAMPTZ(3);

-- The limit that counts instead of the clock's own while the case is in the green channel.
ALTER TABLE clocks ADD COLUMN green_unit TEXT, ADD COLUMN green_count INTEGER CHECK (green_count > 0);
ALTER TABLE clocks ADD CONSTRAINT clocks_green_whole CHECK ((green_unit IS NULL) = (green_count IS NULL));

CREATE TABLE green_channels (
  id UUID PRIMARY KEY,
  case_id UUID NOT NULL REFERENCES cases (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ground TEXT NOT NULL,
  reason TEXT NOT NULL,
  asked_by_id UUID NOT NULL REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  asked_by_name TEXT NOT NULL,
  asked_for TEXT NOT NULL DEFAULT '',
  asked_at TIMESTAMPTZ(3) NOT NULL,
  granted BOOLEAN,
  decided_by_id UUID REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  decided_by_name TEXT,
  decided_at TIMESTAMPTZ(3),
  decision_note TEXT NOT NULL DEFAULT '',
  limits JSONB NOT NULL DEFAULT '[]',
  lifted_by_name TEXT,
  lifted_at TIMESTAMPTZ(3),
  lifted_reason TEXT NOT NULL DEFAULT '',
  CONSTRAINT green_channels_decided CHECK ((granted IS NULL) = (decided_at IS NULL)),
  CONSTRAINT green_channels_lifted CHECK (lifted_at IS NULL OR granted)
);

CREATE INDEX green_channels_case_id_idx ON green_channels (case_id, asked_at DESC);
CREATE INDEX green_channels_register ON green_channels (asked_at DESC, id DESC);
-- A case has at most one proposal waiting or one green channel in force.
CREATE UNIQUE INDEX green_channels_one_open ON green_channels (case_id)
  WHERE lifted_at IS NULL AND granted IS DISTINCT FROM FALSE;
