#include "words/CollectionPhrases.h"

#include "support/Builders.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

Catalogue aCatalogue() {
    Catalogue catalogue;
    catalogue.departments = {{.code = {"GX"}, .name = "高新处"}, {.code = {"CG"}, .name = "成果处"}};
    catalogue.regions = {aRegion(), aRegion("QJ", "清江浦区", RegionType::District)};
    catalogue.indicators = {anIndicator(), anIndicator({.code = "FIRMS", .name = "高企"}), anIndicator({.code = "DEALS", .name = "成交", .department = "CG"})};
    return catalogue;
}

CollectionRow owing(const std::string& region, const std::string& department, const std::vector<std::string>& indicators, std::optional<Date> deadline = Date{2025, 6, 10}) {
    CollectionRow row{.region = {region}, .department = {department}, .deadline = deadline};
    for (const auto& code : indicators) row.missing.push_back({Period::ytd(2025, 5), {code}, {region}});
    return row;
}

std::vector<std::string> textsOn(const Date& today, const std::vector<CollectionRow>& rows, Language language = Language::Chinese) {
    std::vector<std::string> texts;
    for (const auto& reminder : remindersOf(aCatalogue(), rows, {2025, 5}, today, language)) texts.push_back(reminder.text);
    return texts;
}

TEST(CollectionPhrases, RemindARegionOfAllThatItOwesByOneDay) {
    EXPECT_EQ(textsOn({2025, 6, 9}, {owing("QJ", "GX", {"STARTS", "FIRMS"}), owing("QJ", "CG", {"DEALS"})}),
              std::vector<std::string>{"清江浦区：2025年5月的数据请于 2025-06-10 前报送，现在还缺 3 项：新开工、高企、成交。"});
    EXPECT_EQ(textsOn({2025, 6, 13}, {owing("QJ", "GX", {"STARTS"})}),
              std::vector<std::string>{"清江浦区：2025年5月的数据应于 2025-06-10 前报送，已逾期 3 天，还缺 1 项：新开工。请尽快报送。"});
    EXPECT_EQ(textsOn({2025, 6, 13}, {owing("QJ", "GX", {"STARTS"}, std::nullopt)}, Language::English),
              std::vector<std::string>{"清江浦区: 1 figure(s) of May 2025 are still missing: 新开工. Please send them soon."});
}

TEST(CollectionPhrases, RemindAtTheDeadlineAsBefore) {
    EXPECT_NE(textsOn({2025, 6, 10}, {owing("QJ", "GX", {"STARTS"})}).at(0).find("请于 2025-06-10 前报送"), std::string::npos);
}

TEST(CollectionPhrases, RemindOfTwoDaysTwice) {
    EXPECT_EQ(textsOn({2025, 6, 9}, {owing("QJ", "GX", {"STARTS"}), owing("QJ", "CG", {"DEALS"}, Date{2025, 6, 20})}).size(), 2U);
}

TEST(CollectionPhrases, RemindADepartmentOfTheFiguresOfTheCity) {
    const auto texts = textsOn({2025, 6, 9}, {owing("HA", "GX", {"STARTS"}), owing("HA", "CG", {"DEALS"})});
    ASSERT_EQ(texts.size(), 2U);
    EXPECT_TRUE(texts[0].starts_with("高新处："));
    EXPECT_TRUE(texts[1].starts_with("成果处："));
}

TEST(CollectionPhrases, RemindNobodyWhoHasSentAll) { EXPECT_TRUE(textsOn({2025, 6, 30}, {owing("QJ", "GX", {})}).empty()); }

TEST(CollectionPhrases, SayWhatHasBecomeOfWhatCame) {
    Arrival arrival{.first = {}, .figures = {{.figure = {}, .place = {}, .fate = SendingFate::Stands}}, .isLate = true};
    EXPECT_EQ(arrivalRemarks(arrival, Language::Chinese), "有迟报");
    arrival.figures.front().fate = SendingFate::ReplacedByFile;
    EXPECT_EQ(arrivalRemarks(arrival, Language::Chinese), "有迟报；已全部被后来的报送替换");
    EXPECT_EQ(fateWord(SendingFate::Stands, Language::Chinese), "");
    EXPECT_EQ(fateWord(SendingFate::ReplacedByFile, Language::Chinese), "已被后来的文件替换");
    EXPECT_EQ(fateWord(SendingFate::ChangedByHand, Language::English), "changed by hand since");
}

TEST(CollectionPhrases, SayWhyNothingIsTakenBackByNameAndWithoutNumbers) {
    Catalogue catalogue = aCatalogue();
    catalogue.people = {{.code = {"P01"}, .name = "填报员"}};
    const auto theirs = takeBackRefusal(refused("undo.somebody-else", {"18", "P01"}), catalogue, Language::Chinese);
    EXPECT_NE(theirs.find("“填报员”"), std::string::npos) << theirs;
    EXPECT_EQ(theirs.find("18"), std::string::npos) << theirs;
    for (const auto* key : {"undo.creation", "undo.already", "undo.no-act"}) {
        const auto told = takeBackRefusal(refused(key, {"18"}), catalogue, Language::Chinese);
        EXPECT_EQ(told.find("18"), std::string::npos) << told;
        EXPECT_EQ(told.find("--"), std::string::npos) << told;
    }
    const Problem lock = refused("lock.submitted", {"2025-05"});
    EXPECT_EQ(takeBackRefusal(lock, catalogue, Language::Chinese), say(lock, Language::Chinese));
}

TEST(CollectionPhrases, SayWhatStandsOut) {
    CollectionRow row = owing("QJ", "GX", {"STARTS"});
    EXPECT_EQ(collectionWord(row, Language::Chinese), "未报");
    EXPECT_EQ(collectionRemarks(row, Language::Chinese), "");
    row.there = 1;
    row.isOverdue = row.isSentTwice = true;
    EXPECT_EQ(collectionWord(row, Language::Chinese), "未齐");
    EXPECT_EQ(collectionRemarks(row, Language::Chinese), "逾期未齐；同一项有两份文件");
    row.missing.clear();
    EXPECT_EQ(collectionWord(row, Language::English), "complete");
}

} // namespace
} // namespace xushi
