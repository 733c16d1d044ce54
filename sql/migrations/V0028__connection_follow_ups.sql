-- The next day on which the owner means to be in touch, as it was said with each contact: what was
-- meant before a contact stays beside the connection itself.
ALTER TABLE trellis.connection_contacts ADD COLUMN follow_up_on date;
