#include "domain/prose/ProseReader.h"
#include "support/Csv.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace xushi {
namespace {

ProseContext contextOf(const CsvRow& row) {
    return row.at("row_id").starts_with('A') ? ProseContext{.date = Date{2025, 7, 10}} : ProseContext{.date = Date{2022, 1, 10}};
}

bool hasDigit(const std::string& text) { return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; }); }

/// The word of the row beside its number: 预计 is the status and 累计 the period.
std::string wordOf(const CsvRow& row) {
    const auto& word = row.at("comparator");
    return word == "预计" || word == "累计" ? "" : word;
}

bool isSaidSo(const ProseStatement& s, const CsvRow& row) {
    const std::string word = s.kind == StatementKind::Target || s.qualifier.empty() ? s.comparator : s.qualifier;
    const bool isGrowth = row.at("kind") == "published_growth" || row.at("kind") == "pp_change" || row.at("kind") == "growth_target";
    const bool isGrown = s.growth && s.growth->value == *Decimal::parse(row.at("value"));
    return s.unit == row.at("unit") && word == wordOf(row) && (isGrowth ? isGrown : !s.growth) && (s.kind == StatementKind::Target) == row.at("kind").ends_with("_target");
}

/// The period of the row, where its fragment says it or nobody does.
bool isInPeriod(const ProseStatement& s, const CsvRow& row) {
    const auto& wording = row.at("period_text");
    const bool isToldElsewhere = row.at("fragment").find(wording) == std::string::npos && wording.find("未写明") == std::string::npos;
    if (isToldElsewhere) return true;
    return s.period && s.period->period.year == std::stoi(row.at("period_end").substr(0, 4)) && s.period->period.last.number() == std::stoi(row.at("period_end").substr(5, 2));
}

bool isFound(const CsvRow& row, const std::vector<ProseStatement>& statements) {
    const auto value = Decimal::parse(row.at("value"));
    for (const auto& s : statements) {
        if (row.at("kind") == "milestone" && !hasDigit(row.at("fragment")) && s.kind == StatementKind::Qualitative) return true;
        const bool isThatNumber = s.kind != StatementKind::NotAnIndicator && s.value && value && *s.value == *value;
        if (isThatNumber && isSaidSo(s, row) && isInPeriod(s, row)) return true;
    }
    return row.at("value").empty() && std::ranges::all_of(statements, [](const ProseStatement& s) { return s.kind == StatementKind::NotAnIndicator; });
}

/// Every statement of the two source documents, from its own words alone: at least 98 of 100.
TEST(ProseReader, FindsWhatTheSourceDocumentsState) {
    int rows = 0;
    int found = 0;
    for (const auto& row : csvRows("seed_figures.csv")) {
        const auto statements = ProseReader().read(row.at("part") + "\n" + row.at("fragment") + "。", contextOf(row));
        const bool isThere = isFound(row, statements);
        ++rows;
        found += isThere;
        if (!isThere) std::cout << "not found: " << row.at("row_id") << " " << row.at("fragment") << "\n";
    }
    EXPECT_EQ(rows, 178);
    EXPECT_GE(found * 100, rows * 98);
}

} // namespace
} // namespace xushi
