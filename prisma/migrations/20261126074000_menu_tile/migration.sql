-- From which tile of the service menu an enterprise ordered; null for every other request, and for all from before this was noted.
ALTER TABLE cases ADD COLUMN menu_tile TEXT;
CREATE INDEX cases_menu_tile_idx ON cases (submitted_at, id) WHERE menu_tile IS NOT NULL;
