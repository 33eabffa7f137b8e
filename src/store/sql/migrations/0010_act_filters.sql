-- The word of an act without the number of the one that it takes back, and the reasons: by both acts are looked for.
ALTER TABLE act ADD COLUMN word TEXT GENERATED ALWAYS AS (substr(act, 1, instr(act || ' ', ' ') - 1)) VIRTUAL;
CREATE INDEX act_word ON act (word);
CREATE INDEX act_reason ON act (group_sequence, reason) WHERE reason <> '';
