#include "domain/summary/SummaryBuilder.h"
#include "domain/summary/SummarySelection.h"
#include "support/Builders.h"
#include "support/PlainWords.h"
#include "support/Printers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

using testing::ElementsAre;

Catalogue twoYears() {
    Catalogue catalogue{.departments = {{.code = {"GX"}, .name = "高新处"}, {.code = {"CG"}, .name = "成果处", .order = 1}},
                        .regions = {aRegion(), aRegion("A", "甲县", RegionType::County)},
                        .indicators = {anIndicator({.order = 1}), anAmount({.code = "CONTRACTS", .name = "技术合同", .section = "成果转化", .order = 2, .department = "CG"}),
                                       anIndicator({.code = "PLAN", .name = "方案", .section = "成果转化", .measure = Measure::Milestone, .order = 3})},
                        .targets = {aTarget({.value = "100", .year = 2024}), aTarget(), aTarget({.value = "300.0", .indicator = "CONTRACTS"}),
                                    aTarget({.value = "1", .indicator = "PLAN", .nature = TargetNature::Milestone})}};
    catalogue.sort();
    return catalogue;
}

/// Rows of a layout at June 2025, with the board of December 2024 where it is needed.
struct Made {
    Catalogue catalogue;
    std::vector<Figure> figures;
    SummaryTable table;

    Made(const SummaryTemplate& layout, std::vector<Figure> with, Catalogue of = twoYears(), const Workflow& workflow = {}) : catalogue(std::move(of)), figures(std::move(with)) {
        sortForBoard(figures);
        const Period june = Period::ytd(2025, 6);
        const auto rows = boardAt({.catalogue = catalogue, .figures = figures, .period = june});
        const auto before = boardAt({.catalogue = catalogue, .figures = figures, .period = Period::ytd(2024, 12)});
        const auto words = plainWords();
        table = summaryOf({.catalogue = catalogue, .rows = rows, .figures = figures, .workflow = workflow, .period = june, .layout = layout, .words = words,
                           .head = {}, .region = catalogue.city(), .yearBefore = before});
    }
    std::vector<std::string> row(std::size_t at) const {
        std::vector<std::string> texts;
        for (const auto& cell : table.rows.at(at).cells) texts.push_back(cell.text);
        return texts;
    }
    std::vector<std::string> first() const {
        std::vector<std::string> texts;
        for (const auto& row : table.rows) texts.push_back(row.cells.at(0).text);
        return texts;
    }
};

SummaryTemplate layoutOf(LayoutKind kind, std::vector<SummaryColumn> columns) {
    SummaryTemplate layout{.title = "{lastYear}—{year}{region}", .kind = kind};
    for (const auto column : columns) layout.columns.push_back({column, std::string(token(column))});
    return layout;
}

TEST(Annual, SetsTheYearBesideTheWholeOfTheOneBefore) {
    const Made made(layoutOf(LayoutKind::Annual, {SummaryColumn::Indicator, SummaryColumn::LastYearTarget, SummaryColumn::LastYearWhole, SummaryColumn::LastYearCompletion,
                                                  SummaryColumn::LastYearGrowth, SummaryColumn::Value}),
                    {aFigure({.value = "120", .period = Period::ytd(2024, 12), .lastYear = "100"}), aFigure({.value = "156"}),
                     aFigure({.value = "88.0", .period = Period::ytd(2024, 11), .indicator = "CONTRACTS"}), aFigure({.value = "90.0", .indicator = "CONTRACTS"})});
    EXPECT_EQ(made.table.title, "2024—2025淮安市");
    EXPECT_THAT(made.row(1), ElementsAre("新开工", "突破100", "120", "120.0", "+20.0", "156"));
    EXPECT_THAT(made.row(3), ElementsAre("技术合同", "—", "—", "—", "—", "90.0")) << "November is not the whole year";
}

TEST(Summary, ShowsTheMonthAndTheQuarterAlone) {
    const auto layout = layoutOf(LayoutKind::Indicators, {SummaryColumn::Indicator, SummaryColumn::Month, SummaryColumn::Quarter, SummaryColumn::Forecast});
    const auto at = [](const char* value, int month) { return aFigure({.value = value, .period = Period::ytd(2025, month)}); };
    const Made made(layout, {at("30", 3), at("50", 5), at("48", 6)});
    EXPECT_THAT(made.row(1), ElementsAre("新开工", "−2", "18", "96"));
    EXPECT_THAT(Made(layout, {at("50", 5)}).row(1), ElementsAre("新开工", "—", "—", "120"));
}

TEST(Summary, GroupsByDepartmentOrNotAtAll) {
    auto layout = layoutOf(LayoutKind::Indicators, {SummaryColumn::Indicator, SummaryColumn::Number});
    layout.grouping = RowGrouping::Department;
    EXPECT_THAT(Made(layout, {}).first(), ElementsAre("高新处", "新开工", "方案", "成果处", "技术合同"));
    EXPECT_EQ(Made(layout, {}).row(4).back(), "3");
    layout.grouping = RowGrouping::None;
    EXPECT_THAT(Made(layout, {}).first(), ElementsAre("新开工", "技术合同", "方案"));
}

TEST(Summary, TakesWhatItsFilterSays) {
    auto layout = layoutOf(LayoutKind::Indicators, {SummaryColumn::Indicator});
    layout.grouping = RowGrouping::None;
    layout.filter.sections = {"成果转化"};
    EXPECT_THAT(Made(layout, {}).first(), ElementsAre("技术合同", "方案"));
    layout.filter = {.departments = {"高新处"}};
    EXPECT_THAT(Made(layout, {}).first(), ElementsAre("新开工", "方案"));
    layout.filter = {.indicators = {"CONTRACTS"}};
    EXPECT_THAT(Made(layout, {}).first(), ElementsAre("技术合同"));
    layout.filter = {.lights = {Light::On}};
    EXPECT_THAT(Made(layout, {aFigure({.value = "156"})}).first(), ElementsAre("新开工"));
    layout.filter = {.isTargetedOnly = true};
    auto catalogue = twoYears();
    std::erase_if(catalogue.targets, [](const Target& target) { return target.key.indicator.text != "STARTS"; });
    EXPECT_THAT(Made(layout, {aFigure({.value = "9.0", .indicator = "CONTRACTS"})}, catalogue).first(), ElementsAre("新开工"));
}

TEST(Summary, ShowsOneRegionAfterTheOther) {
    auto layout = layoutOf(LayoutKind::Indicators, {SummaryColumn::Indicator, SummaryColumn::Region, SummaryColumn::Value});
    layout.grouping = RowGrouping::Region;
    layout.filter = {.indicators = {"STARTS"}, .regions = {"*"}};
    const Made made(layout, {aFigure({.value = "156"}), aFigure({.value = "9", .region = "A"})});
    EXPECT_THAT(made.first(), ElementsAre("甲县", "新开工"));
    EXPECT_THAT(made.row(1), ElementsAre("新开工", "甲县", "9"));
}

TEST(Summary, RefusesAFilterThatNamesWhatIsNotThere) {
    auto layout = layoutOf(LayoutKind::Indicators, {SummaryColumn::Indicator});
    layout.name = "版式";
    EXPECT_TRUE(checkFilter(twoYears(), layout));
    layout.filter.regions = {"*", "甲县"};
    EXPECT_TRUE(checkFilter(twoYears(), layout));
    layout.filter.departments = {"没有处"};
    EXPECT_EQ(checkFilter(twoYears(), layout).error(), missing("summary.filter", {"版式", "departments", "没有处"}));
}

TEST(Exceptions, HoldWhatIsBehindMissingOrExplained) {
    auto layout = layoutOf(LayoutKind::Exceptions, {SummaryColumn::Indicator, SummaryColumn::Light, SummaryColumn::Finding, SummaryColumn::Explanation});
    layout.grouping = RowGrouping::None;
    const FindingExplanation told{.figure = {Period::ytd(2025, 6), {"CONTRACTS"}, {"HA"}}, .check = std::string(notReported), .text = "次月\n补报"};
    auto catalogue = twoYears();
    std::erase_if(catalogue.targets, [](const Target& target) { return target.key.indicator.text != "STARTS"; });
    std::erase_if(catalogue.indicators, [](const Indicator& indicator) { return indicator.code.text == "PLAN"; });
    const auto june = [](const char* value, const char* indicator) { return aFigure({.value = value, .period = Period::ytd(2025, 6), .indicator = indicator, .lastYear = value}); };
    const Made made(layout, {june("10", "STARTS"), aFigure({.value = "5.0", .indicator = "CONTRACTS", .lastYear = "5.0"})}, catalogue, workflowOf({}, {}, {told}));
    EXPECT_THAT(made.row(0), ElementsAre("新开工", "<far-behind>", "<check.earlier-missing 1,2,3,4,5>", ""));
    EXPECT_THAT(made.row(1), ElementsAre("技术合同", "—", "<check.not-reported>", "次月；补报"));
    std::vector<Figure> everyMonth;
    for (int month = 1; month <= 6; ++month) {
        const std::string value = std::to_string(30 * month + month % 2);
        everyMonth.push_back(aFigure({.value = value, .period = Period::ytd(2025, month), .lastYear = value}));
    }
    const Made good(layout, everyMonth, catalogue);
    EXPECT_THAT(good.first(), ElementsAre("<summary.no-exceptions>"));
}

TEST(Milestones, HaveStageWordingAndDeadline) {
    const auto layout = layoutOf(LayoutKind::Milestones, {SummaryColumn::Indicator, SummaryColumn::Stage, SummaryColumn::Wording, SummaryColumn::Deadline});
    Figure plan = aFigure({.indicator = "PLAN"});
    plan.stage = MilestoneStage::UnderWay;
    plan.wording = "正在起草";
    const Made made(layout, {plan, aFigure({.value = "156"})});
    ASSERT_EQ(made.table.rows.size(), 2U);
    EXPECT_THAT(made.row(1), ElementsAre("方案", "<stage.under-way>", "正在起草", "<summary.day 2025 12 31>"));
    auto catalogue = twoYears();
    catalogue.curves = {{.code = {"DAY"}, .name = "到期", .shape = MilestoneDate{{2025, 9, 30}}}};
    for (auto& target : catalogue.targets) if (target.key.indicator.text == "PLAN") target.curve = CurveCode{"DAY"};
    EXPECT_EQ(Made(layout, {plan}, catalogue).row(1).back(), "<summary.day 2025 9 30>");
}

TEST(Summary, TakesTheDecimalsOfItsColumn) {
    auto layout = layoutOf(LayoutKind::Indicators, {SummaryColumn::Completion, SummaryColumn::Gap});
    layout.columns[0].decimals = 2;
    layout.columns[1].decimals = 3;
    EXPECT_THAT(Made(layout, {aFigure({.value = "156"})}).row(1), ElementsAre("62.40", "+20.733"));
}

TEST(Summary, HandsOnPageFontsAndSubtitle) {
    auto layout = layoutOf(LayoutKind::Indicators, {SummaryColumn::Indicator});
    layout.page = {Paper::A3, Orientation::Portrait};
    layout.fonts.title = {"宋体"};
    layout.subtitle = "{region}　{year}";
    const auto table = Made(layout, {}).table;
    EXPECT_EQ(table.page.widthMillimetres(), 297);
    EXPECT_EQ(table.page.heightMillimetres(), 420);
    EXPECT_EQ(table.fonts, layout.fonts);
    EXPECT_EQ(table.subtitle, "淮安市　2025");
}

} // namespace
} // namespace xushi
