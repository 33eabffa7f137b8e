-- The first month that is read with this version of a definition, and why it was changed. The versions before it are
-- read from the journal.
ALTER TABLE indicator ADD COLUMN in_force_from TEXT NOT NULL DEFAULT '';
ALTER TABLE indicator ADD COLUMN change_reason TEXT NOT NULL DEFAULT '';

-- The rule of the lights by which a month was signed off.
ALTER TABLE submission ADD COLUMN far_behind_below TEXT NOT NULL DEFAULT '';
