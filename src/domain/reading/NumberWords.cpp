#include "domain/reading/NumberWords.h"

#include "domain/Width.h"
#include "domain/reading/Lexicon.h"

#include <algorithm>
#include <span>

namespace xushi {
namespace {

constexpr std::array<std::string_view, 7> formulaErrors{"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"};

struct QualifierWord {
    std::string_view text;
    Qualifier qualifier;
};
constexpr std::array qualifiersBefore{
    QualifierWord{"近", Qualifier::Nearly},  QualifierWord{"将近", Qualifier::Nearly},   QualifierWord{"接近", Qualifier::Nearly},
    QualifierWord{"超", Qualifier::Over},    QualifierWord{"超过", Qualifier::Over},     QualifierWord{"逾", Qualifier::Over},
    QualifierWord{"达", Qualifier::Reaching}, QualifierWord{"达到", Qualifier::Reaching}, QualifierWord{"约", Qualifier::About},
    QualifierWord{"大约", Qualifier::About},
};
constexpr std::array qualifiersBehind{
    QualifierWord{"余", Qualifier::Odd}, QualifierWord{"多", Qualifier::Odd}, QualifierWord{"左右", Qualifier::About}};

struct Phrase {
    std::string_view text;
};
constexpr std::array comparedWith{Phrase{"同比"}, Phrase{"比上年"}, Phrase{"比去年"}, Phrase{"比上年同期"}, Phrase{"比去年同期"},
                                  Phrase{"较上年"}, Phrase{"较去年"}, Phrase{"较上年同期"}, Phrase{"较去年同期"}};
constexpr std::array ofLastYear{Phrase{"上年"}, Phrase{"去年"}, Phrase{"上年同期"}, Phrase{"去年同期"},
                                Phrase{"上年的"}, Phrase{"去年的"}, Phrase{"上年同期的"}, Phrase{"去年同期的"}};

struct Verb {
    std::string_view text;
    GrowthVerb meaning;
};
constexpr std::array verbs{
    Verb{"增长", GrowthVerb::Grew},       Verb{"增加", GrowthVerb::Grew},       Verb{"提高", GrowthVerb::Grew},
    Verb{"上升", GrowthVerb::Grew},       Verb{"提升", GrowthVerb::Grew},       Verb{"下降", GrowthVerb::Fell},
    Verb{"减少", GrowthVerb::Fell},       Verb{"降低", GrowthVerb::Fell},       Verb{"回落", GrowthVerb::Fell},
    Verb{"增", GrowthVerb::Grew},         Verb{"升", GrowthVerb::Grew},         Verb{"降", GrowthVerb::Fell},
    Verb{"为", GrowthVerb::IsOfLastYear}, Verb{"是", GrowthVerb::IsOfLastYear}, Verb{"相当于", GrowthVerb::IsOfLastYear},
};

/// 同比增长, 下降, 为上年同期的. 为 and 是 say something of growth only with last year behind them.
bool takeVerb(std::string_view& rest, NumberReading& reading) {
    const std::string_view start = rest;
    takeLongest(rest, comparedWith);
    if (const auto* verb = takeLongest(rest, verbs)) {
        if (verb->meaning == GrowthVerb::IsOfLastYear && !takeLongest(rest, ofLastYear)) return false;
        reading.verb = verb->meaning;
    }
    reading.verbWords = start.substr(0, start.size() - rest.size());
    return true;
}

template <std::size_t N>
bool takeQualifier(std::string_view& rest, const std::array<QualifierWord, N>& words, NumberReading& reading) {
    const auto* word = takeLongest(rest, words);
    if (!word) return true;
    if (reading.qualifier) return false;
    reading.qualifier = word->qualifier;
    reading.qualifierWord = word->text;
    return true;
}

} // namespace

bool isFormulaError(std::string_view plain) { return std::ranges::find(formulaErrors, plain) != formulaErrors.end(); }

std::optional<Qualifier> qualifierOf(std::string_view word) {
    for (const auto& words : {std::span<const QualifierWord>(qualifiersBefore), std::span<const QualifierWord>(qualifiersBehind)})
        if (const auto at = std::ranges::find(words, word, &QualifierWord::text); at != words.end()) return at->qualifier;
    return std::nullopt;
}

bool takeWordsBefore(std::string_view& rest, NumberReading& reading) {
    const bool isClear = takeVerb(rest, reading) && takeQualifier(rest, qualifiersBefore, reading);
    rest = trimmed(rest);
    return isClear;
}

bool takeQualifierBehind(std::string_view& rest, NumberReading& reading) {
    rest = trimmed(rest);
    const bool isFirst = takeQualifier(rest, qualifiersBehind, reading);
    rest = trimmed(rest);
    return isFirst;
}

} // namespace xushi
