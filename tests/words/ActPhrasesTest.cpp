#include "words/ActPhrases.h"

#include "support/Builders.h"
#include "words/FigureChange.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

Catalogue aTownCatalogue() {
    Catalogue catalogue;
    catalogue.departments = {{.code = {"GX"}, .name = "高新处"}};
    catalogue.regions = {aRegion()};
    catalogue.indicators = {anIndicator(), anAmount({.code = "CONTRACTS", .name = "技术合同"})};
    return catalogue;
}

class ActPhrases : public testing::Test {
protected:
    std::string subject(const JournalEntry& entry, std::int64_t count = 1, const std::string& file = {}) const {
        const JournalAct act{.group = 1, .act = "enter", .count = count, .firstKey = entry.key, .firstKind = entry.kind};
        return actSubject(act, count == 1 ? &entry : nullptr, file, catalogue, NumberFormat{}, Language::Chinese);
    }
    static JournalEntry change(const std::optional<Figure>& before, const Figure& after) {
        return {.kind = RecordKind::Figure, .key = keyTextOf(after), .before = before ? fieldsOf(*before) : Fields{}, .after = fieldsOf(after)};
    }

    Catalogue catalogue = aTownCatalogue();
};

TEST_F(ActPhrases, AFigureIsToldWithWhatStoodThereAndItsUnit) {
    const Figure after = aFigure({.value = "114.20", .indicator = "CONTRACTS"});
    const std::string unit = catalogue.find(IndicatorCode{"CONTRACTS"})->unit;
    EXPECT_EQ(subject(change(aFigure({.value = "102.85", .indicator = "CONTRACTS"}), after)), "技术合同 · 2025年1—5月 · 淮安市　102.85 → 114.20 " + unit);
    EXPECT_EQ(subject(change(std::nullopt, after)), "技术合同 · 2025年1—5月 · 淮安市　未报 → 114.20 " + unit);
    Figure noted = after;
    noted.note = "含补报";
    EXPECT_EQ(subject(change(after, noted)), "技术合同 · 2025年1—5月 · 淮安市 · 说明：空 → 含补报");
}

TEST_F(ActPhrases, SeveralAreToldByTheFirstAndAFileByItsName) {
    const JournalEntry first = change(std::nullopt, aFigure({.value = "1"}));
    EXPECT_EQ(subject(first, 34), "新开工 · 2025年1—5月 · 淮安市，等34项");
    EXPECT_EQ(subject(first, 34, "洪泽区5月.xlsx"), "“洪泽区5月.xlsx”34项");
}

TEST_F(ActPhrases, OtherRecordsAreToldByTheirNamesAndContents) {
    const Submission month{.key = {{"GX"}, {2025, 5}}, .stage = Stage::Submitted};
    EXPECT_EQ(subject({.kind = RecordKind::Submission, .key = keyTextOf(month)}), "高新处 · 2025年5月");
    EXPECT_EQ(subject({.kind = RecordKind::Target, .key = keyTextOf(aTarget())}), "新开工 · 淮安市 · 2025年");
    Target raised = aTarget();
    raised.value = Decimal(275, 0);
    EXPECT_EQ(subject({.kind = RecordKind::Target, .key = keyTextOf(raised), .before = fieldsOf(aTarget()), .after = fieldsOf(raised)}), "新开工 · 淮安市 · 2025年　250项 → 275项");
    EXPECT_EQ(subject({.kind = RecordKind::Submission, .key = keyTextOf(month), .after = fieldsOf(month)}), "高新处 · 2025年5月 · 已提交");
    EXPECT_EQ(recordContent(RecordKind::Submission, fieldsOf(month), nullptr, NumberFormat{}, Language::Chinese), "已提交");
    const Indicator* starts = catalogue.find(IndicatorCode{"STARTS"});
    EXPECT_EQ(recordContent(RecordKind::Target, fieldsOf(aTarget()), starts, NumberFormat{}, Language::Chinese), "250项");
    EXPECT_EQ(recordContent(RecordKind::Target, {}, starts, NumberFormat{}, Language::Chinese), "");
    const Review returned{.figure = aFigure({}).key, .comment = "口径不对"};
    EXPECT_EQ(recordContent(RecordKind::Review, fieldsOf(returned), nullptr, NumberFormat{}, Language::Chinese), "退回：口径不对");
    EXPECT_EQ(recordTitle(catalogue, RecordKind::Target, keyTextOf(aTarget()), Language::Chinese), "新开工（年度目标）");
}

TEST_F(ActPhrases, EveryKindOfActHasAWord) {
    for (const auto& word : actWords()) EXPECT_NE(actPhrase(word, Language::Chinese), word);
}

} // namespace
} // namespace xushi
