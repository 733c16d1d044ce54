-- A report may speak of days that ended before the day it is told as of: of November, as of 12
-- December. Another last day is another report, with editions of its own. NULL is the day it is told
-- as of.

ALTER TABLE trellis.report_editions ADD COLUMN to_on date;
ALTER TABLE trellis.report_editions DROP CONSTRAINT report_editions_edition_key;
ALTER TABLE trellis.report_editions ADD CONSTRAINT report_editions_edition_key
  UNIQUE NULLS NOT DISTINCT (tenant_id, program_id, report, as_of, from_on, to_on, edition);

ALTER TABLE trellis.disclosures ADD COLUMN to_on date;
ALTER TABLE trellis.disclosures DROP CONSTRAINT disclosures_once_key;
ALTER TABLE trellis.disclosures ADD CONSTRAINT disclosures_once_key UNIQUE NULLS NOT DISTINCT (
  tenant_id, program_id, report, as_of, from_on, to_on, edition, recipient_id, student_id, formats);
