-- A notice, and what leaves the park, is about a case or about an enterprise.
ALTER TABLE notices ALTER COLUMN case_id DROP NOT NULL;
ALTER TABLE notices ADD COLUMN enterprise_id UUID REFERENCES enterprises (id);
ALTER TABLE notices ADD CONSTRAINT notices_one_subject CHECK ((case_id IS NULL) <> (enterprise_id IS NULL));
CREATE INDEX notices_enterprise_id_idx ON notices (enterprise_id);

ALTER TABLE deliveries ALTER COLUMN case_id DROP NOT NULL;
ALTER TABLE deliveries ADD COLUMN enterprise_id UUID REFERENCES enterprises (id);
ALTER TABLE deliveries ADD CONSTRAINT deliveries_one_subject CHECK ((case_id IS NULL) <> (enterprise_id IS NULL));
