#include "domain/Period.h"

#include "domain/Width.h"
#include "domain/reading/Lexicon.h"
#include "domain/reading/PeriodGrammar.h"

#include <optional>

namespace xushi {
namespace {

/// True when the text begins like a year, whatever comes of the rest.
bool beginsLikeAYear(std::string_view text) {
    const std::string folded = foldWidth(withoutInvisible(text));
    return leadingDigits(trimmed(folded)).size() >= 4;
}

} // namespace

Result<Period> Period::parse(std::string_view text, int defaultYear) {
    const auto written = writtenPeriod(text);
    if (!written && defaultYear == 0 && !beginsLikeAYear(text)) return refused("period.no-year", {std::string(text)});
    if (!written) return written.error();
    const int year = written->year.value_or(defaultYear);
    if (year == 0) return refused("period.no-year", {std::string(text)});
    const bool isOfATable = !written->measure.empty() || !written->note.empty();
    if (written->mayHaveLostZero) return refused("period.lost-zero", {std::string(text), std::to_string(year)});
    if (isOfATable) return refused("period.not-a-period", {std::string(text)});
    return periodIn(year, *written);
}

std::string Period::toText() const {
    if (kind == PeriodKind::Quarter)
        return std::to_string(year) + "Q" + std::to_string(last.number() / 3);
    const std::string month = (last.number() < 10 ? "-0" : "-") + std::to_string(last.number());
    return std::to_string(year) + month + (kind == PeriodKind::Month ? "m" : "");
}

std::optional<Period> Period::previousMonth() const {
    if (last == Month::first()) return std::nullopt;
    return Period{year, Month(last.number() - 1), kind};
}

bool isFuture(const Period& period, const Date& today) {
    if (period.year != today.year) return period.year > today.year;
    return period.last.number() > today.month;
}

} // namespace xushi
