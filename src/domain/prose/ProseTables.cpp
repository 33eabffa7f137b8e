#include "domain/prose/ProseTables.h"

#include "domain/Unit.h"
#include "domain/prose/ProseScopes.h"
#include "domain/prose/ProseWords.h"
#include "domain/recognition/PlainName.h"

#include <algorithm>

namespace xushi {
namespace {

struct Column {
    std::string name; ///< empty for a column that is not understood
    std::string unit;
    bool isGrowth = false;
};

std::string trimmed(std::u32string_view cell) {
    while (!cell.empty() && cell.front() == U' ') cell.remove_prefix(1);
    while (!cell.empty() && cell.back() == U' ') cell.remove_suffix(1);
    return utf8Of(cell);
}

/// —4.2 and 1，013 as numbers.
std::optional<Decimal> numberOf(std::u32string_view cell) {
    std::string digits;
    for (const char32_t c : cell) {
        if (isDash32(c) && digits.empty()) digits += '-';
        else if (isDigit32(c) || c == U'.' || c == U'+') digits += static_cast<char>(c);
        else if (c != U'，' && c != U' ' && c != U'%') return std::nullopt;
    }
    if (digits.starts_with('+')) digits.erase(0, 1);
    const auto value = Decimal::parse(digits);
    return value ? std::optional(*value) : std::nullopt;
}

std::vector<Column> columnsOf(const ProseReading& reading, const ProseText::Row& header) {
    std::vector<Column> columns;
    std::string level;
    for (const auto& span : header.cells) {
        const auto named = withoutLastBracket(plainName(trimmed(reading.text.of(span))));
        const auto words = codePoints(named.name);
        Column column{named.name, named.bracket, endsWithAny(words, {U"同比", U"增长", U"增速", U"增幅", U"同比增长", U"同比增速", U"同比增幅"}) && named.bracket == "%"};
        const bool isKnown = !named.bracket.empty() && isUnitWord(unitMeaning(named.bracket).base);
        if (column.isGrowth) column.name = level;
        else if (!isKnown) column.name.clear();
        else level = column.name;
        columns.push_back(std::move(column));
    }
    return columns;
}

std::optional<ProsePeriod> periodOfParagraph(const ProseReading& reading, std::size_t paragraph) {
    for (std::size_t i = 0; i < reading.parts.clauses.size(); ++i)
        if (reading.parts.clauses[i].paragraph == paragraph) return reading.periodOfClause[i];
    return std::nullopt;
}

ProseStatement cellOf(const ProseReading& reading, const ProseSpan& span, const Column& column, const Decimal& value) {
    const auto origin = reading.text.origin(span);
    ProseStatement s{.start = origin.start, .end = origin.end, .text = reading.text.written(span), .kind = column.isGrowth ? StatementKind::GrowthOnly : StatementKind::Figure};
    s.subkind = column.isGrowth ? "" : "level";
    s.indicator = column.name;
    s.unit = column.unit;
    s.value = value;
    if (column.isGrowth) s.growth = ProseGrowth{value, "%", "上年同期"};
    return s;
}

class TableWalk {
public:
    TableWalk(const ProseReading& reading, const ProseLexicon& lexicon) : m_reading(reading), m_lexicon(lexicon) {}

    std::vector<ProseStatement> walk() {
        const ProseText::Row* before = nullptr;
        for (const auto& row : m_reading.text.rows()) {
            const bool goesOn = before && row.paragraph == before->paragraph + 1 && row.cells.size() == m_columns.size();
            if (!goesOn) m_columns = columnsOf(m_reading, row);
            else read(row);
            before = &row;
        }
        return std::move(m_statements);
    }

private:
    void read(const ProseText::Row& row) {
        const std::string place = trimmed(m_reading.text.of(row.cells.front()));
        const bool isOfPlace = m_reading.places->isPlace(codePoints(place)) || place == "全市" || place == "全省" || place == "全县" || place == "全区";
        if (!isOfPlace) return;
        const auto period = periodOfParagraph(m_reading, row.paragraph);
        for (std::size_t i = 1; i < row.cells.size(); ++i) {
            const auto value = m_columns[i].name.empty() ? std::nullopt : numberOf(m_reading.text.of(row.cells[i]));
            if (!value) continue;
            auto s = cellOf(m_reading, row.cells[i], m_columns[i], *value);
            s.scope = place;
            s.period = period;
            if (const auto* region = regionOf(place, m_reading.home, m_lexicon)) s.region = region->code;
            if (const auto* indicator = m_lexicon.indicator(s.indicator, m_columns[i].isGrowth ? std::string() : s.unit)) s.code = indicator->code;
            m_statements.push_back(std::move(s));
        }
    }

    const ProseReading& m_reading;
    const ProseLexicon& m_lexicon;
    std::vector<Column> m_columns;
    std::vector<ProseStatement> m_statements;
};

} // namespace

std::vector<ProseStatement> cellsOf(const ProseReading& reading, const ProseLexicon& lexicon) { return TableWalk(reading, lexicon).walk(); }

} // namespace xushi
