-- 留存: a table that was given out, as a position in the journal and a layout, with the file itself where it was kept (bytes, as
-- base64). Never changed.
CREATE TABLE publication (
    number INTEGER PRIMARY KEY, layout TEXT NOT NULL, layout_revision INTEGER NOT NULL, layout_digest TEXT NOT NULL,
    period TEXT NOT NULL, kind TEXT NOT NULL, region TEXT NOT NULL, entry INTEGER NOT NULL, code TEXT NOT NULL,
    format TEXT NOT NULL, file_name TEXT NOT NULL, digest TEXT NOT NULL, content TEXT NOT NULL, bytes TEXT NOT NULL,
    revision INTEGER NOT NULL
) STRICT;
