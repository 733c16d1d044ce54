-- The schema after every migration, as pg_dump writes it, for reading and for diffs. Written by
-- bin/schema; a test holds it and the migrations together. Nothing is made from this file.

CREATE SCHEMA trellis;

CREATE TABLE trellis.check_ins (
    tenant_id uuid NOT NULL,
    check_in_id uuid NOT NULL,
    program_id uuid NOT NULL,
    match_id uuid NOT NULL,
    external_id text,
    occurred_on date NOT NULL,
    occurred_at timestamp with time zone,
    entered_at timestamp with time zone,
    entered_by text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    outcome text NOT NULL,
    mode text,
    minutes smallint,
    logged_by text NOT NULL,
    confirmed boolean DEFAULT false NOT NULL,
    note text,
    note_class text DEFAULT 'staff'::text NOT NULL,
    replaces_id uuid,
    voided_at timestamp with time zone,
    voided_by text,
    void_reason text,
    CONSTRAINT check_ins_logged_by_check CHECK ((logged_by = ANY (ARRAY['student'::text, 'mentor'::text, 'coordinator'::text]))),
    CONSTRAINT check_ins_minutes_check CHECK (((minutes >= 0) AND (minutes <= 1440))),
    CONSTRAINT check_ins_mode_check CHECK ((mode = ANY (ARRAY['in_person'::text, 'online'::text, 'phone'::text]))),
    CONSTRAINT check_ins_note_class_check CHECK ((note_class = ANY (ARRAY['pair'::text, 'staff'::text, 'safeguarding'::text]))),
    CONSTRAINT check_ins_outcome_check CHECK ((outcome = ANY (ARRAY['made'::text, 'attempted'::text]))),
    CONSTRAINT check_ins_void_check CHECK (((voided_at IS NULL) = (void_reason IS NULL)))
);

ALTER TABLE ONLY trellis.check_ins FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.enrollment_events (
    tenant_id uuid NOT NULL,
    event_id uuid NOT NULL,
    program_id uuid NOT NULL,
    person_id uuid NOT NULL,
    status text NOT NULL,
    ready boolean NOT NULL,
    effective_on date NOT NULL,
    reason text,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL,
    CONSTRAINT enrollment_events_status_check CHECK ((status = ANY (ARRAY['enrolled'::text, 'on_hold'::text, 'withdrawn'::text, 'completed'::text])))
);

ALTER TABLE ONLY trellis.enrollment_events FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.enrollments (
    tenant_id uuid NOT NULL,
    program_id uuid NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL,
    status text NOT NULL,
    grade text,
    cohort text,
    site text,
    region text,
    modes text[] DEFAULT '{}'::text[] NOT NULL,
    grade_bands text[] DEFAULT '{}'::text[] NOT NULL,
    goals text[] DEFAULT '{}'::text[] NOT NULL,
    needs text[] DEFAULT '{}'::text[] NOT NULL,
    offers text[] DEFAULT '{}'::text[] NOT NULL,
    availability text,
    capacity smallint,
    mentor_type text,
    starts_on date,
    hours_per_month smallint,
    consent_on date,
    consent_until date,
    consent_by text,
    screening text,
    screening_cleared_on date,
    screening_expires_on date,
    training_completed_on date,
    priority smallint DEFAULT 0 NOT NULL,
    priority_reason text,
    notes text,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    CONSTRAINT enrollments_capacity_check CHECK ((((role = 'mentor'::text) = (capacity IS NOT NULL)) AND ((capacity >= 1) AND (capacity <= 20)))),
    CONSTRAINT enrollments_mentor_type_check CHECK ((mentor_type = ANY (ARRAY['adult'::text, 'peer'::text]))),
    CONSTRAINT enrollments_priority_check CHECK (((priority >= 0) AND (priority <= 3))),
    CONSTRAINT enrollments_role_check CHECK ((role = ANY (ARRAY['student'::text, 'mentor'::text]))),
    CONSTRAINT enrollments_screening_check CHECK ((screening = ANY (ARRAY['cleared'::text, 'pending'::text, 'expired'::text]))),
    CONSTRAINT enrollments_status_check CHECK ((status = ANY (ARRAY['enrolled'::text, 'on_hold'::text, 'withdrawn'::text, 'completed'::text])))
);

ALTER TABLE ONLY trellis.enrollments FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.exclusions (
    tenant_id uuid NOT NULL,
    program_id uuid NOT NULL,
    student_id uuid NOT NULL,
    mentor_id uuid NOT NULL,
    reason text NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL
);

ALTER TABLE ONLY trellis.exclusions FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.goals (
    tenant_id uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    parent text,
    aliases text[] NOT NULL,
    sensitive boolean DEFAULT false NOT NULL,
    "position" integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    retired_at timestamp with time zone,
    CONSTRAINT goals_code_check CHECK (((code <> ''::text) AND (length(code) <= 200))),
    CONSTRAINT goals_parent_check CHECK ((parent <> code))
);

ALTER TABLE ONLY trellis.goals FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.imports (
    tenant_id uuid NOT NULL,
    import_id uuid NOT NULL,
    program_id uuid,
    kind text NOT NULL,
    file_name text NOT NULL,
    file_sha256 text NOT NULL,
    mapping jsonb NOT NULL,
    read bigint NOT NULL,
    created bigint NOT NULL,
    updated bigint NOT NULL,
    unchanged bigint NOT NULL,
    rejected bigint NOT NULL,
    absent bigint NOT NULL,
    applied_at timestamp with time zone NOT NULL,
    applied_by text NOT NULL,
    CONSTRAINT imports_counts_check CHECK ((read = (((created + updated) + unchanged) + rejected)))
);

ALTER TABLE ONLY trellis.imports FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.match_excuses (
    tenant_id uuid NOT NULL,
    excuse_id uuid NOT NULL,
    match_id uuid NOT NULL,
    from_on date NOT NULL,
    to_on date NOT NULL,
    reason text NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL,
    voided_at timestamp with time zone,
    voided_by text,
    CONSTRAINT match_excuses_dates_check CHECK ((to_on >= from_on))
);

ALTER TABLE ONLY trellis.match_excuses FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.match_holds (
    tenant_id uuid NOT NULL,
    hold_id uuid NOT NULL,
    match_id uuid NOT NULL,
    from_on date NOT NULL,
    to_on date,
    reason text,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL,
    voided_at timestamp with time zone,
    voided_by text,
    CONSTRAINT match_holds_dates_check CHECK (((to_on IS NULL) OR (to_on >= from_on)))
);

ALTER TABLE ONLY trellis.match_holds FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.matches (
    tenant_id uuid NOT NULL,
    match_id uuid NOT NULL,
    program_id uuid NOT NULL,
    student_id uuid NOT NULL,
    mentor_id uuid NOT NULL,
    round_id uuid,
    started_on date NOT NULL,
    ended_on date,
    closure_reason text,
    closed_at timestamp with time zone,
    closed_by text,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    CONSTRAINT matches_closure_check CHECK (((ended_on IS NULL) = (closure_reason IS NULL))),
    CONSTRAINT matches_dates_check CHECK (((ended_on IS NULL) OR (ended_on >= started_on)))
);

ALTER TABLE ONLY trellis.matches FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.migrations (
    version integer NOT NULL,
    name text NOT NULL,
    sha256 text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL,
    duration_ms bigint NOT NULL,
    app_version text NOT NULL,
    applied_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT migrations_version_check CHECK ((version > 0))
);

CREATE TABLE trellis.people (
    tenant_id uuid NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL,
    id_source text DEFAULT ''::text NOT NULL,
    external_id text,
    given_name text NOT NULL,
    family_name text NOT NULL,
    name_key text NOT NULL,
    email text,
    email_key text GENERATED ALWAYS AS (lower(email)) STORED,
    email_shared boolean DEFAULT false NOT NULL,
    phone text,
    birth_date date,
    household text,
    languages text[] DEFAULT '{}'::text[] NOT NULL,
    organisation text,
    occupation text,
    site text,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    CONSTRAINT people_email_check CHECK ((email <> ''::text)),
    CONSTRAINT people_external_id_check CHECK ((external_id <> ''::text)),
    CONSTRAINT people_role_check CHECK ((role = ANY (ARRAY['student'::text, 'mentor'::text, 'guardian'::text, 'teacher'::text])))
);

ALTER TABLE ONLY trellis.people FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.pins (
    tenant_id uuid NOT NULL,
    program_id uuid NOT NULL,
    student_id uuid NOT NULL,
    mentor_id uuid NOT NULL,
    reason text,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL
);

ALTER TABLE ONLY trellis.pins FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.program_breaks (
    tenant_id uuid NOT NULL,
    break_id uuid NOT NULL,
    program_id uuid NOT NULL,
    name text NOT NULL,
    from_on date NOT NULL,
    to_on date NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL,
    voided_at timestamp with time zone,
    voided_by text,
    CONSTRAINT program_breaks_dates_check CHECK ((to_on >= from_on))
);

ALTER TABLE ONLY trellis.program_breaks FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.programs (
    tenant_id uuid NOT NULL,
    program_id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    time_zone text NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    cadence text NOT NULL,
    week_begins_on smallint NOT NULL,
    grace_days smallint NOT NULL,
    meeting_days smallint NOT NULL,
    too_early_windows smallint NOT NULL,
    benchmark_percent smallint NOT NULL,
    suppression_floor smallint NOT NULL,
    gate_consent boolean NOT NULL,
    gate_screening boolean NOT NULL,
    gate_training boolean NOT NULL,
    screening_valid_months smallint NOT NULL,
    policy text,
    contact_name text,
    contact_email text,
    contact_phone text,
    closed_on date,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    CONSTRAINT programs_benchmark_percent_check CHECK (((benchmark_percent >= 0) AND (benchmark_percent <= 100))),
    CONSTRAINT programs_cadence_check CHECK ((cadence = ANY (ARRAY['weekly'::text, 'every_two_weeks'::text, 'monthly'::text]))),
    CONSTRAINT programs_dates_check CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT programs_grace_days_check CHECK (((grace_days >= 0) AND (grace_days <= 60))),
    CONSTRAINT programs_meeting_days_check CHECK (((meeting_days >= 1) AND (meeting_days <= 127))),
    CONSTRAINT programs_name_check CHECK (((name <> ''::text) AND (length(name) <= 200))),
    CONSTRAINT programs_screening_valid_months_check CHECK (((screening_valid_months >= 1) AND (screening_valid_months <= 120))),
    CONSTRAINT programs_slug_check CHECK (((slug <> ''::text) AND (length(slug) <= 63))),
    CONSTRAINT programs_suppression_floor_check CHECK (((suppression_floor >= 5) AND (suppression_floor <= 1000))),
    CONSTRAINT programs_too_early_windows_check CHECK (((too_early_windows >= 0) AND (too_early_windows <= 52))),
    CONSTRAINT programs_week_begins_on_check CHECK (((week_begins_on >= 1) AND (week_begins_on <= 7)))
);

ALTER TABLE ONLY trellis.programs FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.round_pairs (
    tenant_id uuid NOT NULL,
    round_id uuid NOT NULL,
    student_id uuid NOT NULL,
    mentor_id uuid NOT NULL,
    score integer NOT NULL,
    components smallint[] NOT NULL,
    pinned boolean NOT NULL,
    CONSTRAINT round_pairs_components_check CHECK ((cardinality(components) = 8)),
    CONSTRAINT round_pairs_score_check CHECK (((score >= 0) AND (score <= 100000)))
);

ALTER TABLE ONLY trellis.round_pairs FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.rounds (
    tenant_id uuid NOT NULL,
    round_id uuid NOT NULL,
    program_id uuid NOT NULL,
    number integer NOT NULL,
    state text NOT NULL,
    round_on date NOT NULL,
    seed bigint NOT NULL,
    engine text NOT NULL,
    policy_name text NOT NULL,
    policy text NOT NULL,
    policy_sha256 text NOT NULL,
    snapshot bytea NOT NULL,
    snapshot_sha256 text NOT NULL,
    solution text NOT NULL,
    solved_at timestamp with time zone NOT NULL,
    solved_by text NOT NULL,
    decided_at timestamp with time zone,
    decided_by text,
    CONSTRAINT rounds_decided_check CHECK (((state = 'draft'::text) = (decided_at IS NULL))),
    CONSTRAINT rounds_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'discarded'::text])))
);

ALTER TABLE ONLY trellis.rounds FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.student_guardians (
    tenant_id uuid NOT NULL,
    student_id uuid NOT NULL,
    guardian_id uuid NOT NULL,
    relationship text,
    may_receive text NOT NULL,
    listed boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    CONSTRAINT student_guardians_may_receive_check CHECK ((may_receive = ANY (ARRAY['yes'::text, 'no'::text, 'blocked'::text])))
);

ALTER TABLE ONLY trellis.student_guardians FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.student_teachers (
    tenant_id uuid NOT NULL,
    program_id uuid NOT NULL,
    student_id uuid NOT NULL,
    teacher_id uuid NOT NULL,
    from_on date NOT NULL,
    to_on date,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL,
    CONSTRAINT student_teachers_dates_check CHECK (((to_on IS NULL) OR (to_on >= from_on)))
);

ALTER TABLE ONLY trellis.student_teachers FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.tenants (
    tenant_id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    CONSTRAINT tenants_name_check CHECK (((name <> ''::text) AND (length(name) <= 200))),
    CONSTRAINT tenants_slug_check CHECK (((slug <> ''::text) AND (length(slug) <= 63)))
);

CREATE TABLE trellis.wishes (
    tenant_id uuid NOT NULL,
    program_id uuid NOT NULL,
    from_id uuid NOT NULL,
    to_id uuid NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL
);

ALTER TABLE ONLY trellis.wishes FORCE ROW LEVEL SECURITY;

ALTER TABLE ONLY trellis.check_ins
    ADD CONSTRAINT check_ins_pkey PRIMARY KEY (tenant_id, check_in_id);

ALTER TABLE ONLY trellis.enrollment_events
    ADD CONSTRAINT enrollment_events_pkey PRIMARY KEY (tenant_id, event_id);

ALTER TABLE ONLY trellis.enrollments
    ADD CONSTRAINT enrollments_pkey PRIMARY KEY (tenant_id, program_id, person_id);

ALTER TABLE ONLY trellis.exclusions
    ADD CONSTRAINT exclusions_pkey PRIMARY KEY (tenant_id, program_id, student_id, mentor_id);

ALTER TABLE ONLY trellis.goals
    ADD CONSTRAINT goals_pkey PRIMARY KEY (tenant_id, code);

ALTER TABLE ONLY trellis.imports
    ADD CONSTRAINT imports_pkey PRIMARY KEY (tenant_id, import_id);

ALTER TABLE ONLY trellis.match_excuses
    ADD CONSTRAINT match_excuses_pkey PRIMARY KEY (tenant_id, excuse_id);

ALTER TABLE ONLY trellis.match_holds
    ADD CONSTRAINT match_holds_pkey PRIMARY KEY (tenant_id, hold_id);

ALTER TABLE ONLY trellis.matches
    ADD CONSTRAINT matches_pkey PRIMARY KEY (tenant_id, match_id);

ALTER TABLE ONLY trellis.matches
    ADD CONSTRAINT matches_program_key UNIQUE (tenant_id, program_id, match_id);

ALTER TABLE ONLY trellis.migrations
    ADD CONSTRAINT migrations_pkey PRIMARY KEY (version);

ALTER TABLE ONLY trellis.people
    ADD CONSTRAINT people_external_id_key UNIQUE (tenant_id, role, id_source, external_id);

ALTER TABLE ONLY trellis.people
    ADD CONSTRAINT people_pkey PRIMARY KEY (tenant_id, person_id);

ALTER TABLE ONLY trellis.pins
    ADD CONSTRAINT pins_pkey PRIMARY KEY (tenant_id, program_id, student_id, mentor_id);

ALTER TABLE ONLY trellis.program_breaks
    ADD CONSTRAINT program_breaks_pkey PRIMARY KEY (tenant_id, break_id);

ALTER TABLE ONLY trellis.programs
    ADD CONSTRAINT programs_pkey PRIMARY KEY (tenant_id, program_id);

ALTER TABLE ONLY trellis.programs
    ADD CONSTRAINT programs_slug_key UNIQUE (tenant_id, slug);

ALTER TABLE ONLY trellis.round_pairs
    ADD CONSTRAINT round_pairs_pkey PRIMARY KEY (tenant_id, round_id, student_id);

ALTER TABLE ONLY trellis.rounds
    ADD CONSTRAINT rounds_number_key UNIQUE (tenant_id, program_id, number);

ALTER TABLE ONLY trellis.rounds
    ADD CONSTRAINT rounds_pkey PRIMARY KEY (tenant_id, round_id);

ALTER TABLE ONLY trellis.student_guardians
    ADD CONSTRAINT student_guardians_pkey PRIMARY KEY (tenant_id, student_id, guardian_id);

ALTER TABLE ONLY trellis.student_teachers
    ADD CONSTRAINT student_teachers_pkey PRIMARY KEY (tenant_id, program_id, student_id, teacher_id);

ALTER TABLE ONLY trellis.tenants
    ADD CONSTRAINT tenants_pkey PRIMARY KEY (tenant_id);

ALTER TABLE ONLY trellis.tenants
    ADD CONSTRAINT tenants_slug_key UNIQUE (slug);

ALTER TABLE ONLY trellis.wishes
    ADD CONSTRAINT wishes_pkey PRIMARY KEY (tenant_id, program_id, from_id, to_id);

CREATE UNIQUE INDEX check_ins_external_id ON trellis.check_ins USING btree (tenant_id, program_id, external_id) WHERE ((external_id IS NOT NULL) AND (voided_at IS NULL));

CREATE INDEX check_ins_match ON trellis.check_ins USING btree (tenant_id, program_id, match_id, occurred_on);

CREATE INDEX check_ins_replaces ON trellis.check_ins USING btree (tenant_id, replaces_id);

CREATE INDEX enrollment_events_enrollment ON trellis.enrollment_events USING btree (tenant_id, program_id, person_id, effective_on);

CREATE INDEX enrollments_person ON trellis.enrollments USING btree (tenant_id, person_id);

CREATE INDEX exclusions_mentor ON trellis.exclusions USING btree (tenant_id, program_id, mentor_id);

CREATE INDEX goals_parent ON trellis.goals USING btree (tenant_id, parent);

CREATE INDEX imports_program ON trellis.imports USING btree (tenant_id, program_id, applied_at);

CREATE INDEX match_excuses_match ON trellis.match_excuses USING btree (tenant_id, match_id, from_on);

CREATE INDEX match_holds_match ON trellis.match_holds USING btree (tenant_id, match_id, from_on);

CREATE INDEX matches_history ON trellis.matches USING btree (tenant_id, student_id);

CREATE INDEX matches_mentor ON trellis.matches USING btree (tenant_id, program_id, mentor_id);

CREATE UNIQUE INDEX matches_open_student ON trellis.matches USING btree (tenant_id, program_id, student_id) WHERE (ended_on IS NULL);

CREATE INDEX matches_round ON trellis.matches USING btree (tenant_id, round_id);

CREATE INDEX matches_student ON trellis.matches USING btree (tenant_id, program_id, student_id);

CREATE INDEX people_email ON trellis.people USING btree (tenant_id, role, email_key);

CREATE INDEX people_name ON trellis.people USING btree (tenant_id, role, name_key);

CREATE INDEX pins_mentor ON trellis.pins USING btree (tenant_id, program_id, mentor_id);

CREATE INDEX program_breaks_program ON trellis.program_breaks USING btree (tenant_id, program_id, from_on);

CREATE INDEX round_pairs_mentor ON trellis.round_pairs USING btree (tenant_id, mentor_id);

CREATE INDEX round_pairs_student ON trellis.round_pairs USING btree (tenant_id, student_id);

CREATE INDEX student_guardians_guardian ON trellis.student_guardians USING btree (tenant_id, guardian_id);

CREATE INDEX student_teachers_teacher ON trellis.student_teachers USING btree (tenant_id, teacher_id);

CREATE INDEX wishes_to ON trellis.wishes USING btree (tenant_id, program_id, to_id);

ALTER TABLE ONLY trellis.check_ins
    ADD CONSTRAINT check_ins_match_fkey FOREIGN KEY (tenant_id, program_id, match_id) REFERENCES trellis.matches(tenant_id, program_id, match_id);

ALTER TABLE ONLY trellis.check_ins
    ADD CONSTRAINT check_ins_replaces_fkey FOREIGN KEY (tenant_id, replaces_id) REFERENCES trellis.check_ins(tenant_id, check_in_id);

ALTER TABLE ONLY trellis.enrollment_events
    ADD CONSTRAINT enrollment_events_enrollment_fkey FOREIGN KEY (tenant_id, program_id, person_id) REFERENCES trellis.enrollments(tenant_id, program_id, person_id);

ALTER TABLE ONLY trellis.enrollments
    ADD CONSTRAINT enrollments_person_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES trellis.people(tenant_id, person_id);

ALTER TABLE ONLY trellis.enrollments
    ADD CONSTRAINT enrollments_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES trellis.programs(tenant_id, program_id);

ALTER TABLE ONLY trellis.exclusions
    ADD CONSTRAINT exclusions_mentor_fkey FOREIGN KEY (tenant_id, program_id, mentor_id) REFERENCES trellis.enrollments(tenant_id, program_id, person_id);

ALTER TABLE ONLY trellis.exclusions
    ADD CONSTRAINT exclusions_student_fkey FOREIGN KEY (tenant_id, program_id, student_id) REFERENCES trellis.enrollments(tenant_id, program_id, person_id);

ALTER TABLE ONLY trellis.goals
    ADD CONSTRAINT goals_parent_fkey FOREIGN KEY (tenant_id, parent) REFERENCES trellis.goals(tenant_id, code);

ALTER TABLE ONLY trellis.goals
    ADD CONSTRAINT goals_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES trellis.tenants(tenant_id);

ALTER TABLE ONLY trellis.imports
    ADD CONSTRAINT imports_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES trellis.programs(tenant_id, program_id);

ALTER TABLE ONLY trellis.imports
    ADD CONSTRAINT imports_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES trellis.tenants(tenant_id);

ALTER TABLE ONLY trellis.match_excuses
    ADD CONSTRAINT match_excuses_match_fkey FOREIGN KEY (tenant_id, match_id) REFERENCES trellis.matches(tenant_id, match_id);

ALTER TABLE ONLY trellis.match_holds
    ADD CONSTRAINT match_holds_match_fkey FOREIGN KEY (tenant_id, match_id) REFERENCES trellis.matches(tenant_id, match_id);

ALTER TABLE ONLY trellis.matches
    ADD CONSTRAINT matches_mentor_fkey FOREIGN KEY (tenant_id, program_id, mentor_id) REFERENCES trellis.enrollments(tenant_id, program_id, person_id);

ALTER TABLE ONLY trellis.matches
    ADD CONSTRAINT matches_round_fkey FOREIGN KEY (tenant_id, round_id) REFERENCES trellis.rounds(tenant_id, round_id);

ALTER TABLE ONLY trellis.matches
    ADD CONSTRAINT matches_student_fkey FOREIGN KEY (tenant_id, program_id, student_id) REFERENCES trellis.enrollments(tenant_id, program_id, person_id);

ALTER TABLE ONLY trellis.people
    ADD CONSTRAINT people_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES trellis.tenants(tenant_id);

ALTER TABLE ONLY trellis.pins
    ADD CONSTRAINT pins_mentor_fkey FOREIGN KEY (tenant_id, program_id, mentor_id) REFERENCES trellis.enrollments(tenant_id, program_id, person_id);

ALTER TABLE ONLY trellis.pins
    ADD CONSTRAINT pins_student_fkey FOREIGN KEY (tenant_id, program_id, student_id) REFERENCES trellis.enrollments(tenant_id, program_id, person_id);

ALTER TABLE ONLY trellis.program_breaks
    ADD CONSTRAINT program_breaks_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES trellis.programs(tenant_id, program_id);

ALTER TABLE ONLY trellis.programs
    ADD CONSTRAINT programs_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES trellis.tenants(tenant_id);

ALTER TABLE ONLY trellis.round_pairs
    ADD CONSTRAINT round_pairs_mentor_fkey FOREIGN KEY (tenant_id, mentor_id) REFERENCES trellis.people(tenant_id, person_id);

ALTER TABLE ONLY trellis.round_pairs
    ADD CONSTRAINT round_pairs_round_fkey FOREIGN KEY (tenant_id, round_id) REFERENCES trellis.rounds(tenant_id, round_id);

ALTER TABLE ONLY trellis.round_pairs
    ADD CONSTRAINT round_pairs_student_fkey FOREIGN KEY (tenant_id, student_id) REFERENCES trellis.people(tenant_id, person_id);

ALTER TABLE ONLY trellis.rounds
    ADD CONSTRAINT rounds_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES trellis.programs(tenant_id, program_id);

ALTER TABLE ONLY trellis.student_guardians
    ADD CONSTRAINT student_guardians_guardian_fkey FOREIGN KEY (tenant_id, guardian_id) REFERENCES trellis.people(tenant_id, person_id);

ALTER TABLE ONLY trellis.student_guardians
    ADD CONSTRAINT student_guardians_student_fkey FOREIGN KEY (tenant_id, student_id) REFERENCES trellis.people(tenant_id, person_id);

ALTER TABLE ONLY trellis.student_teachers
    ADD CONSTRAINT student_teachers_student_fkey FOREIGN KEY (tenant_id, program_id, student_id) REFERENCES trellis.enrollments(tenant_id, program_id, person_id);

ALTER TABLE ONLY trellis.student_teachers
    ADD CONSTRAINT student_teachers_teacher_fkey FOREIGN KEY (tenant_id, teacher_id) REFERENCES trellis.people(tenant_id, person_id);

ALTER TABLE ONLY trellis.wishes
    ADD CONSTRAINT wishes_from_fkey FOREIGN KEY (tenant_id, program_id, from_id) REFERENCES trellis.enrollments(tenant_id, program_id, person_id);

ALTER TABLE ONLY trellis.wishes
    ADD CONSTRAINT wishes_to_fkey FOREIGN KEY (tenant_id, program_id, to_id) REFERENCES trellis.enrollments(tenant_id, program_id, person_id);

ALTER TABLE trellis.check_ins ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.enrollment_events ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.enrollments ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.exclusions ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.goals ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.imports ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.match_excuses ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.match_holds ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.matches ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.people ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.pins ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.program_breaks ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.programs ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.round_pairs ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.rounds ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.student_guardians ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.student_teachers ENABLE ROW LEVEL SECURITY;

CREATE POLICY tenant ON trellis.check_ins USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.enrollment_events USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.enrollments USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.exclusions USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.goals USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.imports USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.match_excuses USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.match_holds USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.matches USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.people USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.pins USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.program_breaks USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.programs USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.round_pairs USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.rounds USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.student_guardians USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.student_teachers USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.wishes USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

ALTER TABLE trellis.wishes ENABLE ROW LEVEL SECURITY;

GRANT USAGE ON SCHEMA trellis TO trellis_app;
GRANT USAGE ON SCHEMA trellis TO trellis_control;
GRANT USAGE ON SCHEMA trellis TO trellis_ops;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.check_ins TO trellis_app;
GRANT SELECT ON TABLE trellis.check_ins TO trellis_ops;

GRANT SELECT,INSERT,DELETE ON TABLE trellis.enrollment_events TO trellis_app;
GRANT SELECT ON TABLE trellis.enrollment_events TO trellis_ops;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE trellis.enrollments TO trellis_app;
GRANT SELECT ON TABLE trellis.enrollments TO trellis_ops;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE trellis.exclusions TO trellis_app;
GRANT SELECT ON TABLE trellis.exclusions TO trellis_ops;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.goals TO trellis_app;
GRANT SELECT ON TABLE trellis.goals TO trellis_ops;

GRANT SELECT,INSERT ON TABLE trellis.imports TO trellis_app;
GRANT SELECT ON TABLE trellis.imports TO trellis_ops;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.match_excuses TO trellis_app;
GRANT SELECT ON TABLE trellis.match_excuses TO trellis_ops;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.match_holds TO trellis_app;
GRANT SELECT ON TABLE trellis.match_holds TO trellis_ops;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE trellis.matches TO trellis_app;
GRANT SELECT ON TABLE trellis.matches TO trellis_ops;

GRANT SELECT ON TABLE trellis.migrations TO trellis_app;
GRANT SELECT ON TABLE trellis.migrations TO trellis_control;
GRANT SELECT ON TABLE trellis.migrations TO trellis_ops;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE trellis.people TO trellis_app;
GRANT SELECT ON TABLE trellis.people TO trellis_ops;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE trellis.pins TO trellis_app;
GRANT SELECT ON TABLE trellis.pins TO trellis_ops;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.program_breaks TO trellis_app;
GRANT SELECT ON TABLE trellis.program_breaks TO trellis_ops;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.programs TO trellis_app;
GRANT SELECT ON TABLE trellis.programs TO trellis_ops;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE trellis.round_pairs TO trellis_app;
GRANT SELECT ON TABLE trellis.round_pairs TO trellis_ops;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE trellis.rounds TO trellis_app;
GRANT SELECT ON TABLE trellis.rounds TO trellis_ops;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE trellis.student_guardians TO trellis_app;
GRANT SELECT ON TABLE trellis.student_guardians TO trellis_ops;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE trellis.student_teachers TO trellis_app;
GRANT SELECT ON TABLE trellis.student_teachers TO trellis_ops;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.tenants TO trellis_control;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE trellis.wishes TO trellis_app;
GRANT SELECT ON TABLE trellis.wishes TO trellis_ops;
