#pragma once

#include "domain/Catalogue.h"
#include "domain/Figure.h"
#include "domain/narrative/SentenceEdit.h"
#include "domain/publishing/Publication.h"
#include "domain/texts/TextRules.h"
#include "domain/workflow/PersonPin.h"
#include "domain/workflow/Submission.h"

#include <algorithm>
#include <string>
#include <vector>

namespace xushi {

/// A free text of a record.
struct RecordText {
    std::string text;
    TextForm form = TextForm::Name;

    bool operator==(const RecordText&) const = default;
};

/// Every text of a record that a person or a file has given.
std::vector<RecordText> textsOf(const Figure& figure);
std::vector<RecordText> textsOf(const Indicator& indicator);
std::vector<RecordText> textsOf(const Target& target);
std::vector<RecordText> textsOf(const Curve& curve);
std::vector<RecordText> textsOf(const Region& region);
std::vector<RecordText> textsOf(const Department& department);
std::vector<RecordText> textsOf(const Settings& settings);
std::vector<RecordText> textsOf(const Person& person);
std::vector<RecordText> textsOf(const Submission& submission);
std::vector<RecordText> textsOf(const Review& review);
std::vector<RecordText> textsOf(const FindingExplanation& explanation);
std::vector<RecordText> textsOf(const StoredLayout& layout);
std::vector<RecordText> textsOf(const SentenceEdit& edit);
std::vector<RecordText> textsOf(const PersonPin& pin);
std::vector<RecordText> textsOf(const Publication& publication);

/// Whether the texts of a record can be stored (`text.*`). What stands in `before`, the record as it is stored, may
/// stay: an earlier version took texts that would be refused today, and they must not stand in the way of other edits.
template <class Record> Result<void> checkTexts(const Record& record, const Record* before = nullptr) {
    const auto stored = before ? textsOf(*before) : std::vector<RecordText>();
    for (const auto& text : textsOf(record))
        if (auto fits = checkText(text.text, text.form); !fits && std::ranges::find(stored, text) == stored.end()) return fits;
    return {};
}

} // namespace xushi
