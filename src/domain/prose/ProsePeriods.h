#pragma once

#include "domain/prose/ProseStatement.h"
#include "domain/prose/ProseText.h"

#include <optional>

namespace xushi {

/// What is known of a document beside its text.
struct ProseContext {
    std::optional<Date> date;     ///< on which it was written
    std::optional<Period> period; ///< of which it reports; else it is taken from the text
};

/// A period phrase of a text.
struct ProsePhrase {
    ProseSpan span;   ///< all of it: 2024年1—5月份
    ProseSpan digits; ///< from its first digit on, as a key counts it; empty for a phrase without digits
    std::optional<ProsePeriod> meaning; ///< nothing for 今年以来, whose end is the document's, and for 同期
    bool isOwn = false;      ///< 今年以来, 本月: the document's own period
    bool isSame = false;     ///< 上年同期, 同期: the period of the sentence, a year before
    int monthsBack = 0;      ///< 上月, 上季度: the period of the sentence, as many months before
    bool isWholeYear = false; ///< 全年, 年内: what is to come as long as the year is not over
    bool isOfAnyYear = false; ///< its year is not said: 全年, 上半年, 年末
    bool isDate = false;     ///< a day: it governs only behind 截至
};

/// The period phrase that begins at `at`. Months that the document cannot have seen are of the year before.
std::optional<ProsePhrase> periodPhraseAt(const ProseText& text, std::size_t at, const ProseContext& context);

} // namespace xushi
