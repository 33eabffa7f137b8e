-- Limits of the checks, and the month up to which a store is closed.
ALTER TABLE settings ADD COLUMN growth_limit TEXT NOT NULL DEFAULT '50';
ALTER TABLE settings ADD COLUMN completion_limit TEXT NOT NULL DEFAULT '150';
ALTER TABLE settings ADD COLUMN gap_jump_limit TEXT NOT NULL DEFAULT '20';
ALTER TABLE settings ADD COLUMN unit_slip_factor TEXT NOT NULL DEFAULT '10000';
ALTER TABLE settings ADD COLUMN jump_factor TEXT NOT NULL DEFAULT '8';
ALTER TABLE settings ADD COLUMN recomputed_limit TEXT NOT NULL DEFAULT '0.1';
ALTER TABLE settings ADD COLUMN closed_through TEXT NOT NULL DEFAULT '';

-- The day from which a revision of a curve holds. Its earlier revisions are read from the journal.
ALTER TABLE curve ADD COLUMN decided_on TEXT NOT NULL DEFAULT '';

-- Milestones: how far, and what the source says.
ALTER TABLE figure ADD COLUMN stage INTEGER;
ALTER TABLE figure ADD COLUMN wording TEXT NOT NULL DEFAULT '';

-- The history of one record, without reading the whole journal.
CREATE INDEX journal_record ON journal (kind, key);
