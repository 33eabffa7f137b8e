#include "domain/narrative/Narrative.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace xushi {
namespace {

constexpr std::array<std::string_view, 10> chineseDigits{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

/// 一 … 九十九
std::string chineseOrdinal(int number) {
    const int tens = number / 10 % 10;
    std::string text;
    if (tens > 1) text += chineseDigits[static_cast<std::size_t>(tens)];
    if (tens > 0) text += "十";
    return text + std::string(chineseDigits[static_cast<std::size_t>(number % 10)]);
}


template <class Sections, class Sentence> void collect(Sections& sections, std::vector<Sentence*>& into) {
    for (auto& section : sections) {
        for (auto& paragraph : section.paragraphs)
            for (auto& sentence : paragraph) into.push_back(&sentence);
        collect(section.sections, into);
    }
}

} // namespace

std::string Narrative::Sentence::generated() const {
    std::string text;
    for (const auto& run : runs) text += run.text;
    return text;
}

std::string headingNumber(int level, int ordinal) {
    switch (level) {
    case 1: return chineseOrdinal(ordinal) + "、";
    case 2: return "（" + chineseOrdinal(ordinal) + "）";
    case 3: return std::to_string(ordinal) + ".";
    default: return "（" + std::to_string(ordinal) + "）";
    }
}

std::vector<Narrative::Sentence*> sentencesOf(Narrative& narrative) {
    std::vector<Narrative::Sentence*> all;
    collect(narrative.sections, all);
    return all;
}

std::vector<const Narrative::Sentence*> sentencesOf(const Narrative& narrative) {
    std::vector<const Narrative::Sentence*> all;
    collect(narrative.sections, all);
    return all;
}

std::string figuresUnder(const Narrative::Sentence& sentence) {
    std::string figures;
    for (const auto& run : sentence.runs)
        if (run.figure)
            figures += run.figure->indicator.text + "|" + run.figure->region.text + "|" + std::string(token(run.figure->what)) + "|" + run.text + "\n";
    return figures;
}

void applyEdits(Narrative& narrative, const std::vector<SentenceEdit>& edits) {
    const auto sentences = sentencesOf(narrative);
    for (const auto& edit : edits) {
        const bool isOfThis = edit.key.narrative == narrative.code && edit.key.period == narrative.period && edit.key.region == narrative.region;
        if (!isOfThis || !edit.isThere()) continue;
        const auto at = std::ranges::find(sentences, edit.key.sentence, &Narrative::Sentence::id);
        if (at == sentences.end()) narrative.remarks.push_back({"narrative.edit-without-sentence", {edit.key.sentence}});
        else (*at)->edited = Narrative::Edited{edit.text, changedFigures(edit.figures, figuresUnder(**at))};
    }
}

} // namespace xushi
