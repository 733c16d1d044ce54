-- Of which students a mail tells, so that it is asked again before it goes whether its recipient still
-- teaches or mentors them; and two more reasons for which a letter is mailed to nobody.

ALTER TABLE trellis.mails ADD COLUMN told_ids uuid[] NOT NULL DEFAULT '{}';

ALTER TABLE trellis.undelivered_letters DROP CONSTRAINT undelivered_letters_reason_check;
ALTER TABLE trellis.undelivered_letters ADD CONSTRAINT undelivered_letters_reason_check CHECK (
  reason IN ('no_address', 'address_suppressed', 'recipient_blocked', 'shared_address',
    'contact_of_blocked_guardian'));
