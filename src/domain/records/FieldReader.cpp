#include "domain/records/FieldReader.h"

#include "domain/records/Base64.h"
#include "domain/records/PeriodText.h"

#include <algorithm>
#include <limits>

namespace xushi {
namespace {

constexpr std::size_t fieldsOfVerdict = 4;

std::optional<int> wholeNumber(const std::string& field) {
    const auto decimal = Decimal::parse(field);
    const Decimal greatest(std::numeric_limits<int>::max());
    if (!decimal || !decimal->isWhole() || greatest < *decimal || *decimal < -greatest) return std::nullopt;
    return static_cast<int>(decimal->rescaled(0).units());
}

std::optional<YearMonth> monthOf(const std::string& field) {
    const auto period = periodFromText(field, PeriodKind::Ytd);
    return period ? std::optional(YearMonth{period->year, period->last.number()}) : std::nullopt;
}

} // namespace

std::string FieldReader::text() {
    if (hasMore()) return m_fields[m_next++];
    m_isGood = false;
    return {};
}

Fields FieldReader::list() {
    const std::string joined = text();
    Fields items;
    for (std::size_t start = 0; start < joined.size();) {
        const auto bar = std::min(joined.find('|', start), joined.size());
        items.push_back(joined.substr(start, bar - start));
        start = bar + 1;
    }
    return items;
}

bool FieldReader::flag() {
    const std::string field = text();
    m_isGood = m_isGood && (field == "0" || field == "1");
    return field == "1";
}

int FieldReader::number() { return noted(wholeNumber(text())).value_or(0); }

std::optional<int> FieldReader::optionalNumber() {
    const std::string field = text();
    return field.empty() ? std::nullopt : noted(wholeNumber(field));
}

std::string FieldReader::base64() { return noted(bytesOfBase64(text())).value_or(""); }

Decimal FieldReader::decimal() { return noted(Decimal::parse(text())).value_or(Decimal()); }

std::optional<Decimal> FieldReader::optionalDecimal() {
    const std::string field = text();
    return field.empty() ? std::nullopt : noted(Decimal::parse(field));
}

Month FieldReader::month() { return noted(Month::from(number())).value_or(Month::first()); }

YearMonth FieldReader::yearMonth() { return noted(monthOf(text())).value_or(YearMonth{}); }

std::optional<YearMonth> FieldReader::optionalYearMonth() {
    const std::string field = text();
    return field.empty() ? std::nullopt : noted(monthOf(field));
}

Period FieldReader::period() {
    const std::string field = text();
    return noted(periodFromText(field, tokenOf<PeriodKind>())).value_or(Period{});
}

FigureKey FieldReader::figureKey() {
    FigureKey key;
    key.period = period();
    key.indicator = code<IndicatorCode>();
    key.region = code<RegionCode>();
    return key;
}

CurveShape FieldReader::shape() {
    const std::string kind = text();
    return noted(shapeFrom(kind, list())).value_or(MonthLinear{});
}

std::vector<CheckSilence> FieldReader::silences() {
    std::vector<CheckSilence> silences;
    for (const auto& item : list())
        if (auto silence = noted(silenceFrom(item))) silences.push_back(std::move(*silence));
    return silences;
}

std::vector<SealedVerdict> FieldReader::verdicts() {
    const Fields items = list();
    std::vector<SealedVerdict> verdicts;
    for (std::size_t i = 0; i + fieldsOfVerdict <= items.size(); i += fieldsOfVerdict) {
        const int target = noted(wholeNumber(items[i + 2])).value_or(0);
        const int curve = noted(wholeNumber(items[i + 3])).value_or(0);
        verdicts.push_back({{items[i]}, {items[i + 1]}, target, curve});
    }
    m_isGood = m_isGood && items.size() % fieldsOfVerdict == 0;
    return verdicts;
}

} // namespace xushi
