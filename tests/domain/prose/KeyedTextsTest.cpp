#include "domain/prose/ProseReader.h"
#include "support/Csv.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

namespace xushi {
namespace {

std::string textOf(const std::string& name) {
    std::ifstream file(std::string(XUSHI_TEST_DATA) + "/prose/" + name);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// How many rows of a key are right in a field.
struct Accuracy {
    std::map<std::string, int> right;
    int rows = 0;

    void count(const std::string& field, bool isRight) { right[field] += isRight; }
};

bool isNumber(const std::optional<Decimal>& value, std::string written) {
    if (written.starts_with('+')) written.erase(0, 1);
    if (!value || written.empty()) return !value && written.empty();
    const auto expected = Decimal::parse(written);
    return expected && *expected == *value;
}

bool isPeriod(const ProseStatement& s, const CsvRow& row) {
    if (!s.period) return row.at("period_year").empty();
    return std::to_string(s.period->period.year) == row.at("period_year") && std::to_string(s.period->period.last.number()) == row.at("period_last_month");
}

const ProseStatement* statementAt(const std::vector<ProseStatement>& statements, const CsvRow& row) {
    const auto start = std::stoul(row.at("start"));
    const auto end = std::stoul(row.at("end"));
    const auto found = std::ranges::find_if(statements, [&](const ProseStatement& s) { return s.start < end && s.end > start; });
    return found == statements.end() ? nullptr : &*found;
}

std::string signOf(const std::optional<Comparator>& op) {
    constexpr std::array<const char*, 4> signs{">=", ">", "<=", "<"};
    return op ? signs[static_cast<std::size_t>(*op)] : "";
}

void compare(const ProseStatement& s, const CsvRow& row, Accuracy& accuracy) {
    const bool isFigure = row.at("kind") != "not-an-indicator";
    const bool isKind = token(s.kind) == row.at("kind");
    const bool isValue = !isFigure || isNumber(s.value, row.at("value"));
    const bool isUnit = !isFigure || s.unit == row.at("unit");
    const bool isInPeriod = !isFigure || isPeriod(s, row);
    accuracy.count("kind", isKind);
    accuracy.count("value", isValue);
    accuracy.count("unit", isUnit);
    accuracy.count("period", isInPeriod);
    accuracy.count("these four", isKind && isValue && isUnit && isInPeriod);
    accuracy.count("subkind", row.at("subkind").empty() || s.subkind == row.at("subkind"));
    accuracy.count("source", !isFigure || (s.period && token(s.period->source) == row.at("period_source")));
    accuracy.count("qualifier", s.qualifier == row.at("qualifier"));
    accuracy.count("comparator", !isFigure || (s.comparator == row.at("comparator") && signOf(s.op) == row.at("comparator_op")));
    const bool isRank = row.at("kind") == "rank";
    accuracy.count("growth", !isFigure || isRank || isNumber(s.growth ? std::optional(s.growth->value) : std::nullopt, row.at("growth")));
    accuracy.count("rank", row.at("rank").empty() || (s.rank && isNumber(s.rank->place, row.at("rank"))));
    EXPECT_TRUE(isKind && isValue && isUnit && isInPeriod) << row.at("row_id") << " " << row.at("fragment") << ": " << token(s.kind) << " " << (s.value ? s.value->toString() : "") << s.unit;
}

Accuracy accuracyOf(const std::string& number, const ProseContext& context) {
    const auto statements = ProseReader().read(textOf("text_" + number + ".txt"), context);
    Accuracy accuracy;
    for (const auto& row : csvRows("prose/key_" + number + ".csv")) {
        ++accuracy.rows;
        const auto* statement = statementAt(statements, row);
        EXPECT_TRUE(statement) << row.at("row_id");
        if (statement) compare(*statement, row, accuracy);
    }
    for (const auto& [field, right] : accuracy.right) std::cout << "text " << number << ", " << field << ": " << right << " of " << accuracy.rows << "\n";
    return accuracy;
}

void expectAllBut(const Accuracy& accuracy, const std::map<std::string, int>& wrong) {
    for (const auto& [field, right] : accuracy.right) EXPECT_GE(right, accuracy.rows - (wrong.contains(field) ? wrong.at(field) : 0)) << field;
}

TEST(ProseReader, ReadsTheBriefOnFiveMonthsAsItsKeySays) {
    const auto accuracy = accuracyOf("1", {.date = Date{2024, 6, 26}});
    EXPECT_EQ(accuracy.rows, 44);
    expectAllBut(accuracy, {});
}

/// The key leaves the 达 of 贡献率达71.2% out, which it counts elsewhere.
TEST(ProseReader, ReadsTheReportOnContractsAsItsKeySays) {
    const auto accuracy = accuracyOf("2", {.date = Date{2024, 7, 20}});
    EXPECT_EQ(accuracy.rows, 49);
    expectAllBut(accuracy, {{"qualifier", 1}});
}

TEST(ProseReader, PutsEveryDigitIntoExactlyOneStatement) {
    for (const std::string name : {"text_1.txt", "text_2.txt"}) {
        const std::string text = textOf(name);
        const auto characters = codePoints(text);
        std::vector<int> covered(characters.size());
        for (const auto& s : ProseReader().read(text, {.date = Date{2024, 7, 20}}))
            for (auto at = s.start; at < s.end; ++at) ++covered[at];
        for (std::size_t at = 0; at < characters.size(); ++at) {
            if (!isDigit32(characters[at])) continue;
            EXPECT_EQ(covered[at], 1) << name << " at " << at;
        }
    }
}

} // namespace
} // namespace xushi
