-- What is kept of the PIN by which somebody shows who they are: a salted slow hash. An empty text: there is none any more.
CREATE TABLE person_pin (
    id INTEGER PRIMARY KEY, person TEXT NOT NULL UNIQUE, kept TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT;
