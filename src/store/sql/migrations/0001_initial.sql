-- Codes are what people and files know a thing by; ids keep the figure table narrow.
CREATE TABLE settings (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    title TEXT NOT NULL, is_sample INTEGER NOT NULL, rounding TEXT NOT NULL, far_behind_below TEXT NOT NULL
) STRICT;

CREATE TABLE department (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, is_assumed INTEGER NOT NULL, position INTEGER NOT NULL,
    revision INTEGER NOT NULL
) STRICT;

CREATE TABLE region (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, type TEXT NOT NULL, parent TEXT NOT NULL,
    is_in_total INTEGER NOT NULL, valid_from TEXT NOT NULL, valid_to TEXT NOT NULL, position INTEGER NOT NULL,
    note TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT;

CREATE TABLE curve (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, shape TEXT NOT NULL, points TEXT NOT NULL,
    is_assumed INTEGER NOT NULL, reason TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT;

CREATE TABLE indicator (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, aliases TEXT NOT NULL, initials TEXT NOT NULL,
    section TEXT NOT NULL, department TEXT NOT NULL, unit TEXT NOT NULL, decimals INTEGER NOT NULL,
    measure TEXT NOT NULL, reporting TEXT NOT NULL, frequency TEXT NOT NULL, direction TEXT NOT NULL,
    is_january_exempt INTEGER NOT NULL, parent TEXT NOT NULL, is_exhaustive_part INTEGER NOT NULL,
    numerator TEXT NOT NULL, denominator TEXT NOT NULL, basis TEXT NOT NULL, definition TEXT NOT NULL,
    valid_from TEXT NOT NULL, valid_to TEXT NOT NULL, position INTEGER NOT NULL, revision INTEGER NOT NULL
) STRICT;

-- Every revision of a target is a row of its own; the highest is in force. The key's columns stand first:
-- SQLite 3.40 reports false NULLs in quick_check of a WITHOUT ROWID table where they do not.
CREATE TABLE target (
    indicator TEXT NOT NULL, region TEXT NOT NULL, year INTEGER NOT NULL, revision INTEGER NOT NULL,
    nature TEXT NOT NULL,
    comparator TEXT NOT NULL, word TEXT NOT NULL, commitment TEXT NOT NULL, value TEXT NOT NULL,
    start_month INTEGER NOT NULL, document TEXT NOT NULL, basis TEXT NOT NULL, basis_assumption TEXT NOT NULL,
    start_level TEXT NOT NULL, curve TEXT NOT NULL, far_behind_below TEXT NOT NULL, decided_on TEXT NOT NULL,
    reason TEXT NOT NULL, note TEXT NOT NULL,
    PRIMARY KEY (indicator, region, year, revision)
) STRICT, WITHOUT ROWID;

-- id = year * 10000 + last month * 100 + kind, so that the periods of a year lie together in the figure table.
CREATE TABLE period (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL, last_month INTEGER NOT NULL, kind INTEGER NOT NULL
) STRICT;

-- A figure is an exact decimal: units and scale, never a floating-point number.
CREATE TABLE figure (
    period_id INTEGER NOT NULL, indicator_id INTEGER NOT NULL, region_id INTEGER NOT NULL,
    value_units INTEGER, value_scale INTEGER,
    state INTEGER NOT NULL, qualifier INTEGER, status INTEGER NOT NULL,
    growth_units INTEGER, growth_scale INTEGER, growth_bound INTEGER,
    points_units INTEGER, points_scale INTEGER,
    restated_units INTEGER, restated_scale INTEGER,
    last_year_units INTEGER, last_year_scale INTEGER,
    source TEXT NOT NULL, note TEXT NOT NULL, label TEXT NOT NULL, typed TEXT NOT NULL,
    is_as_of_assumed INTEGER NOT NULL, revision INTEGER NOT NULL,
    PRIMARY KEY (period_id, indicator_id, region_id)
) STRICT, WITHOUT ROWID;

-- Append only. group_sequence is the first entry of the same act; the hash covers everything before it.
CREATE TABLE journal (
    sequence INTEGER PRIMARY KEY,
    group_sequence INTEGER NOT NULL, previous_hash BLOB NOT NULL, actor TEXT NOT NULL, host TEXT NOT NULL,
    at TEXT NOT NULL, act TEXT NOT NULL, reason TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL,
    before BLOB NOT NULL, after BLOB NOT NULL, hash BLOB NOT NULL
) STRICT;
