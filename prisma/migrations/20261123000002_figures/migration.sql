-- What the figures read stands in these indexes whole, so that counting a year never touches the wide rows.

CREATE INDEX cases_figures_received ON cases (submitted_at)
  INCLUDE (state, lead_department_id, category_code, channel, enterprise_id, confidential, id);
CREATE INDEX cases_figures_answered ON cases (answered_at)
  INCLUDE (state, lead_department_id, category_code, channel, enterprise_id, confidential, id, outcome, disposal_mode, answered_in_time, answer_minutes)
  WHERE answered_at IS NOT NULL;
CREATE INDEX cases_figures_open ON cases (state)
  INCLUDE (next_due_at, lead_department_id, category_code, channel, enterprise_id, confidential, id)
  WHERE is_open;
