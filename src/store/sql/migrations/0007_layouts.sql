-- Layouts of tables that a bureau has of its own, as the text of their files. An empty body: the adding was taken back.
CREATE TABLE layout (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, body TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT;
