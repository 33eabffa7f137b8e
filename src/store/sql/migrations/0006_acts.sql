-- One row an act, kept by the transaction that writes it: nobody reads the whole journal to tell what was done.
CREATE TABLE act (
    group_sequence INTEGER PRIMARY KEY, actor TEXT NOT NULL, host TEXT NOT NULL, at TEXT NOT NULL, act TEXT NOT NULL,
    reason TEXT NOT NULL, entries INTEGER NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, has_step INTEGER NOT NULL
) STRICT;
INSERT INTO act SELECT first.sequence, first.actor, first.host, first.at, first.act, first.reason, g.entries, first.kind,
    first.key, g.has_step
    FROM (SELECT group_sequence, count(*) AS entries, max(kind = 'submission') AS has_step FROM journal
          GROUP BY group_sequence) AS g JOIN journal AS first ON first.sequence = g.group_sequence;
CREATE INDEX act_actor ON act (actor);
CREATE INDEX act_at ON act (at);

-- Up to which entry the journal and every table were proved, and that entry's hash. Written within an act only.
CREATE TABLE checkpoint (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    sequence INTEGER NOT NULL, hash BLOB NOT NULL
) STRICT;
