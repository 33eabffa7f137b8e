-- Whole numbers up to which the checks ask no question, and the rules that a bureau does not ask. What the defaults say is
-- what an entry of the journal without these fields means.
ALTER TABLE settings ADD COLUMN small_count TEXT NOT NULL DEFAULT '12';
ALTER TABLE settings ADD COLUMN silences TEXT NOT NULL
    DEFAULT 'check.same-as-before@measure:event-count|check.month-zero@measure:event-count|check.months-equal@measure:event-count';

-- A target whose adding was taken back: the row stays, and counts as none.
ALTER TABLE target ADD COLUMN is_withdrawn INTEGER NOT NULL DEFAULT 0;

-- The last entry of the journal before a month was signed off: the month is read as the store stood then.
ALTER TABLE submission ADD COLUMN sealed_after TEXT NOT NULL DEFAULT '';
