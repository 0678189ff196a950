-- Lists of names stand in the order of their pinyin. A server built without ICU keeps the order of code points.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_collation WHERE collname = 'zh-Hans-x-icu') THEN
    ALTER TABLE enterprises ALTER COLUMN name TYPE text COLLATE "zh-Hans-x-icu";
    ALTER TABLE people ALTER COLUMN name TYPE text COLLATE "zh-Hans-x-icu";
  END IF;
END $$;
