-- Who works with the store.
CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, role TEXT NOT NULL, department TEXT NOT NULL, login TEXT NOT NULL,
    is_assumed INTEGER NOT NULL, valid_to TEXT NOT NULL, position INTEGER NOT NULL, revision INTEGER NOT NULL
) STRICT;

-- A department's month on its way from draft to signed off; earlier steps are in the journal.
CREATE TABLE submission (
    department TEXT NOT NULL, month TEXT NOT NULL, stage TEXT NOT NULL, submitted_by TEXT NOT NULL,
    approved_by TEXT NOT NULL, signed_by TEXT NOT NULL, comment TEXT NOT NULL, deadline TEXT NOT NULL,
    anchor TEXT NOT NULL, sealed TEXT NOT NULL, revision INTEGER NOT NULL,
    PRIMARY KEY (department, month)
) STRICT, WITHOUT ROWID;

-- A reviewer's word on one figure.
CREATE TABLE review (
    period TEXT NOT NULL, kind TEXT NOT NULL, indicator TEXT NOT NULL, region TEXT NOT NULL,
    is_accepted INTEGER NOT NULL, comment TEXT NOT NULL, reviewer TEXT NOT NULL, figure_revision INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (period, kind, indicator, region)
) STRICT, WITHOUT ROWID;

-- Why a soft finding is in order.
CREATE TABLE explanation (
    period TEXT NOT NULL, kind TEXT NOT NULL, indicator TEXT NOT NULL, region TEXT NOT NULL,
    check_key TEXT NOT NULL, finding TEXT NOT NULL, explained TEXT NOT NULL, revision INTEGER NOT NULL,
    PRIMARY KEY (period, kind, indicator, region, check_key)
) STRICT, WITHOUT ROWID;

-- The day of the following month by which figures are to be submitted.
ALTER TABLE settings ADD COLUMN due_day TEXT NOT NULL DEFAULT '';
