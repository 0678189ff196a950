-- Files that show that a measure of a service plan is done; when it was last told about; and measures that were taken back.
ALTER TABLE files ADD COLUMN measure_id UUID REFERENCES measures (id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX files_measure_id_idx ON files (measure_id);

ALTER TABLE measures ADD COLUMN nudged_at TIMESTAMPTZ(3);
-- When it was sent stands in the history; a measure keeps its key in the next edition, and what was sent of it.
UPDATE measures SET nudged_at = (
  SELECT max(events.at) FROM events JOIN plans ON events.stream = 'enterprise:' || plans.enterprise_id
  WHERE plans.id = measures.plan_id AND events.kind IN ('measureReminded', 'measureUrged', 'measureEscalated')
    AND events.particulars ->> 'measureId' IN (SELECT same.id::text FROM measures same WHERE same.key = measures.key)
) WHERE nudge IS NOT NULL;

ALTER TABLE measures DROP CONSTRAINT measures_nudge_check;
ALTER TABLE measures ADD CHECK (nudge IN ('reminded', 'urged', 'escalated', 'circulated'));

-- What a measure was said to be done by is kept beside the reason for which that was taken back.
ALTER TABLE measure_notes DROP CONSTRAINT measure_notes_kind_check;
ALTER TABLE measure_notes ADD CHECK (kind IN ('progress', 'putOff', 'done', 'takenBack'));
