-- The cases accepted in a month or a quarter are counted and listed: what the share of the green channel is of.
CREATE INDEX "cases_accepted_at_id_idx" ON "cases" ("accepted_at", "id");
