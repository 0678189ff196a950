-- 问计、问需、解难: what kind of word a case is. What was filed before there were kinds counts as a problem.
ALTER TABLE cases
  ADD COLUMN record_kind TEXT NOT NULL DEFAULT 'problem' CHECK (record_kind IN ('suggestion', 'need', 'problem')),
  ADD COLUMN answered_same_day BOOLEAN,
  ADD COLUMN evidence TEXT;

-- Earlier answers: what was answered on the very day it was filed. Those filed after hours are left as not the same day.
UPDATE cases SET answered_same_day =
    (submitted_at AT TIME ZONE 'Asia/Shanghai')::date = (answered_at AT TIME ZONE 'Asia/Shanghai')::date
  WHERE answered_at IS NOT NULL;

UPDATE cases SET evidence = last.evidence
  FROM (
    SELECT DISTINCT ON (stream) stream, kind, particulars ->> 'evidence' AS evidence
    FROM events WHERE kind IN ('resolvedOnTheSpot', 'answered') ORDER BY stream, sequence DESC
  ) last
  WHERE last.stream = 'case:' || cases.id AND last.kind = 'resolvedOnTheSpot';

CREATE INDEX cases_same_day ON cases (answered_at DESC, id DESC) WHERE answered_same_day;
CREATE INDEX cases_record_kind ON cases (record_kind, submitted_at DESC, id DESC) WHERE record_kind <> 'problem';

-- 服务菜单: what an enterprise can order. Versioned like request types; a tile taken out keeps its last version.
CREATE TABLE menu_tiles (
  id UUID PRIMARY KEY,
  code TEXT NOT NULL,
  version INTEGER NOT NULL,
  title TEXT NOT NULL,
  title_en TEXT NOT NULL,
  next TEXT NOT NULL,
  next_en TEXT NOT NULL,
  type_code TEXT NOT NULL,
  record_kind TEXT NOT NULL CHECK (record_kind IN ('suggestion', 'need', 'problem')),
  opening TEXT NOT NULL,
  opening_en TEXT NOT NULL,
  "order" INTEGER NOT NULL,
  in_use BOOLEAN NOT NULL,
  is_current BOOLEAN NOT NULL,
  created_by_name TEXT NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL
);

CREATE UNIQUE INDEX menu_tiles_code_version_key ON menu_tiles (code, version);
CREATE UNIQUE INDEX menu_tiles_one_current ON menu_tiles (code) WHERE is_current;

-- 绿色通道月度复核: once recorded it is fixed; a later one of the same month corrects it, and both stay.
CREATE TABLE green_reviews (
  id UUID PRIMARY KEY,
  month VARCHAR(7) NOT NULL,
  round INTEGER NOT NULL,
  asked INTEGER NOT NULL,
  granted INTEGER NOT NULL,
  refused INTEGER NOT NULL,
  lifted INTEGER NOT NULL,
  accepted INTEGER NOT NULL,
  in_time INTEGER NOT NULL,
  late INTEGER NOT NULL,
  unanswered INTEGER NOT NULL,
  conclusion TEXT NOT NULL,
  reviewed_by_id UUID NOT NULL REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  reviewed_by_name TEXT NOT NULL,
  reviewed_at TIMESTAMPTZ(3) NOT NULL
);

CREATE UNIQUE INDEX green_reviews_month_round_key ON green_reviews (month, round);

CREATE TABLE green_judgements (
  id UUID PRIMARY KEY,
  review_id UUID NOT NULL REFERENCES green_reviews (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  entry_id UUID NOT NULL REFERENCES green_channels (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  rightly BOOLEAN NOT NULL,
  note TEXT NOT NULL
);

CREATE UNIQUE INDEX green_judgements_review_id_entry_id_key ON green_judgements (review_id, entry_id);
CREATE INDEX green_judgements_entry_id_idx ON green_judgements (entry_id);
