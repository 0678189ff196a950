-- Fills a database that holds only reference data with $CASES cases of $ENTERPRISES enterprises, all by set operations.
-- One case in ten is open; nine in ten where there are few cases, so that a department's queue is a full page in every size:
-- a page of eight lines is no measure for one of fifty. Hashes are left blank: these rows are for timing, not for `verify`.
SET synchronous_commit = off;

CREATE TEMP TABLE d AS SELECT id, row_number() OVER (ORDER BY code) - 1 AS n FROM departments WHERE valid_to IS NULL ORDER BY code LIMIT 12;
CREATE TEMP TABLE t AS SELECT id, category_code, tier, row_number() OVER (ORDER BY code) - 1 AS n FROM request_types WHERE is_current AND NOT confidential;

INSERT INTO enterprises (id, credit_code, name, park, created_at, grams, employees, revenue_wan, version)
SELECT gen_random_uuid(), '91500114YY' || lpad(n::text, 8, '0'), '测试企业' || n || '制造有限公司', '正阳工业园区', now(), ARRAY['测试','企业'], 50 + n % 400, 3000, 1
FROM generate_series(1, $ENTERPRISES) n;
CREATE TEMP TABLE e AS SELECT id, row_number() OVER (ORDER BY credit_code) - 1 AS n FROM enterprises;

INSERT INTO people (id, login, name, department_id, enterprise_id, created_at, version, session_version)
SELECT gen_random_uuid(), 'bench-liaison-' || n, '联络员' || n, id, NULL, now(), 1, 1 FROM d
UNION ALL SELECT gen_random_uuid(), 'bench-contact-' || n, '经办人' || n, NULL, id, now(), 1, 1 FROM e
UNION ALL SELECT gen_random_uuid(), 'bench-triage', '分办员', NULL, NULL, now(), 1, 1
UNION ALL SELECT gen_random_uuid(), 'bench-manager', '管理者', NULL, NULL, now(), 1, 1;
INSERT INTO role_grants (id, person_id, role, from_at)
SELECT gen_random_uuid(), id,
  CASE WHEN login LIKE 'bench-liaison%' THEN 'departmentLiaison' WHEN login LIKE 'bench-contact%' THEN 'enterpriseContact'
       WHEN login = 'bench-triage' THEN 'triageOfficer' ELSE 'manager' END, now()
FROM people WHERE login LIKE 'bench-%';

CREATE TEMP TABLE c AS
SELECT gen_random_uuid() AS id, n, (n % 10 < $OPEN_OF_TEN) AS is_open, (n / 10) % 7 AS open_kind,
  now() - make_interval(secs => (n::float / $CASES * 400 * 86400)::int) AS submitted_at
FROM generate_series(1, $CASES) n;

INSERT INTO cases (id, number, draft_id, enterprise_id, type_id, preset_id, category_code, tier, state, title, detail, channel, contact_name, contact_phone, filed_by_id,
  submitted_at, submitted_on, contacted_at, accepted_at, signed_at, answered_at, settled_at, written_off_at, lead_department_id, outcome, disposal_mode, reply_text,
  answer_due_at, answered_in_time, answer_minutes, next_due_at, next_warn_at, next_clock, is_open, grams, version, updated_at)
SELECT c.id, 'QS' || to_char(submitted_at, 'YYYY-MMDD') || '-' || lpad(c.n::text, 6, '0'), gen_random_uuid(), e.id, t.id, (SELECT id FROM presets WHERE code = 'standard' AND is_current), t.category_code, t.tier,
  CASE WHEN NOT is_open THEN 'writtenOff' ELSE (ARRAY['submitted','assigned','inProgress','inReview','answered','inProgress','assigned'])[open_kind + 1] END,
  '第' || c.n || '号诉求：厂区二期变压器增容申请被退回', '我司二期厂房新增两条生产线，需要增容。', 'self', '王女士', '13800138000', (SELECT id FROM people WHERE login = 'bench-triage'),
  submitted_at, to_char(submitted_at, 'YYYY-MM-DD'), submitted_at, submitted_at, submitted_at,
  CASE WHEN NOT is_open OR open_kind = 4 THEN submitted_at + interval '4 days' END, CASE WHEN NOT is_open THEN submitted_at + interval '6 days' END,
  CASE WHEN NOT is_open THEN submitted_at + interval '8 days' END,
  CASE WHEN is_open AND open_kind = 0 THEN NULL ELSE d.id END, CASE WHEN NOT is_open OR open_kind = 4 THEN (ARRAY['solved','explained','explained','partlySolved'])[c.n % 4 + 1] END,
  'studiedTransferred', CASE WHEN NOT is_open THEN '已协调完成。' END, submitted_at + interval '9 days', CASE WHEN NOT is_open THEN c.n % 12 <> 0 END, CASE WHEN NOT is_open THEN 420 + c.n % 2800 END,
  CASE WHEN is_open AND open_kind <> 4 THEN now() + make_interval(mins => ((c.n * 7919) % 20160) - 2880) END, CASE WHEN is_open AND open_kind <> 4 THEN now() + make_interval(mins => ((c.n * 7919) % 20160) - 3300) END,
  CASE WHEN is_open AND open_kind <> 4 THEN 'answer' END, is_open, ARRAY['变压','压器','增容'], 6, submitted_at
FROM c JOIN e ON e.n = c.n % $ENTERPRISES JOIN d ON d.n = (c.n / 3) % 12 JOIN t ON t.n = c.n % (SELECT count(*) FROM t);

INSERT INTO items (id, case_id, position, title, public_title, department_id, limit_days, assigned_at, signed_at, completed_at, due_at, note, version)
SELECT gen_random_uuid(), c.id, p, '事项' || p, '事项' || p, cases.lead_department_id, p * 2, cases.submitted_at, CASE WHEN cases.state <> 'assigned' THEN cases.submitted_at END,
  CASE WHEN NOT c.is_open THEN cases.submitted_at + interval '3 days' END, cases.submitted_at + make_interval(days => p * 3), '', 1
FROM c JOIN cases ON cases.id = c.id CROSS JOIN generate_series(1, 3) p WHERE cases.lead_department_id IS NOT NULL;

INSERT INTO clocks (id, case_id, item_id, kind, started_at, limit_unit, limit_count, due_at, warn_at, stopped_at, met, calendar_version)
SELECT gen_random_uuid(), c.id, NULL, k, c.submitted_at, 'workingDays', 7, c.submitted_at + interval '9 days', c.submitted_at + interval '8 days',
  CASE WHEN k <> 'answer' OR NOT c.is_open THEN c.submitted_at + interval '1 day' END, true, 1
FROM c CROSS JOIN (VALUES ('firstContact'), ('acceptance'), ('answer')) kinds(k);

INSERT INTO events (id, stream, sequence, kind, particulars, actor_name, actor_role, visible, at, previous_hash, hash)
SELECT gen_random_uuid(), 'case:' || c.id, s, (ARRAY['messageSent','contacted','noteAdded','messageSent','noteAdded','messageSent'])[s],
  CASE (ARRAY['messageSent','contacted','noteAdded','messageSent','noteAdded','messageSent'])[s]
    WHEN 'messageSent' THEN '{"text":"已联系供电所，预计明日勘察。","from":"staff"}'::jsonb
    WHEN 'contacted' THEN '{"how":"phone","note":"已电话核实。"}'::jsonb ELSE '{"text":"内部备注。"}'::jsonb END,
  '张晓敏', 'triageOfficer', s <> 3, c.submitted_at + make_interval(hours => s), '', ''
FROM c CROSS JOIN generate_series(1, 6) s;

INSERT INTO ratings (id, case_id, level, solved, tags, comment, rated_by_id, rated_at)
SELECT gen_random_uuid(), c.id, 5 - (c.n % 7 = 0)::int * 3, 'yes', '{}', '', (SELECT id FROM people WHERE login = 'bench-triage'), c.submitted_at + interval '5 days'
FROM c WHERE NOT c.is_open AND c.n % 3 <> 0;

ANALYZE;
