#include "domain/summary/SummaryBuilder.h"
#include "support/Builders.h"
#include "support/PlainWords.h"
#include "support/Printers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

using testing::ElementsAre;

/// 新开工 and 技术合同 of the city and three counties, at June.
struct Made {
    Catalogue catalogue;
    SummaryTable table;

    Made(const SummaryTemplate& layout, std::vector<FigureTweaks> tweaks, std::vector<Target> targets = {}) {
        catalogue = {.regions = {aRegion(), aRegion("A", "甲县", RegionType::County), aRegion("B", "乙县", RegionType::County), aRegion("C", "丙县", RegionType::County)},
                     .indicators = {anIndicator({.order = 1}), anAmount({.code = "CONTRACTS", .name = "技术合同", .section = "成果转化", .order = 2})},
                     .targets = std::move(targets)};
        catalogue.sort();
        std::vector<Figure> figures;
        for (auto& tweak : tweaks) figures.push_back(aFigure(tweak));
        sortForBoard(figures);
        const Period june = Period::ytd(2025, 6);
        const auto rows = boardAt({.catalogue = catalogue, .figures = figures, .period = june});
        const Workflow workflow;
        const auto words = plainWords();
        table = summaryOf({.catalogue = catalogue, .rows = rows, .figures = figures, .workflow = workflow, .period = june, .layout = layout,
                           .words = words, .head = {}, .region = catalogue.city()});
    }

    std::vector<std::string> row(std::size_t at) const {
        std::vector<std::string> texts;
        for (const auto& cell : table.rows.at(at).cells) texts.push_back(cell.text);
        return texts;
    }
    std::vector<std::string> titles() const {
        std::vector<std::string> texts;
        for (const auto& column : table.columns) texts.push_back(column.group.empty() ? column.title : column.group + "/" + column.title);
        return texts;
    }
};

const std::vector<FigureTweaks> threeCounties{{.value = "20", .lastYear = "16"}, {.value = "9", .region = "A", .lastYear = "8"},
                                              {.value = "7", .region = "B", .lastYear = "4"}, {.value = "7", .region = "C", .lastYear = "7"}};

SummaryTemplate ranking() {
    return {.title = "t", .columns = {{SummaryColumn::Number, "序号"}, {SummaryColumn::Region, "县区"}, {SummaryColumn::Value, "累计"}, {SummaryColumn::Rank, "位次"},
                                      {SummaryColumn::Share, "占比"}, {SummaryColumn::Contribution, "贡献率"}, {SummaryColumn::Pull, "拉动"}, {SummaryColumn::Note, "备注"}},
            .kind = LayoutKind::Ranking};
}

TEST(Ranking, HasTheCityTheCountiesByRankAndTheirSumUnderEachIndicator) {
    const Made made(ranking(), threeCounties);
    ASSERT_EQ(made.table.rows.size(), 6U);
    EXPECT_EQ(made.table.rows[0].kind, SummaryRowKind::Section);
    EXPECT_THAT(made.row(0), ElementsAre("新开工（项）"));
    EXPECT_THAT(made.row(1), ElementsAre("", "淮安市", "20", "/", "—", "—", "—", ""));
    EXPECT_THAT(made.row(2), ElementsAre("1", "甲县", "9", "1", "45.0", "25.0", "+6.3", ""));
    EXPECT_THAT(made.row(3), ElementsAre("2", "乙县", "7", "2", "35.0", "75.0", "+18.8", ""));
    EXPECT_THAT(made.row(4), ElementsAre("3", "丙县", "7", "2", "35.0", "0.0", "0.0", ""));
    EXPECT_THAT(made.row(5), ElementsAre("", "<summary.sum-of-regions>", "23", "/", "—", "—", "—", "<summary.sum-above-city>"));
}

TEST(Ranking, AddsTheCountiesOfTheMonthOnly) {
    const Made made(ranking(), threeCounties);
    EXPECT_THAT(made.table.rows[5].cells[2].addends, ElementsAre(2U, 3U, 4U));
    EXPECT_TRUE(made.table.rows[1].cells[2].addends.empty());
    auto figures = threeCounties;
    figures.back().period = Period::ytd(2025, 4);
    const Made earlier(ranking(), figures);
    EXPECT_EQ(earlier.row(5)[2], "16");
    EXPECT_THAT(earlier.table.rows[5].cells[2].addends, ElementsAre(2U, 3U));
}

TEST(Ranking, CarriesPlacesAsNumbers) {
    const Made made(ranking(), threeCounties);
    EXPECT_EQ(made.table.rows[2].cells[3].number, Decimal(1));
    EXPECT_FALSE(made.table.rows[1].cells[3].number);
}

TEST(Ranking, ListsTheMissingLastAndNamesThemBesideTheSum) {
    const Made made(ranking(), {{.value = "9", .region = "B"}});
    ASSERT_EQ(made.table.rows.size(), 5U) << "the city has neither target nor figure";
    EXPECT_EQ(made.row(1)[1], "乙县");
    EXPECT_EQ(made.row(2)[1], "甲县");
    EXPECT_EQ(made.row(2)[3], "—");
    EXPECT_EQ(made.row(4).back(), "<note.regions-missing>");
}

TEST(Ranking, MayStandInAnotherOrderThanItsRanks) {
    auto layout = ranking();
    layout.rankingOrder = RankingOrder::Region;
    const Made byRegion(layout, threeCounties);
    EXPECT_EQ(byRegion.row(2)[1] + byRegion.row(3)[1] + byRegion.row(4)[1], "甲县乙县丙县");
    layout.rankingOrder = RankingOrder::Growth;
    const Made byGrowth(layout, threeCounties);
    EXPECT_EQ(byGrowth.row(2)[1] + byGrowth.row(3)[1] + byGrowth.row(4)[1], "乙县甲县丙县");
    EXPECT_EQ(byGrowth.row(2)[3], "2");
}

TEST(Ranking, TakesOnlyTheRegionsAndIndicatorsOfItsFilter) {
    auto layout = ranking();
    layout.filter = {.indicators = {"新开工"}, .regions = {"乙县", "C"}};
    auto figures = threeCounties;
    figures.push_back({.value = "1.0", .indicator = "CONTRACTS", .region = "A"});
    const Made made(layout, figures);
    ASSERT_EQ(made.table.rows.size(), 5U);
    EXPECT_EQ(made.row(2)[1] + made.row(3)[1], "乙县丙县");
    EXPECT_EQ(made.row(2)[3] + made.row(3)[3], "11");
}

SummaryTemplate matrix(std::vector<SummaryTemplate::Column> cells) {
    return {.title = "t", .columns = {{SummaryColumn::Number, "序号"}, {SummaryColumn::Indicator, "指标"}, {SummaryColumn::Value, "全市"}},
            .kind = LayoutKind::Matrix, .cells = std::move(cells)};
}

TEST(Matrix, HasAColumnForEachRegionWhereItHasOneCell) {
    auto figures = threeCounties;
    figures.push_back({.value = "1.5", .indicator = "CONTRACTS", .region = "C"});
    const Made made(matrix({{SummaryColumn::Value, "累计"}}), figures);
    EXPECT_THAT(made.titles(), ElementsAre("序号", "指标", "全市", "甲县", "乙县", "丙县"));
    ASSERT_EQ(made.table.rows.size(), 4U);
    EXPECT_THAT(made.row(1), ElementsAre("1", "新开工", "20", "9", "7", "7"));
    EXPECT_THAT(made.row(3), ElementsAre("2", "技术合同", "—", "—", "—", "1.5"));
    EXPECT_TRUE(headerGroupsOf(made.table).empty());
}

TEST(Matrix, HasAGroupForEachRegionWhereItHasSeveralCells) {
    const Made made(matrix({{SummaryColumn::Value, "累计"}, {SummaryColumn::Rank, "位次"}}), threeCounties);
    EXPECT_THAT(made.titles(), ElementsAre("序号", "指标", "全市", "甲县/累计", "甲县/位次", "乙县/累计", "乙县/位次", "丙县/累计", "丙县/位次"));
    EXPECT_THAT(made.row(1), ElementsAre("1", "新开工", "20", "9", "1", "7", "2", "7", "2"));
    EXPECT_THAT(headerGroupsOf(made.table), ElementsAre(HeaderGroup{0, 1, ""}, HeaderGroup{1, 1, ""}, HeaderGroup{2, 1, ""}, HeaderGroup{3, 2, "甲县"},
                                                        HeaderGroup{5, 2, "乙县"}, HeaderGroup{7, 2, "丙县"}));
}

TEST(Matrix, TurnsRound) {
    auto layout = matrix({{SummaryColumn::Value, "累计"}});
    layout.columns = {{SummaryColumn::Number, "序号"}, {SummaryColumn::Region, "县区"}};
    layout.matrixRegions = MatrixRegions::Rows;
    const Made made(layout, threeCounties);
    EXPECT_THAT(made.titles(), ElementsAre("序号", "县区", "新开工（项）"));
    EXPECT_THAT(made.row(0), ElementsAre("1", "甲县", "9"));
    EXPECT_THAT(made.row(2), ElementsAre("3", "丙县", "7"));
}

TEST(Matrix, ShowsTheLightOfEachRegion) {
    const Made made(matrix({{SummaryColumn::Light, "亮灯"}}), threeCounties, {aTarget({.value = "10", .region = "A"}), aTarget({.value = "90", .region = "B"})});
    EXPECT_EQ(made.table.rows[1].cells[3].light, Light::On);
    EXPECT_EQ(made.table.rows[1].cells[4].light, Light::FarBehind);
    EXPECT_FALSE(made.table.rows[1].cells[5].light);
    EXPECT_EQ(made.row(1)[5], "—");
}

TEST(Matrix, WithoutAnyFigureOfARegionHasNoRows) {
    EXPECT_TRUE(Made(matrix({{SummaryColumn::Value, "累计"}}), {{.value = "20"}}).table.rows.empty());
}

std::string keyOf(const FigureKey* key) { return key ? key->indicator.text + " " + key->region.text + " " + key->period.toText() : ""; }

TEST(Ranking, KnowsTheFigureOfEachRegionButNoneOfTheirSum) {
    auto figures = threeCounties;
    figures.pop_back();
    figures.push_back({.value = "3", .indicator = "CONTRACTS", .region = "C"});
    auto layout = ranking();
    layout.filter.indicators = {{"STARTS"}};
    const Made made(layout, figures);
    std::vector<std::string> keys;
    for (const auto& row : made.table.rows) keys.push_back(keyOf(row.figureAt(2)));
    EXPECT_THAT(keys, ElementsAre("", "STARTS HA 2025-05", "STARTS A 2025-05", "STARTS B 2025-05", "STARTS C 2025-06", ""));
    EXPECT_FALSE(hasFiguresInCells(made.table));
}

TEST(Matrix, KnowsTheFigureOfEachCell) {
    auto figures = threeCounties;
    figures.push_back({.value = "1.5", .indicator = "CONTRACTS", .region = "C"});
    const Made across(matrix({{SummaryColumn::Value, "累计"}}), figures);
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < across.table.columns.size(); ++i) keys.push_back(keyOf(across.table.rows[3].figureAt(i)));
    EXPECT_THAT(keys, ElementsAre("CONTRACTS HA 2025-06", "CONTRACTS HA 2025-06", "CONTRACTS HA 2025-06", "CONTRACTS A 2025-06", "CONTRACTS B 2025-06", "CONTRACTS C 2025-05"));
    EXPECT_TRUE(hasFiguresInCells(across.table));

    auto layout = matrix({{SummaryColumn::Value, "累计"}});
    layout.columns = {{SummaryColumn::Number, "序号"}, {SummaryColumn::Region, "县区"}};
    layout.matrixRegions = MatrixRegions::Rows;
    const Made down(layout, threeCounties);
    EXPECT_EQ(down.table.rows[1].figureAt(1), nullptr) << "a region's row tells of several";
    EXPECT_EQ(keyOf(down.table.rows[1].figureAt(2)), "STARTS B 2025-05");
}

} // namespace
} // namespace xushi
