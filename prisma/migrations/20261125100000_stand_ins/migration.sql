-- A person who is away names a stand-in for the days; what a stand-in does says in whose name.
CREATE TABLE absences (
  id UUID PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  stand_in_id UUID NOT NULL REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  first_on VARCHAR(10) NOT NULL,
  last_on VARCHAR(10) NOT NULL,
  reason TEXT NOT NULL,
  named_by_name TEXT NOT NULL,
  named_at TIMESTAMPTZ(3) NOT NULL,
  ended_by_name TEXT,
  ended_at TIMESTAMPTZ(3),
  CHECK (person_id <> stand_in_id),
  CHECK (first_on <= last_on)
);

CREATE INDEX absences_person_id_last_on_idx ON absences (person_id, last_on);
CREATE INDEX absences_stand_in_id_last_on_idx ON absences (stand_in_id, last_on);

-- Null for whatever a person did in their own name: such an event hashes as it always has.
ALTER TABLE events ADD COLUMN on_behalf_of_id UUID, ADD COLUMN on_behalf_of_name TEXT,
  ADD CONSTRAINT events_on_behalf_named CHECK ((on_behalf_of_id IS NULL) = (on_behalf_of_name IS NULL));

CREATE INDEX events_on_behalf_of ON events (on_behalf_of_id, at, id) WHERE on_behalf_of_id IS NOT NULL;
