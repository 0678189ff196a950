-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "calendar_years" (
    "year" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_years_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "calendar_days" (
    "on" VARCHAR(10) NOT NULL,
    "year_of" INTEGER NOT NULL,
    "is_workday" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "calendar_days_pkey" PRIMARY KEY ("on")
);

-- CreateTable
CREATE TABLE "settings" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "events" (
    "id" UUID NOT NULL,
    "stream" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "particulars" JSONB NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "actor_role" TEXT NOT NULL,
    "visible" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "previous_hash" VARCHAR(64) NOT NULL,
    "hash" VARCHAR(64) NOT NULL,

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "departments" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "phone" TEXT,
    "valid_from" VARCHAR(10) NOT NULL,
    "valid_to" VARCHAR(10),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "departments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "password_hash" TEXT,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "disabled_at" TIMESTAMPTZ(3),
    "last_sign_in_at" TIMESTAMPTZ(3),
    "demo_order" INTEGER,
    "department_id" UUID,
    "enterprise_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grants" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "role_grants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "password_links" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "token_hash" VARCHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enterprises" (
    "id" UUID NOT NULL,
    "credit_code" VARCHAR(18) NOT NULL,
    "credit_code_reason" TEXT,
    "name" TEXT NOT NULL,
    "short_name" TEXT,
    "industry_code" TEXT,
    "industry_name" TEXT,
    "chain" TEXT,
    "park" TEXT NOT NULL,
    "building" TEXT,
    "address" TEXT,
    "employees" INTEGER,
    "revenue_wan" INTEGER,
    "assets_wan" INTEGER,
    "founded_on" VARCHAR(10),
    "facts_source" TEXT,
    "facts_on" VARCHAR(10),
    "is_key" BOOLEAN NOT NULL DEFAULT false,
    "grams" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "enterprises_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "qualifications" (
    "id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "certificate_no" TEXT,
    "issued_on" VARCHAR(10) NOT NULL,
    "expires_on" VARCHAR(10),

    CONSTRAINT "qualifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "links" (
    "id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "slot" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "hand_over_note" TEXT,

    CONSTRAINT "links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "categories" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "hint" TEXT NOT NULL DEFAULT '',
    "hint_en" TEXT NOT NULL DEFAULT '',
    "order" INTEGER NOT NULL,

    CONSTRAINT "categories_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "request_types" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "category_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "tier" TEXT NOT NULL,
    "limit_days" INTEGER NOT NULL,
    "statutory_days" INTEGER,
    "lead_department_id" UUID NOT NULL,
    "support_ids" UUID[],
    "checklist" JSONB NOT NULL,
    "materials" JSONB NOT NULL,
    "prompt" TEXT NOT NULL DEFAULT '',
    "basis" TEXT NOT NULL DEFAULT '',
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "is_current" BOOLEAN NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "request_types_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "files" (
    "id" UUID NOT NULL,
    "draft_id" UUID,
    "case_id" UUID,
    "item_id" UUID,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" VARCHAR(64) NOT NULL,
    "storage_key" TEXT NOT NULL,
    "visible" BOOLEAN NOT NULL DEFAULT false,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "drafts" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "enterprise_id" UUID,
    "content" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_numbers" (
    "on" VARCHAR(10) NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "case_numbers_pkey" PRIMARY KEY ("on")
);

-- CreateTable
CREATE TABLE "cases" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "draft_id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "type_id" UUID NOT NULL,
    "category_code" TEXT NOT NULL,
    "tier" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "quantity" TEXT,
    "contact_name" TEXT NOT NULL,
    "contact_phone" TEXT NOT NULL,
    "contact_id" UUID,
    "filed_by_id" UUID NOT NULL,
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "urgent_reason" TEXT,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_on" VARCHAR(10) NOT NULL,
    "contacted_at" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    "declined_at" TIMESTAMPTZ(3),
    "decline_reason" TEXT,
    "signed_at" TIMESTAMPTZ(3),
    "review_asked_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "settled_silently" BOOLEAN NOT NULL DEFAULT false,
    "called_back_at" TIMESTAMPTZ(3),
    "written_off_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "reopen_count" INTEGER NOT NULL DEFAULT 0,
    "correction_count" INTEGER NOT NULL DEFAULT 0,
    "lead_department_id" UUID,
    "handler_id" UUID,
    "reviewer_id" UUID,
    "outcome" TEXT,
    "disposal_mode" TEXT,
    "reply_text" TEXT,
    "answer_due_at" TIMESTAMPTZ(3),
    "answered_in_time" BOOLEAN,
    "answer_minutes" INTEGER,
    "next_due_at" TIMESTAMPTZ(3),
    "next_warn_at" TIMESTAMPTZ(3),
    "next_clock" TEXT,
    "paused_at" TIMESTAMPTZ(3),
    "is_open" BOOLEAN NOT NULL DEFAULT true,
    "grams" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_materials" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 0,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "case_materials_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clocks" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "item_id" UUID,
    "kind" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "limit_unit" TEXT NOT NULL,
    "limit_count" INTEGER NOT NULL,
    "pausable" BOOLEAN NOT NULL DEFAULT true,
    "due_at" TIMESTAMPTZ(3),
    "warn_at" TIMESTAMPTZ(3),
    "provisional" BOOLEAN NOT NULL DEFAULT false,
    "stopped_at" TIMESTAMPTZ(3),
    "met" BOOLEAN,
    "calendar_version" INTEGER NOT NULL,

    CONSTRAINT "clocks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pauses" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "to_at" TIMESTAMPTZ(3),
    "by_name" TEXT NOT NULL,

    CONSTRAINT "pauses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "items" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "public_title" TEXT NOT NULL,
    "mandatory" BOOLEAN NOT NULL DEFAULT true,
    "is_lead" BOOLEAN NOT NULL DEFAULT true,
    "department_id" UUID NOT NULL,
    "person_id" UUID,
    "limit_days" INTEGER NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3),
    "signed_at" TIMESTAMPTZ(3),
    "disputed_at" TIMESTAMPTZ(3),
    "dispute_reason" TEXT,
    "dispute_count" INTEGER NOT NULL DEFAULT 0,
    "blocked_at" TIMESTAMPTZ(3),
    "blocked_reason" TEXT,
    "completed_at" TIMESTAMPTZ(3),
    "completed_by_name" TEXT,
    "exempted_at" TIMESTAMPTZ(3),
    "exempt_reason" TEXT,
    "removed_at" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',
    "due_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ratings" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "level" INTEGER NOT NULL,
    "solved" TEXT NOT NULL,
    "tags" TEXT[],
    "comment" TEXT NOT NULL DEFAULT '',
    "rated_by_id" UUID NOT NULL,
    "rated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ratings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "call_backs" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "reached" BOOLEAN NOT NULL,
    "solved" TEXT,
    "satisfied" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "call_backs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "events_at_id_idx" ON "events"("at", "id");

-- CreateIndex
CREATE INDEX "events_actor_id_at_idx" ON "events"("actor_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "events_stream_sequence_key" ON "events"("stream", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "departments_code_key" ON "departments"("code");

-- CreateIndex
CREATE UNIQUE INDEX "people_login_key" ON "people"("login");

-- CreateIndex
CREATE INDEX "people_department_id_idx" ON "people"("department_id");

-- CreateIndex
CREATE INDEX "people_enterprise_id_idx" ON "people"("enterprise_id");

-- CreateIndex
CREATE INDEX "role_grants_person_id_ended_at_idx" ON "role_grants"("person_id", "ended_at");

-- CreateIndex
CREATE INDEX "role_grants_role_ended_at_idx" ON "role_grants"("role", "ended_at");

-- CreateIndex
CREATE UNIQUE INDEX "password_links_token_hash_key" ON "password_links"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "enterprises_credit_code_key" ON "enterprises"("credit_code");

-- CreateIndex
CREATE INDEX "enterprises_grams_idx" ON "enterprises" USING GIN ("grams");

-- CreateIndex
CREATE INDEX "enterprises_name_idx" ON "enterprises"("name");

-- CreateIndex
CREATE INDEX "qualifications_enterprise_id_idx" ON "qualifications"("enterprise_id");

-- CreateIndex
CREATE INDEX "links_enterprise_id_ended_at_idx" ON "links"("enterprise_id", "ended_at");

-- CreateIndex
CREATE INDEX "links_person_id_ended_at_idx" ON "links"("person_id", "ended_at");

-- CreateIndex
CREATE INDEX "request_types_is_current_code_idx" ON "request_types"("is_current", "code");

-- CreateIndex
CREATE UNIQUE INDEX "request_types_code_version_key" ON "request_types"("code", "version");

-- CreateIndex
CREATE INDEX "files_case_id_idx" ON "files"("case_id");

-- CreateIndex
CREATE INDEX "files_draft_id_idx" ON "files"("draft_id");

-- CreateIndex
CREATE INDEX "drafts_person_id_saved_at_idx" ON "drafts"("person_id", "saved_at");

-- CreateIndex
CREATE UNIQUE INDEX "cases_number_key" ON "cases"("number");

-- CreateIndex
CREATE UNIQUE INDEX "cases_draft_id_key" ON "cases"("draft_id");

-- CreateIndex
CREATE INDEX "cases_enterprise_id_submitted_at_id_idx" ON "cases"("enterprise_id", "submitted_at" DESC, "id");

-- CreateIndex
CREATE INDEX "cases_state_next_due_at_id_idx" ON "cases"("state", "next_due_at", "id");

-- CreateIndex
CREATE INDEX "cases_lead_department_id_state_next_due_at_id_idx" ON "cases"("lead_department_id", "state", "next_due_at", "id");

-- CreateIndex
CREATE INDEX "cases_submitted_at_id_idx" ON "cases"("submitted_at", "id");

-- CreateIndex
CREATE INDEX "cases_answered_at_id_idx" ON "cases"("answered_at", "id");

-- CreateIndex
CREATE INDEX "cases_grams_idx" ON "cases" USING GIN ("grams");

-- CreateIndex
CREATE INDEX "case_materials_case_id_idx" ON "case_materials"("case_id");

-- CreateIndex
CREATE INDEX "clocks_case_id_idx" ON "clocks"("case_id");

-- CreateIndex
CREATE INDEX "clocks_item_id_idx" ON "clocks"("item_id");

-- CreateIndex
CREATE INDEX "clocks_stopped_at_due_at_idx" ON "clocks"("stopped_at", "due_at");

-- CreateIndex
CREATE INDEX "pauses_case_id_idx" ON "pauses"("case_id");

-- CreateIndex
CREATE INDEX "items_case_id_position_idx" ON "items"("case_id", "position");

-- CreateIndex
CREATE INDEX "items_department_id_case_id_idx" ON "items"("department_id", "case_id");

-- CreateIndex
CREATE UNIQUE INDEX "ratings_case_id_key" ON "ratings"("case_id");

-- CreateIndex
CREATE INDEX "ratings_rated_at_idx" ON "ratings"("rated_at");

-- CreateIndex
CREATE INDEX "call_backs_case_id_idx" ON "call_backs"("case_id");

-- AddForeignKey
ALTER TABLE "calendar_days" ADD CONSTRAINT "calendar_days_year_of_fkey" FOREIGN KEY ("year_of") REFERENCES "calendar_years"("year") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "departments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprises"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_links" ADD CONSTRAINT "password_links_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "qualifications" ADD CONSTRAINT "qualifications_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprises"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "links" ADD CONSTRAINT "links_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprises"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "links" ADD CONSTRAINT "links_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_types" ADD CONSTRAINT "request_types_category_code_fkey" FOREIGN KEY ("category_code") REFERENCES "categories"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_types" ADD CONSTRAINT "request_types_lead_department_id_fkey" FOREIGN KEY ("lead_department_id") REFERENCES "departments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "files" ADD CONSTRAINT "files_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprises"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprises"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_type_id_fkey" FOREIGN KEY ("type_id") REFERENCES "request_types"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_lead_department_id_fkey" FOREIGN KEY ("lead_department_id") REFERENCES "departments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_handler_id_fkey" FOREIGN KEY ("handler_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_materials" ADD CONSTRAINT "case_materials_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clocks" ADD CONSTRAINT "clocks_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pauses" ADD CONSTRAINT "pauses_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "items" ADD CONSTRAINT "items_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "items" ADD CONSTRAINT "items_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "departments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "items" ADD CONSTRAINT "items_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_backs" ADD CONSTRAINT "call_backs_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


