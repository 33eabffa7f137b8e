#include "domain/workflow/Collection.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

const std::map<DepartmentCode, Date> onTheTenth{{{"GX"}, {2025, 6, 10}}};

FigureSending sent(std::int64_t group, int day, const std::string& file = {}, const std::string& act = "import") {
    FigureSending sending{.group = group, .act = act, .actor = "zhang", .at = Date{2025, 6, day}.toText() + "T01:02:03Z", .day = {2025, 6, day}};
    sending.file = file;
    sending.digest = file.empty() ? "" : "digest of " + file;
    return sending;
}

ExpectedFigure expected(const std::string& indicator, std::vector<FigureSending> sendings = {}, const std::string& region = "QJ") {
    ExpectedFigure figure{.key = {Period::ytd(2025, 5), {indicator}, {region}}, .department = {"GX"}};
    figure.isThere = !standingSendings(sendings).empty();
    figure.sendings = std::move(sendings);
    return figure;
}

CollectionRow onlyRow(const std::vector<ExpectedFigure>& figures, const Date& today = {2025, 6, 12}) {
    const auto rows = collectionOf(figures, onTheTenth, today);
    EXPECT_EQ(rows.size(), 1U);
    return rows.at(0);
}

TEST(Collection, CountsWhatIsThereAndNamesWhatIsNot) {
    const auto row = onlyRow({expected("STARTS", {sent(7, 3, "a.xlsx")}), expected("FIRMS"), expected("SHARE")});
    EXPECT_EQ(row.due, 3);
    EXPECT_EQ(row.there, 1);
    ASSERT_EQ(row.missing.size(), 2U);
    EXPECT_EQ(row.missing[0].indicator, IndicatorCode{"FIRMS"});
    EXPECT_FALSE(row.isComplete());
    EXPECT_EQ(row.last->file, "a.xlsx");
    ASSERT_EQ(row.files.size(), 1U);
    EXPECT_EQ(row.files[0].figures, 1);
    EXPECT_FALSE(row.files[0].isSuperseded());
    EXPECT_FALSE(row.isSentTwice);
}

TEST(Collection, IsOverdueFromTheDayAfterTheDeadline) {
    EXPECT_FALSE(onlyRow({expected("STARTS")}, {2025, 6, 10}).isOverdue);
    EXPECT_TRUE(onlyRow({expected("STARTS")}, {2025, 6, 11}).isOverdue);
    EXPECT_FALSE(onlyRow({expected("STARTS", {sent(7, 3)})}, {2025, 6, 11}).isOverdue) << "all is there";
    const auto rows = collectionOf(std::vector{expected("STARTS")}, {}, {2025, 12, 31});
    EXPECT_FALSE(rows[0].isOverdue) << "no deadline";
}

TEST(Collection, ComesLateByItsFirstSendingAlone) {
    EXPECT_FALSE(onlyRow({expected("STARTS", {sent(7, 10, "a.xlsx")})}).cameLate);
    EXPECT_TRUE(onlyRow({expected("STARTS", {sent(7, 11, "a.xlsx")})}).cameLate);
    const auto corrected = onlyRow({expected("STARTS", {sent(7, 9, "a.xlsx"), sent(9, 11, "b.xlsx")})});
    EXPECT_FALSE(corrected.cameLate) << "a correction is no late report";
    EXPECT_FALSE(corrected.files[0].isLate);
    EXPECT_TRUE(corrected.files[1].isLate);
}

TEST(Collection, KnowsAFileThatALaterOneHasReplaced) {
    const auto row = onlyRow({expected("STARTS", {sent(7, 3, "a.xlsx"), sent(9, 5, "b.xlsx")}), expected("FIRMS", {sent(7, 3, "a.xlsx")})});
    EXPECT_TRUE(row.isSentTwice);
    ASSERT_EQ(row.files.size(), 2U);
    EXPECT_EQ(row.files[0].figures, 2);
    EXPECT_EQ(row.files[0].standing, 1);
    EXPECT_FALSE(row.files[0].isSuperseded()) << "one figure of it still stands";
    const auto all = onlyRow({expected("STARTS", {sent(7, 3, "a.xlsx"), sent(9, 5, "b.xlsx")})});
    EXPECT_TRUE(all.files[0].isSuperseded());
    EXPECT_EQ(all.last->group, 9);
}

TEST(Collection, TwoFilesOfTwoFiguresAreSentOnce) {
    const auto row = onlyRow({expected("STARTS", {sent(7, 3, "a.xlsx")}), expected("FIRMS", {sent(9, 5, "b.xlsx")})});
    EXPECT_FALSE(row.isSentTwice);
    EXPECT_EQ(row.files.size(), 2U);
}

TEST(Collection, WhatWasTakenBackHasNotCome) {
    const auto row = onlyRow({expected("STARTS", {sent(7, 3, "a.xlsx"), sent(8, 4, {}, "undo 7")})});
    EXPECT_EQ(row.there, 0);
    EXPECT_TRUE(row.files.empty());
    EXPECT_FALSE(row.last);
    const auto again = onlyRow({expected("STARTS", {sent(7, 3, "a.xlsx"), sent(8, 4, {}, "undo 7"), sent(9, 5, {}, "redo 7")})});
    EXPECT_EQ(again.there, 1);
    EXPECT_EQ(again.files.size(), 1U);
    const auto earlier = onlyRow({expected("STARTS", {sent(5, 2, "a.xlsx"), sent(7, 3, "b.xlsx"), sent(8, 4, {}, "undo 7")})});
    EXPECT_FALSE(earlier.isSentTwice) << "only the first still counts";
    EXPECT_EQ(earlier.last->file, "a.xlsx");
}

TEST(Collection, TellsWhatWasTypedFromWhatAFileBrought) {
    const auto row = onlyRow({expected("STARTS", {sent(7, 3, "a.xlsx"), sent(9, 5, {}, "enter")}), expected("FIRMS", {sent(7, 3, "a.xlsx")}), expected("SHARE", {sent(9, 5, {}, "paste")})});
    EXPECT_EQ(row.byHand, 2);
    EXPECT_EQ(row.there, 3);
}

TEST(Collection, WhatAStoreWasMadeWithIsNeitherLateNorByHand) {
    const auto row = onlyRow({expected("STARTS", {sent(2, 12, {}, "create")})});
    EXPECT_EQ(row.there, 1);
    EXPECT_EQ(row.byHand, 0);
    EXPECT_FALSE(row.cameLate);
    EXPECT_EQ(onlyRow({expected("STARTS", {sent(2, 12, {}, "create"), sent(7, 13, {}, "enter")})}).byHand, 1);
}

TEST(Collection, AwaitsNothingThatIsExcused) {
    ExpectedFigure excused = expected("STARTS");
    excused.isExcused = true;
    const auto row = onlyRow({excused});
    EXPECT_TRUE(row.isComplete());
    EXPECT_EQ(row.excused, 1);
    EXPECT_FALSE(row.isOverdue);
}

TEST(Collection, KeepsWhatEachActSaidAndWhatBecameOfIt) {
    auto firms = expected("FIRMS", {sent(7, 3, "a.xlsx"), sent(9, 11, {}, "enter")});
    firms.sendings[0].figure.value = Decimal(30);
    const auto row = onlyRow({expected("STARTS", {sent(7, 3, "a.xlsx"), sent(8, 12, "b.xlsx")}), firms, expected("SHARE", {sent(7, 3, "a.xlsx")})});
    ASSERT_EQ(row.arrivals.size(), 3U);
    ASSERT_EQ(row.arrivals[0].figures.size(), 3U);
    EXPECT_EQ(row.arrivals[0].figures[0].fate, SendingFate::ReplacedByFile);
    EXPECT_EQ(row.arrivals[0].figures[1].fate, SendingFate::ChangedByHand);
    EXPECT_EQ(row.arrivals[0].figures[1].figure.value, Decimal(30));
    EXPECT_EQ(row.arrivals[0].figures[2].fate, SendingFate::Stands);
    EXPECT_FALSE(row.arrivals[0].isSuperseded());
    EXPECT_FALSE(row.arrivals[0].isLate);
    EXPECT_EQ(row.arrivals[1].first.group, 8);
    EXPECT_TRUE(row.arrivals[1].isLate);
    EXPECT_FALSE(row.arrivals[2].first.isFromFile());
}

TEST(Collection, OneFileOfTwoActsHasArrivedTwiceAndAnUndoTakesOneAway) {
    const auto twice = onlyRow({expected("STARTS", {sent(7, 3, "a.xlsx"), sent(8, 4, "a.xlsx")})});
    ASSERT_EQ(twice.arrivals.size(), 2U);
    EXPECT_TRUE(twice.arrivals[0].isSuperseded());
    EXPECT_FALSE(twice.arrivals[1].isSuperseded());
    const auto undone = onlyRow({expected("STARTS", {sent(7, 3, "a.xlsx"), sent(8, 4, "a.xlsx"), sent(9, 5, {}, "undo 8")})});
    ASSERT_EQ(undone.arrivals.size(), 1U);
    EXPECT_FALSE(undone.arrivals[0].isSuperseded()) << "nothing stands over it any more";
}

TEST(Collection, WhatAnActWroteTwiceArrivedOnce) {
    auto figure = expected("STARTS", {sent(7, 3, "a.xlsx"), sent(7, 3, "a.xlsx")});
    figure.sendings[1].place = "5月!C9";
    const auto row = onlyRow({figure});
    ASSERT_EQ(row.arrivals.size(), 1U);
    ASSERT_EQ(row.arrivals[0].figures.size(), 1U);
    EXPECT_EQ(row.arrivals[0].figures[0].place, "5月!C9");
}

TEST(Collection, WhatAStoreWasMadeWithArrivedAndIsNotLate) {
    const auto row = onlyRow({expected("STARTS", {sent(2, 12, {}, "create")})});
    ASSERT_EQ(row.arrivals.size(), 1U);
    EXPECT_FALSE(row.arrivals[0].isLate);
}

TEST(Collection, HasARowForEachRegionAndDepartment) {
    ExpectedFigure other = expected("SHARE");
    other.department = {"CG"};
    const auto rows = collectionOf(std::vector{expected("STARTS"), expected("FIRMS"), other, expected("STARTS", {}, "LS")}, onTheTenth, {2025, 6, 1});
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].due, 2);
    EXPECT_EQ(rows[1].department, DepartmentCode{"CG"});
    EXPECT_FALSE(rows[1].deadline);
    EXPECT_EQ(rows[2].region, RegionCode{"LS"});
}

TEST(Collection, CountsDaysOverMonthsAndYears) {
    EXPECT_EQ(daysBetween({2025, 6, 10}, {2025, 6, 10}), 0);
    EXPECT_EQ(daysBetween({2024, 2, 28}, {2024, 3, 1}), 2);
    EXPECT_EQ(daysBetween({2024, 12, 31}, {2025, 1, 1}), 1);
    EXPECT_EQ(daysBetween({2025, 1, 2}, {2025, 1, 1}), -1);
}

} // namespace
} // namespace xushi
