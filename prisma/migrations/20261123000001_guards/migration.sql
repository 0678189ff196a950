-- What the schema language cannot say: append-only tables, one holder per slot, and the partial indexes the queues walk.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE ON events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER events_no_truncate BEFORE TRUNCATE ON events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ratings_append_only BEFORE UPDATE OR DELETE ON ratings FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ratings_no_truncate BEFORE TRUNCATE ON ratings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE UNIQUE INDEX links_one_active_holder ON links (enterprise_id, slot) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX role_grants_once ON role_grants (person_id, role) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX request_types_one_current ON request_types (code) WHERE is_current;
CREATE UNIQUE INDEX pauses_one_open ON pauses (case_id) WHERE to_at IS NULL;
CREATE UNIQUE INDEX clocks_one_running ON clocks (case_id, kind, COALESCE(item_id, case_id)) WHERE stopped_at IS NULL;

CREATE INDEX cases_open_by_due ON cases (next_due_at, id) WHERE is_open;
CREATE INDEX cases_enterprise_open_by_due ON cases (enterprise_id, next_due_at, id) WHERE is_open;
CREATE INDEX cases_lead_open_by_due ON cases (lead_department_id, next_due_at, id) WHERE is_open;
CREATE INDEX items_open_by_department ON items (department_id, due_at, case_id) WHERE completed_at IS NULL AND exempted_at IS NULL AND removed_at IS NULL;
CREATE INDEX clocks_running_by_due ON clocks (due_at) WHERE stopped_at IS NULL;
