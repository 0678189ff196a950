-- The private link of a person's calendar feed: only the hash of its token, and one open link a person.
CREATE TABLE calendar_links (
  id UUID PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  token_hash VARCHAR(64) NOT NULL,
  made_at TIMESTAMPTZ(3) NOT NULL,
  ended_at TIMESTAMPTZ(3),
  last_read_on VARCHAR(10)
);
CREATE UNIQUE INDEX calendar_links_token_hash_key ON calendar_links (token_hash);
CREATE INDEX calendar_links_person_id_idx ON calendar_links (person_id);
CREATE UNIQUE INDEX calendar_links_one_open ON calendar_links (person_id) WHERE ended_at IS NULL;
