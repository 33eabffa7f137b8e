#include "domain/prose/ProseReader.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace xushi {
namespace {

std::string periodOf(const std::string& number, const std::string& text, Date date) {
    const auto statements = ProseReader().read(text, {.date = date});
    const auto at = std::ranges::find(statements, number, &ProseStatement::text);
    return at == statements.end() || !at->period ? "" : at->period->period.toText();
}

TEST(DateOfText, AnOldTextIsReadFromItsOwnTime) {
    const std::string review = "2021年，全市新增企业58家。\n去年，我市引进团队14个。\n新建平台6个。";
    for (const Date date : {Date{2022, 1, 15}, Date{2025, 7, 10}, Date{2026, 11, 29}}) {
        EXPECT_EQ(periodOf("14", review, date), "2021-12") << date.toText();
        EXPECT_EQ(periodOf("6", review, date), "2021-12") << date.toText();
    }
    EXPECT_EQ(periodOf("31", "2024年上半年，新增企业58家，去年新增31家。", {2026, 11, 29}), "2023-12");
    EXPECT_EQ(periodOf("90", "今年以来，各项工作平稳。截至2024年5月底，新增企业58家。1—5月，签约项目90个。", {2026, 11, 29}), "2024-05");
}

TEST(DateOfText, ATitleSaysTheYearOfWhatHasNone) {
    const std::string report = "2025年上半年主要指标情况\n1—5月，签约项目90个。上半年，新增企业58家。今年以来，新建平台6个。";
    for (const Date date : {Date{2025, 7, 10}, Date{2026, 3, 20}, Date{2026, 11, 29}, Date{2029, 1, 5}}) {
        EXPECT_EQ(periodOf("90", report, date), "2025-05") << date.toText();
        EXPECT_EQ(periodOf("58", report, date), "2025-06") << date.toText();
    }
    EXPECT_EQ(periodOf("90", report + "\n2025年全年目标200个。", {2026, 11, 29}), "2025-05");
    EXPECT_EQ(periodOf("90", "2025年上半年，各项工作平稳。\n1—5月，签约项目90个。", {2025, 7, 10}), "2025-05");
}

TEST(DateOfText, ATextThatKnowsMoreThanTheDayIsReadFromItsOwnTime) {
    EXPECT_EQ(periodOf("90", "截至2025年5月底，新增企业58家。1—5月，签约项目90个。", {2022, 1, 15}), "2025-05");
}

TEST(DateOfText, ATextNearTheDayIsReadFromTheDay) {
    EXPECT_EQ(periodOf("31", "2025年上半年，新增企业58家，去年新增31家。", {2025, 7, 10}), "2024-12");
    EXPECT_EQ(periodOf("31", "去年新增企业31家。", {2025, 7, 10}), "2024-12");
    EXPECT_EQ(periodOf("31", "园区2016年启动建设。去年新增企业31家，到2025年底达到60家。", {2025, 7, 10}), "2024-12") << "the latest decides";
}

} // namespace
} // namespace xushi
