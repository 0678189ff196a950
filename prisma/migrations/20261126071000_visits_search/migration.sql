-- The collation knows which signs are letters, whatever the language of the database is.
-- Visits are found by what was written on them: every pair of neighbouring letters and digits, as lib/grams.ts makes them.
ALTER TABLE "visits" ADD COLUMN "grams" TEXT[];

UPDATE "visits" SET "grams" = ARRAY(
  SELECT DISTINCT substr(plain, place, 2)
  FROM (
    SELECT lower(regexp_replace(normalize(said, NFKC) COLLATE "und-x-icu", '[^[:alnum:]]', '', 'g')) AS plain
    FROM (
      SELECT unnest(ARRAY["met", "together", "seen"]) AS said
      UNION ALL SELECT "text" FROM "visit_lines" WHERE "visit_id" = "visits"."id"
      UNION ALL SELECT "text" FROM "visit_promises" WHERE "visit_id" = "visits"."id"
      UNION ALL SELECT "note" FROM "visit_answers" WHERE "visit_id" = "visits"."id"
    ) AS texts
  ) AS plains, generate_series(1, length(plain) - 1) AS place
);

CREATE INDEX "visits_grams_idx" ON "visits" USING GIN ("grams");
