-- Presets of time limits: one row per version, never changed. A case keeps the version it began with.
CREATE TABLE presets (
  id UUID PRIMARY KEY,
  code TEXT NOT NULL,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  name_en TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  first_contact_days INTEGER NOT NULL CHECK (first_contact_days > 0),
  urgent_contact_minutes INTEGER NOT NULL CHECK (urgent_contact_minutes > 0),
  acceptance_days INTEGER NOT NULL CHECK (acceptance_days > 0),
  signing_days INTEGER NOT NULL CHECK (signing_days > 0),
  support_days INTEGER NOT NULL CHECK (support_days > 0),
  answer_a_days INTEGER NOT NULL CHECK (answer_a_days > 0),
  answer_b_days INTEGER NOT NULL CHECK (answer_b_days >= answer_a_days),
  answer_c_days INTEGER NOT NULL CHECK (answer_c_days >= answer_b_days),
  answer_d_days INTEGER NOT NULL CHECK (answer_d_days >= answer_c_days),
  correction_days INTEGER NOT NULL CHECK (correction_days > 0),
  confirmation_days INTEGER NOT NULL CHECK (confirmation_days > 0),
  call_back_days INTEGER NOT NULL CHECK (call_back_days > 0),
  is_current BOOLEAN NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL
);
CREATE UNIQUE INDEX presets_code_version_key ON presets (code, version);
CREATE UNIQUE INDEX presets_one_current ON presets (code) WHERE is_current;

-- What every park has promised until now is the first version of the standard preset; its event is the beginning of its stream.
INSERT INTO presets VALUES ('01936000-0000-7000-8000-000000000001', 'standard', 1, '标准', 'Standard',
  '本系统默认方案：首次联系、受理、签收各 1 个工作日，协办意见 3 个工作日，A、B、C、D 四档答复 3、7、15、30 个工作日。',
  1, 120, 1, 1, 3, 3, 7, 15, 30, 5, 5, 2, true, '2026-11-23T00:00:00Z');
INSERT INTO events (id, stream, sequence, kind, particulars, actor_name, actor_role, at, previous_hash, hash) VALUES (
  '01936000-0000-7000-8000-000000000002', 'preset:standard', 1, 'presetPublished',
  '{"version":1,"name":"标准","nameEn":"Standard","limits":{"firstContactDays":1,"urgentContactMinutes":120,"acceptanceDays":1,"signingDays":1,"supportDays":3,"answerADays":3,"answerBDays":7,"answerCDays":15,"answerDDays":30,"correctionDays":5,"confirmationDays":5,"callBackDays":2},"changed":["firstContactDays","urgentContactMinutes","acceptanceDays","signingDays","supportDays","answerADays","answerBDays","answerCDays","answerDDays","correctionDays","confirmationDays","callBackDays"]}',
  '系统', 'system', '2026-11-23T00:00:00Z', repeat('0', 64), 'e0f16d076f47ad98611db9f46af8ce0a4156b2f87bcd3a158c7606ba4dec1f7b');

-- A request type follows the park's preset or names another; days of its own stay only where they differ from its tier's.
ALTER TABLE request_types ADD COLUMN preset_code TEXT, ADD COLUMN statutory_basis TEXT NOT NULL DEFAULT '',
  ALTER COLUMN limit_days DROP NOT NULL;
UPDATE request_types SET limit_days = NULL
  WHERE limit_days = CASE tier WHEN 'A' THEN 3 WHEN 'B' THEN 7 WHEN 'C' THEN 15 ELSE 30 END
  AND limit_days <= COALESCE(statutory_days, limit_days);

-- A default fills the rows of a large table without rewriting it; from now on whoever files says which version it is.
ALTER TABLE cases ADD COLUMN preset_id UUID NOT NULL DEFAULT '01936000-0000-7000-8000-000000000001'
  REFERENCES presets (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE cases ALTER COLUMN preset_id DROP DEFAULT;
ALTER TABLE clocks ADD COLUMN preset_id UUID DEFAULT '01936000-0000-7000-8000-000000000001'
  REFERENCES presets (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE clocks ALTER COLUMN preset_id DROP DEFAULT;
UPDATE clocks SET preset_id = NULL WHERE kind = 'item';
UPDATE clocks SET preset_id = NULL FROM cases JOIN request_types ON request_types.id = cases.type_id
  WHERE clocks.kind = 'answer' AND cases.id = clocks.case_id AND request_types.limit_days IS NOT NULL;
