#include "support/ReadNow.h"
#include "support/SmallStore.h"
#include "usecases/BuildSummary.h"
#include "words/Phrases.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

class BuildSummary : public testing::Test {
protected:
    BuildSummary() {
        layout.title = "{period}{scope}完成情况表";
        layout.columns = {{SummaryColumn::Indicator, "指标"}, {SummaryColumn::Value, "累计完成"}};
    }
    Result<SummaryTable> build(Period period, std::optional<RegionCode> region = std::nullopt) {
        return readNow(buildSummary, *store, BuildSummaryRequest{.period = period, .region = region, .layout = layout, .words = words});
    }
    static std::vector<std::string> numbersOf(const SummaryTable& table) {
        std::vector<std::string> numbers;
        for (const auto& row : table.rows)
            if (row.kind != SummaryRowKind::Section) numbers.push_back(row.cells.at(1).text);
        return numbers;
    }

    SmallStore store;
    SummaryTemplate layout;
    SummaryWords words = summaryWords(Language::Chinese);
};

TEST_F(BuildSummary, IsOfTheCityWhenNoRegionIsNamed) {
    putFigure(*store, aFigure({.value = "156"}));
    putFigure(*store, aFigure({.value = "48", .region = "QJ"}));
    const auto table = build(Period::ytd(2025, 6));
    ASSERT_TRUE(table);
    EXPECT_EQ(numbersOf(*table), std::vector<std::string>{"156"});
    EXPECT_EQ(table->title.find("2025年上半年"), 0U) << table->title;
}

TEST_F(BuildSummary, IsOfTheNamedRegion) {
    putFigure(*store, aFigure({.value = "156"}));
    putFigure(*store, aFigure({.value = "48", .region = "QJ"}));
    const auto table = build(Period::ytd(2025, 6), RegionCode{"QJ"});
    ASSERT_TRUE(table);
    EXPECT_EQ(numbersOf(*table), std::vector<std::string>{"48"});
}

TEST_F(BuildSummary, CarriesTheJournalPositionAsItsAnchor) {
    const auto head = *now(*store).journalHead();
    const auto table = build(Period::ytd(2025, 6));
    ASSERT_TRUE(table);
    EXPECT_NE(table->anchor.find(head.shortCode()), std::string::npos) << table->anchor;
    EXPECT_NE(table->anchor.find(std::to_string(head.sequence)), std::string::npos) << table->anchor;
}

TEST_F(BuildSummary, TriesLayoutsOnOneReading) {
    putFigure(*store, aFigure({.value = "156"}));
    putFigure(*store, aFigure({.value = "48", .region = "QJ"}));
    const auto request = [&] { return BuildSummaryRequest{.period = Period::ytd(2025, 6), .region = RegionCode{"QJ"}, .layout = layout, .words = words}; };
    const auto source = readNow(readSummarySource, *store, request());
    ASSERT_TRUE(source);
    layout.columns.push_back({SummaryColumn::Unit, "单位"});
    EXPECT_TRUE(source->suffices(layout));
    const auto tried = buildSummaryFrom(*source, request());
    const auto built = build(Period::ytd(2025, 6), RegionCode{"QJ"});
    ASSERT_TRUE(tried && built);
    EXPECT_EQ(numbersOf(*tried), std::vector<std::string>{"48"});
    EXPECT_EQ(tried->rows.size(), built->rows.size());
    EXPECT_EQ(tried->anchor, built->anchor);
    layout.columns.push_back({SummaryColumn::Rank, "位次"});
    EXPECT_FALSE(source->suffices(layout)) << "that is a reading of every region";
    layout.columns.back().what = SummaryColumn::LastYearWhole;
    EXPECT_FALSE(source->suffices(layout)) << "and that one of the year before";
}

TEST_F(BuildSummary, AYearWithoutTargetAndFigureHasNoTable) {
    const auto table = build(Period::ytd(2019, 6));
    ASSERT_FALSE(table);
    EXPECT_EQ(table.error(), missing("summary.no-rows", {"2019年上半年"}));
}

TEST_F(BuildSummary, TellsHowFarTheDepartmentsAre) {
    layout.notes = {"核定状态：{stages}。"};
    const auto note = [&] { return build(Period::ytd(2025, 6))->notes.at(0); };
    EXPECT_EQ(note(), "核定状态：高新处（草稿）均未核定。");
    ASSERT_TRUE(store->inTransaction(aNote("sign-off"), [&](Transaction& transaction) -> Result<void> {
        const auto put = transaction.put(Submission{.key = {{"GX"}, {2025, 6}}, .stage = Stage::SignedOff});
        return put ? Result<void>() : put.error();
    }));
    EXPECT_EQ(note(), "核定状态：均已核定：高新处。");
}

} // namespace
} // namespace xushi
