-- Which job of the queue solved a round last; none where a command did. Jobs are forgotten before
-- rounds are. One job solves one round: a second would be refused.

ALTER TABLE trellis.rounds ADD COLUMN job_id bigint;
CREATE UNIQUE INDEX rounds_job_key ON trellis.rounds (tenant_id, job_id);
