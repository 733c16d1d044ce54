-- A pair that goes on in the next year's program has a new match there; it says which one it
-- continues.

ALTER TABLE trellis.matches
  ADD COLUMN continues_id uuid,
  ADD CONSTRAINT matches_continues_fkey FOREIGN KEY (tenant_id, continues_id)
    REFERENCES trellis.matches (tenant_id, match_id) NOT VALID;
CREATE INDEX matches_continues ON trellis.matches (tenant_id, continues_id);
