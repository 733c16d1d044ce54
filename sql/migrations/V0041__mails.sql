-- Mail on its way: a row is written in the transaction of what it tells of, so that nothing is told
-- that did not happen, and sent afterwards. What it says is in files that the row names with their
-- checksums, so that a mail that is sent again is the same one to the last byte.

-- What makes a tenant's Message-IDs impossible to guess: made once, never told.
CREATE TABLE trellis.mail_secrets (
  tenant_id uuid  NOT NULL,
  secret    bytea NOT NULL,
  CONSTRAINT mail_secrets_pkey PRIMARY KEY (tenant_id),
  CONSTRAINT mail_secrets_tenant_fkey FOREIGN KEY (tenant_id)
    REFERENCES trellis.tenants (tenant_id)
);

ALTER TABLE trellis.mail_secrets ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.mail_secrets FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.mail_secrets USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT ON trellis.mail_secrets TO trellis_app;
GRANT SELECT ON trellis.mail_secrets TO trellis_ops;

CREATE TABLE trellis.mails (
  tenant_id      uuid        NOT NULL,
  mail_id        uuid        NOT NULL,
  -- What is told to whom, by identifiers: the same is mailed once.
  dedup_key      text        NOT NULL,
  message_id     text        NOT NULL,
  kind           text        NOT NULL,
  -- What becomes of it where nobody can know whether it arrived.
  policy         text        NOT NULL,
  recipient_id   uuid,
  -- About whom it is, and in which program: whether the recipient may still be told is asked again
  -- before it goes.
  student_id     uuid,
  program_id     uuid,
  address        text        NOT NULL,
  address_key    text        GENERATED ALWAYS AS (lower(address)) STORED,
  domain         text        GENERATED ALWAYS AS (lower(split_part(address, '@', 2))) STORED,
  sender         text        NOT NULL,
  reply_to       text,
  -- Neither subject nor body names a pupil.
  subject        text        NOT NULL,
  body           text        NOT NULL,
  files          jsonb       NOT NULL DEFAULT '[]',
  -- One of many alike: says how to get no more of them.
  bulk           boolean     NOT NULL DEFAULT false,
  -- Of the whole message as it was first handed to a server.
  body_sha256    text,
  state          text        NOT NULL DEFAULT 'pending',
  reason         text,
  last_reply     text,
  -- The address itself was refused.
  bounced        boolean     NOT NULL DEFAULT false,
  attempts       integer     NOT NULL DEFAULT 0,
  -- Grows with each claim: whoever lost a mail to another can change nothing of it.
  claim_no       bigint      NOT NULL DEFAULT 0,
  next_at        timestamptz NOT NULL DEFAULT now(),
  first_tried_at timestamptz,
  claimed_at     timestamptz,
  -- The run that claimed it last: a job, which may pick up what it left half sent.
  claimed_by     text,
  ended_at       timestamptz,
  created_at     timestamptz NOT NULL DEFAULT now(),
  created_by     text        NOT NULL,
  CONSTRAINT mails_pkey PRIMARY KEY (tenant_id, mail_id),
  CONSTRAINT mails_dedup_key UNIQUE (tenant_id, dedup_key),
  CONSTRAINT mails_recipient_fkey FOREIGN KEY (tenant_id, recipient_id)
    REFERENCES trellis.people (tenant_id, person_id),
  CONSTRAINT mails_student_fkey FOREIGN KEY (tenant_id, student_id)
    REFERENCES trellis.people (tenant_id, person_id),
  CONSTRAINT mails_program_fkey FOREIGN KEY (tenant_id, program_id)
    REFERENCES trellis.programs (tenant_id, program_id),
  CONSTRAINT mails_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES trellis.tenants (tenant_id),
  CONSTRAINT mails_policy_check CHECK (policy IN ('resend', 'once')),
  CONSTRAINT mails_state_check CHECK (state IN (
    'pending', 'sending', 'sent', 'deferred', 'failed', 'unknown', 'suppressed')),
  CONSTRAINT mails_ended_check CHECK (
    (ended_at IS NOT NULL) = (state IN ('sent', 'failed', 'unknown', 'suppressed'))),
  -- Nothing is on its way whose bytes are not known.
  CONSTRAINT mails_hash_check CHECK (
    body_sha256 IS NOT NULL OR state IN ('pending', 'deferred', 'failed', 'suppressed'))
);
CREATE INDEX mails_due ON trellis.mails (tenant_id, next_at)
  WHERE state IN ('pending', 'deferred');
CREATE INDEX mails_sending ON trellis.mails (tenant_id, claimed_at) WHERE state = 'sending';
CREATE INDEX mails_claimed ON trellis.mails (tenant_id, claimed_at);
CREATE INDEX mails_address ON trellis.mails (tenant_id, address_key) WHERE bounced;
CREATE INDEX mails_recipient ON trellis.mails (tenant_id, recipient_id);
CREATE INDEX mails_student ON trellis.mails (tenant_id, student_id);
CREATE INDEX mails_program ON trellis.mails (tenant_id, program_id);

ALTER TABLE trellis.mails ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.mails FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.mails USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE ON trellis.mails TO trellis_app;
GRANT SELECT ON trellis.mails TO trellis_ops;

-- Addresses that get nothing: since when, why, and until when.
CREATE TABLE trellis.mail_suppressions (
  tenant_id      uuid        NOT NULL,
  suppression_id uuid        NOT NULL,
  -- In lower case, as addresses are compared.
  address_key    text        NOT NULL,
  reason         text        NOT NULL,
  note           text,
  since          timestamptz NOT NULL DEFAULT now(),
  entered_by     text        NOT NULL,
  ended_at       timestamptz,
  ended_by       text,
  CONSTRAINT mail_suppressions_pkey PRIMARY KEY (tenant_id, suppression_id),
  CONSTRAINT mail_suppressions_tenant_fkey FOREIGN KEY (tenant_id)
    REFERENCES trellis.tenants (tenant_id),
  CONSTRAINT mail_suppressions_reason_check CHECK (reason IN ('bounced', 'by_hand')),
  CONSTRAINT mail_suppressions_address_check CHECK (address_key = lower(address_key)),
  CONSTRAINT mail_suppressions_ended_check CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE UNIQUE INDEX mail_suppressions_standing
  ON trellis.mail_suppressions (tenant_id, address_key) WHERE ended_at IS NULL;
CREATE INDEX mail_suppressions_address
  ON trellis.mail_suppressions (tenant_id, address_key, ended_at);

ALTER TABLE trellis.mail_suppressions ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.mail_suppressions FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.mail_suppressions USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE ON trellis.mail_suppressions TO trellis_app;
GRANT SELECT ON trellis.mail_suppressions TO trellis_ops;
