-- Sentences of a report that somebody wrote over the generated ones, with the figures that stood under them then. An empty
-- text: the edit was withdrawn.
CREATE TABLE sentence_edit (
    narrative TEXT NOT NULL, sentence TEXT NOT NULL, period TEXT NOT NULL, kind TEXT NOT NULL, region TEXT NOT NULL,
    written TEXT NOT NULL, figures TEXT NOT NULL, revision INTEGER NOT NULL,
    PRIMARY KEY (narrative, sentence, period, kind, region)
) STRICT;
