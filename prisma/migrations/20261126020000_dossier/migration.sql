-- 一企一档: every fact with its source and its day, proposals of the enterprise that wait for a review, one reminder for each
-- certificate and day of expiry, and duplicates that point to the enterprise they were merged into (decision 0022).
CREATE TABLE enterprise_facts (
  id UUID PRIMARY KEY,
  enterprise_id UUID NOT NULL REFERENCES enterprises (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  field TEXT NOT NULL,
  value TEXT,
  source TEXT,
  "on" VARCHAR(10),
  by_name TEXT,
  at TIMESTAMPTZ(3) NOT NULL
);

CREATE INDEX enterprise_facts_newest ON enterprise_facts (enterprise_id, at DESC, id DESC);

-- The one source there was until now spoke of the figures; where the rest comes from was never asked.
INSERT INTO enterprise_facts (id, enterprise_id, field, value, source, "on", at)
SELECT gen_random_uuid(), enterprises.id, fact.field, fact.value,
  CASE WHEN fact.is_figure THEN enterprises.facts_source END,
  CASE WHEN fact.is_figure THEN enterprises.facts_on END,
  enterprises.created_at
FROM enterprises CROSS JOIN LATERAL (VALUES
  ('industryCode', industry_code::text, FALSE),
  ('chain', chain, FALSE),
  ('foundedOn', founded_on::text, FALSE),
  ('address', address, FALSE),
  ('employees', employees::text, TRUE),
  ('revenueWan', revenue_wan::text, TRUE),
  ('assetsWan', assets_wan::text, TRUE)
) AS fact (field, value, is_figure)
WHERE fact.value IS NOT NULL;

ALTER TABLE enterprises DROP COLUMN facts_source, DROP COLUMN facts_on;
ALTER TABLE enterprises ADD COLUMN merged_into_id UUID REFERENCES enterprises (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE enterprises ADD CONSTRAINT enterprises_merged_is_closed
  CHECK (merged_into_id IS NULL OR (closed_at IS NOT NULL AND merged_into_id <> id));
CREATE INDEX enterprises_merged_into_id_idx ON enterprises (merged_into_id);

CREATE TABLE fact_proposals (
  id UUID PRIMARY KEY,
  enterprise_id UUID NOT NULL REFERENCES enterprises (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  changes JSONB NOT NULL,
  proposed_by_id UUID NOT NULL,
  proposed_by_name TEXT NOT NULL,
  proposed_at TIMESTAMPTZ(3) NOT NULL,
  outcome TEXT,
  refused JSONB NOT NULL DEFAULT '[]',
  closed_by_name TEXT,
  closed_at TIMESTAMPTZ(3),
  CONSTRAINT fact_proposals_closed CHECK ((outcome IS NULL) = (closed_at IS NULL))
);

CREATE INDEX fact_proposals_register ON fact_proposals (proposed_at DESC, id DESC);
CREATE INDEX fact_proposals_enterprise_id_idx ON fact_proposals (enterprise_id, proposed_at DESC);
CREATE UNIQUE INDEX fact_proposals_one_waiting ON fact_proposals (enterprise_id) WHERE outcome IS NULL;

CREATE TABLE renewal_reminders (
  qualification_id UUID NOT NULL REFERENCES qualifications (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  expires_on VARCHAR(10) NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY (qualification_id, expires_on)
);

CREATE INDEX qualifications_expires_on_idx ON qualifications (expires_on);
