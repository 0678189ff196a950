-- 批示: a linked leader's instruction on a case is a line of its checklist, signed by the leader.
ALTER TABLE items ADD COLUMN instructed_by_id UUID REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE items ADD COLUMN instructed_by_name TEXT;
ALTER TABLE items ADD CONSTRAINT items_instruction_signed CHECK ((instructed_by_id IS NULL) = (instructed_by_name IS NULL));

CREATE INDEX items_open_instructions ON items (instructed_by_id, case_id)
  WHERE instructed_by_id IS NOT NULL AND completed_at IS NULL AND exempted_at IS NULL AND removed_at IS NULL;

-- 三帮一: who holds what now (load, hand-over), and the last holder of an empty slot (coverage).
CREATE INDEX links_held ON links (person_id, slot, enterprise_id) WHERE ended_at IS NULL;
CREATE INDEX links_ended ON links (enterprise_id, slot, ended_at DESC) WHERE ended_at IS NOT NULL;
