#pragma once

#include "words/Sentences.h"

namespace xushi {

// Every part is ordered by key. A sentence says what happened, whether the data is safe, and what to do; buttons and
// labels stand elsewhere.

/// How a target is spread over counties and months, and why not.
std::span<const Sentence> allocationSentences();
/// Copies of a store, and the way back to one.
std::span<const Sentence> backupSentences();
/// What may stand in the catalogue, and how its curves are called.
std::span<const Sentence> catalogueSentences();
/// What was done to the store: acts, changed fields, undo, and changes that met each other.
std::span<const Sentence> changeSentences();
/// What stands on a chart and at the head of its table.
std::span<const Sentence> chartSentences();
/// What the checks find in figures, and the findings that were explained.
std::span<const Sentence> checkSentences();
/// Why a report in words was not read.
std::span<const Sentence> documentSentences();
/// What the tables of figures answer to what is typed, pasted or filled in.
std::span<const Sentence> entrySentences();
/// The steps by which a figure came about.
std::span<const Sentence> explainSentences();
/// Files that are read and written, and the templates in them.
std::span<const Sentence> fileSentences();
/// Figures that are taken out of other people's tables.
std::span<const Sentence> importSentences();
/// What decided a light, a sentence a ground.
std::span<const Sentence> lightSentences();
/// Lists of the catalogue that come as tables.
std::span<const Sentence> listingSentences();
/// What is put on the wall at a meeting.
std::span<const Sentence> meetingSentences();
/// The reports in words: their parts, their marks, and the sentences that somebody wrote over.
std::span<const Sentence> narrativeSentences();
/// What has happened in a store since it was seen last.
std::span<const Sentence> newsSentences();
/// What stands beside a judgement: its notes, its forecast, its rounding and its stage.
std::span<const Sentence> noteSentences();
/// Why a row of the board stands where it stands, and where it leads.
std::span<const Sentence> outlookSentences();
/// The packages of departments: giving them out, filling them in, taking them back.
std::span<const Sentence> packageSentences();
/// What a report that is checked says against the store and against itself.
std::span<const Sentence> proofSentences();
/// Tables that were given out, positions in the journal, and what differs between two of them.
std::span<const Sentence> publishingSentences();
/// What an act of the journal did, and what is brought back from it.
std::span<const Sentence> historySentences();
/// Why a table of somebody else was not read.
std::span<const Sentence> sheetSentences();
/// The store: opening it, its damage, its journal and the verification.
std::span<const Sentence> storeSentences();
/// The words of the official tables and narratives.
std::span<const Sentence> summarySentences();
/// What a text of the store may hold, and output that is not complete.
std::span<const Sentence> textSentences();
/// Who may do which step with a month, and why not.
std::span<const Sentence> workflowSentences();

/// All of the above. No key stands in two of them.
std::span<const std::span<const Sentence>> sentenceParts();

} // namespace xushi
