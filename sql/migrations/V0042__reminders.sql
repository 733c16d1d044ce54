-- Reminders: what a program allows, who wants none, and which ones have gone out.

-- A program without a row has the usual settings.
CREATE TABLE trellis.reminder_settings (
  tenant_id   uuid        NOT NULL,
  program_id  uuid        NOT NULL,
  -- Minutes since midnight where the program is; the night is quiet from one to the other.
  quiet_from  smallint    NOT NULL,
  quiet_until smallint    NOT NULL,
  -- Mails to one person in seven days.
  weekly_cap  smallint    NOT NULL,
  -- Whether students, most of them minors, are mailed at their own addresses.
  to_students boolean     NOT NULL,
  set_at      timestamptz NOT NULL,
  set_by      text        NOT NULL,
  CONSTRAINT reminder_settings_pkey PRIMARY KEY (tenant_id, program_id),
  CONSTRAINT reminder_settings_program_fkey FOREIGN KEY (tenant_id, program_id)
    REFERENCES trellis.programs (tenant_id, program_id),
  CONSTRAINT reminder_settings_quiet_check CHECK (
    quiet_from BETWEEN 0 AND 1439 AND quiet_until BETWEEN 0 AND 1439),
  CONSTRAINT reminder_settings_weekly_cap_check CHECK (weekly_cap BETWEEN 0 AND 50)
);

ALTER TABLE trellis.reminder_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.reminder_settings FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.reminder_settings USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE ON trellis.reminder_settings TO trellis_app;
GRANT SELECT ON trellis.reminder_settings TO trellis_ops;

-- Who wants no reminders of a kind, since when and until when.
CREATE TABLE trellis.reminder_opt_outs (
  tenant_id  uuid        NOT NULL,
  opt_out_id uuid        NOT NULL,
  person_id  uuid        NOT NULL,
  kind       text        NOT NULL,
  since      timestamptz NOT NULL,
  entered_by text        NOT NULL,
  ended_at   timestamptz,
  ended_by   text,
  CONSTRAINT reminder_opt_outs_pkey PRIMARY KEY (tenant_id, opt_out_id),
  CONSTRAINT reminder_opt_outs_person_fkey FOREIGN KEY (tenant_id, person_id)
    REFERENCES trellis.people (tenant_id, person_id),
  CONSTRAINT reminder_opt_outs_kind_check CHECK (
    kind IN ('commitment_due', 'window_missed', 'screening_expiring')),
  CONSTRAINT reminder_opt_outs_ended_check CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE INDEX reminder_opt_outs_person ON trellis.reminder_opt_outs (tenant_id, person_id);
CREATE UNIQUE INDEX reminder_opt_outs_standing
  ON trellis.reminder_opt_outs (tenant_id, person_id, kind) WHERE ended_at IS NULL;

ALTER TABLE trellis.reminder_opt_outs ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.reminder_opt_outs FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.reminder_opt_outs USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE ON trellis.reminder_opt_outs TO trellis_app;
GRANT SELECT ON trellis.reminder_opt_outs TO trellis_ops;

-- Each thing that somebody was reminded of, once; several may have gone in one mail.
CREATE TABLE trellis.reminders (
  tenant_id    uuid        NOT NULL,
  -- What it is about, by identifiers and the day: commitment:ID:2026-12-03.
  reminder_key text        NOT NULL,
  program_id   uuid        NOT NULL,
  kind         text        NOT NULL,
  -- NULL for the program's contact, who is in no roster.
  recipient_id uuid,
  -- The mail's key in the outbox.
  mail_key     text        NOT NULL,
  enqueued_at  timestamptz NOT NULL,
  CONSTRAINT reminders_pkey PRIMARY KEY (tenant_id, reminder_key),
  CONSTRAINT reminders_program_fkey FOREIGN KEY (tenant_id, program_id)
    REFERENCES trellis.programs (tenant_id, program_id),
  CONSTRAINT reminders_recipient_fkey FOREIGN KEY (tenant_id, recipient_id)
    REFERENCES trellis.people (tenant_id, person_id),
  CONSTRAINT reminders_kind_check CHECK (
    kind IN ('commitment_due', 'window_missed', 'screening_expiring'))
);
CREATE INDEX reminders_program ON trellis.reminders (tenant_id, program_id);
CREATE INDEX reminders_recipient ON trellis.reminders (tenant_id, recipient_id, enqueued_at);

ALTER TABLE trellis.reminders ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.reminders FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.reminders USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT ON trellis.reminders TO trellis_app;
GRANT SELECT ON trellis.reminders TO trellis_ops;
