-- Why a safety closure was lifted: words for the safeguarding duty alone. The application's own role
-- sees that it was lifted, and for whom.
ALTER TABLE trellis.safety_clearances
  ADD COLUMN note text,
  ADD CONSTRAINT safety_clearances_note_check CHECK (note <> '') NOT VALID;

REVOKE SELECT ON trellis.safety_clearances FROM trellis_app;
GRANT SELECT (tenant_id, clearance_id, mentor_id, entered_at)
  ON trellis.safety_clearances TO trellis_app;

-- Whether a mentor is held is asked for every mentor of every round.
CREATE INDEX matches_safety ON trellis.matches (tenant_id, mentor_id)
  WHERE closure_reason = 'safety_concern';
