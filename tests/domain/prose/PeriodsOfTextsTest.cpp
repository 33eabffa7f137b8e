#include "domain/prose/ProseReader.h"
#include "support/DataFolders.h"

#include <gtest/gtest.h>

#include <fstream>

namespace xushi {
namespace {

/// A part is a figure here, and a growth one with or without its level.
std::string_view kindTold(StatementKind kind) {
    if (kind == StatementKind::Part) return token(StatementKind::Figure);
    return token(kind == StatementKind::GrowthOnly ? StatementKind::Growth : kind);
}

/// A number with what it is and the time that it speaks of; a change with what it is measured from.
std::string periodTold(const ProseStatement& s) {
    std::string line = s.text + " = " + std::string(kindTold(s.kind));
    if (s.subkind == "completion" || s.subkind == "gap" || s.subkind == "base-period" || s.subkind == "threshold") line += "/" + s.subkind;
    if (s.kind == StatementKind::NotAnIndicator) return line;
    line += " " + (s.period ? s.period->period.toText() : "?");
    if (s.period && s.period->day) line += "." + std::to_string(*s.period->day);
    if (s.growth) line += " " + s.growth->value.toString() + "/" + s.growth->base;
    return line;
}

struct DatedText {
    Date date;
    std::string text;
    std::vector<std::string> statements;
};

/// `# 2025-03-20 text` with \n for line ends, and below it a line for each statement that is no period or date.
std::vector<DatedText> datedTexts() {
    std::ifstream file(std::string(XUSHI_TEST_DATA) + "/prose/periods.txt");
    std::vector<DatedText> all;
    for (std::string line; std::getline(file, line);) {
        if (line.empty()) continue;
        if (!line.starts_with("# ")) {
            all.back().statements.push_back(line);
            continue;
        }
        std::string text = line.substr(13);
        for (auto at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at)) text.replace(at, 2, "\n");
        all.push_back({*Date::from(line.substr(2, 10)), text, {}});
    }
    return all;
}

TEST(PeriodsOfTexts, AreThoseOfTheirTitlesSectionsAndSentences) {
    const auto texts = datedTexts();
    EXPECT_GE(texts.size(), 25u);
    for (const auto& each : texts) {
        std::vector<std::string> lines;
        for (const auto& s : ProseReader().read(each.text, {.date = each.date})) {
            const bool isTime = s.kind == StatementKind::NotAnIndicator && s.subkind != "threshold";
            if (!isTime && s.kind != StatementKind::Qualitative) lines.push_back(periodTold(s));
        }
        EXPECT_EQ(lines, each.statements) << each.date.toText() << " " << each.text;
    }
}

TEST(PeriodsOfTexts, SurviveDatesThatNoCalendarHas) {
    constexpr std::array months{0, 1, 2, 12, 13, 20, 99};
    constexpr std::array days{0, 1, 28, 29, 30, 31, 32, 45, 99};
    for (const int month : months)
        for (const int day : days) {
            const std::string date = std::to_string(month) + "月" + std::to_string(day) + "日";
            for (const std::string year : {"", "0年", "1899年", "2025年", "2100年", "9999年", "去年", "今年"})
                for (const std::string before : {"", "截至", "较"}) EXPECT_NO_FATAL_FAILURE((void)ProseReader().read(before + year + date + "，签约12项，增长3%。", {.date = Date{2025, 7, 10}})) << year << date;
        }
}

TEST(PeriodsOfTexts, SurviveALineOfManyNumbers) {
    std::string column;
    std::string list;
    std::string items;
    for (int i = 0; i < 2'000; ++i) {
        column += "12.5 ";
        list += "甲、";
        items += "1、";
    }
    for (int i = 0; i < 500; ++i) list += "1%、";
    for (const auto& text : {column, list, items, std::string(3'000, '('), "其中" + items + "合计3项"}) EXPECT_NO_FATAL_FAILURE((void)ProseReader().read(text, {.date = Date{2025, 7, 10}}));
}

} // namespace
} // namespace xushi
