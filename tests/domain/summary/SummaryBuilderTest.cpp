#include "domain/summary/SummaryBuilder.h"

#include "domain/analyses/RowFigure.h"
#include "domain/analyses/ShownNumbers.h"
#include "domain/checks/CheckContext.h"
#include "domain/checks/FigureChecks.h"
#include "domain/summary/SummaryPlaces.h"
#include "domain/workflow/Audit.h"
#include "support/Builders.h"
#include "support/PlainWords.h"
#include "support/Printers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

using testing::ElementsAre;

SummaryTemplate everyColumn() {
    SummaryTemplate layout{.title = "{period}主要指标完成情况表",
                           .notes = {"截至{asOf}", "{rounding}", "低于{thresholds}个百分点；{thresholds}"},
                           .signature = "填报："};
    for (const auto& [column, name] : Tokens<SummaryColumn>::all) layout.columns.push_back({column, std::string(name), 10});
    return layout;
}

/// 新开工 with a part, and 技术合同 in a section of its own.
Catalogue aCatalogue() {
    Catalogue catalogue{.departments = {{.code = {"GX"}, .name = "高新处", .isAssumed = true}},
                        .regions = {aRegion()},
                        .indicators = {anIndicator({.order = 1}), anIndicator({.code = "SMALL", .name = "亿元以下", .parent = "STARTS", .order = 2}),
                                       anIndicator({.code = "LARGE", .name = "亿元以上", .parent = "STARTS", .order = 3}),
                                       anAmount({.code = "CONTRACTS", .name = "技术合同", .section = "成果转化", .order = 4})},
                        .targets = {aTarget()}};
    catalogue.sort();
    return catalogue;
}

/// The table of figures at June, with every column in the order of its tokens.
struct Table {
    Catalogue catalogue;
    SummaryTable made;

    Table(Catalogue with, std::vector<Figure> figures, const Workflow& workflow = {},
          const std::vector<std::string>& notes = {}) : catalogue(std::move(with)) {
        sortForBoard(figures);
        const Period june = Period::ytd(2025, 6);
        const auto rows = boardAt({.catalogue = catalogue, .figures = figures, .period = june});
        const auto words = plainWords();
        auto layout = everyColumn();
        if (!notes.empty()) layout.notes = notes;
        made = summaryOf({.catalogue = catalogue, .rows = rows, .figures = figures, .workflow = workflow, .period = june, .layout = layout, .words = words,
                          .head = {.sequence = 41, .hash = "\x12\x34\x56\x78\x9A\xBC\xDE\xF0\x12\x34", .at = "2025-07-01T00:00:00Z"}});
    }

    const SummaryCell& cell(std::size_t row, SummaryColumn column) const {
        return made.rows.at(row).cells.at(static_cast<std::size_t>(column));
    }
    std::string text(std::size_t row, SummaryColumn column) const { return cell(row, column).text; }
};

Catalogue only(Indicator indicator, std::optional<Target> target = {}) {
    Catalogue catalogue{.regions = {aRegion()}, .indicators = {std::move(indicator)}};
    if (target) catalogue.targets = {*target};
    return catalogue;
}

const std::vector<Figure> mayFigures{aFigure({.value = "156"}), aFigure({.value = "103", .indicator = "SMALL"}),
                                     aFigure({.value = "53", .indicator = "LARGE"}),
                                     aFigure({.value = "114.2", .indicator = "CONTRACTS"})};

TEST(Summary, OpensEachSectionWithARowOfItsOwn) {
    const Table table(aCatalogue(), mayFigures);
    std::vector<SummaryRowKind> kinds;
    for (const auto& row : table.made.rows) kinds.push_back(row.kind);
    EXPECT_THAT(kinds, ElementsAre(SummaryRowKind::Section, SummaryRowKind::Indicator, SummaryRowKind::Part,
                                   SummaryRowKind::Part, SummaryRowKind::Section, SummaryRowKind::Indicator));
    EXPECT_EQ(table.made.rows[0].cells.size(), 1U);
    EXPECT_EQ(table.made.rows[0].cells[0].text, "科技招商");
    EXPECT_EQ(table.made.rows[4].cells[0].text, "成果转化");
}

TEST(Summary, IndentsPartsAndMarksTheFirst) {
    const Table table(aCatalogue(), mayFigures);
    EXPECT_EQ(table.text(1, SummaryColumn::Indicator), "新开工");
    EXPECT_EQ(table.text(2, SummaryColumn::Indicator), "　其中：亿元以下");
    EXPECT_EQ(table.text(3, SummaryColumn::Indicator), "　　　　亿元以上");
}

/// 10 = 6 + 4, 6 = 2 + 4, and a second total below; parts stand in the catalogue wherever they were added.
TEST(Summary, ShowsPartsOfPartsAsLevels) {
    Catalogue catalogue{.regions = {aRegion()},
                        .indicators = {anIndicator({.code = "TEN", .name = "十", .order = 1}),
                                       anIndicator({.code = "SIX", .name = "六", .parent = "TEN", .order = 2}),
                                       anIndicator({.code = "FOUR", .name = "四", .parent = "TEN", .order = 3}),
                                       anIndicator({.code = "NEXT", .name = "另", .order = 4}),
                                       anIndicator({.code = "TWO", .name = "六之二", .parent = "SIX", .order = 5}),
                                       anIndicator({.code = "REST", .name = "六之四", .parent = "SIX", .order = 6}),
                                       anIndicator({.code = "ONE", .name = "二之一", .parent = "TWO", .order = 7})}};
    catalogue.sort();
    std::vector<Figure> figures;
    for (const auto& indicator : catalogue.indicators) figures.push_back(aFigure({.value = "1", .indicator = indicator.code.text}));
    const Table table(catalogue, figures);
    std::vector<std::string> names;
    std::vector<int> levels;
    std::string numbers;
    for (std::size_t i = 1; i < table.made.rows.size(); ++i) {
        names.push_back(table.text(i, SummaryColumn::Indicator));
        levels.push_back(table.made.rows[i].level);
        numbers += table.text(i, SummaryColumn::Number);
    }
    EXPECT_THAT(names, ElementsAre("十", "　其中：六", "　　　其中：六之二", "　　　　　其中：二之一", "　　　　　　六之四",
                                   "　　　　四", "另"));
    EXPECT_THAT(levels, ElementsAre(0, 1, 2, 3, 2, 1, 0));
    EXPECT_EQ(numbers, "12");
}

TEST(Summary, LosesNoRowOfALoop) {
    Catalogue catalogue{.regions = {aRegion()},
                        .indicators = {anIndicator({.code = "A", .name = "甲", .parent = "B", .order = 1}),
                                       anIndicator({.code = "B", .name = "乙", .parent = "A", .order = 2})}};
    const std::vector<BoardRow> rows{{.indicator = {"A"}}, {.indicator = {"B"}}};
    EXPECT_EQ(placesOf(catalogue, rows).size(), 2U);
}

/// 新开工 of 亿元以下 and 亿元以上, which make it up.
Catalogue partsThatAddUp() {
    Catalogue catalogue = aCatalogue();
    for (auto& indicator : catalogue.indicators) indicator.isExhaustivePart = indicator.parent.has_value();
    return catalogue;
}

TEST(Summary, KnowsATotalThatItsPartsMakeUp) {
    const Table table(partsThatAddUp(), mayFigures);
    EXPECT_THAT(table.cell(1, SummaryColumn::Value).addends, ElementsAre(2U, 3U));
    EXPECT_TRUE(table.cell(2, SummaryColumn::Value).addends.empty());
    EXPECT_TRUE(table.cell(1, SummaryColumn::Completion).addends.empty());
    EXPECT_TRUE(Table(aCatalogue(), mayFigures).cell(1, SummaryColumn::Value).addends.empty()) << "an 其中 that happens to add up";
}

TEST(Summary, TakesNoTotalForASumThatIsNone) {
    const auto addends = [](std::vector<Figure> figures) { return Table(partsThatAddUp(), std::move(figures)).cell(1, SummaryColumn::Value).addends; };
    EXPECT_TRUE(addends({aFigure({.value = "157"}), mayFigures[1], mayFigures[2]}).empty()) << "another number";
    EXPECT_TRUE(addends({aFigure({.value = "103"}), mayFigures[1]}).empty()) << "a part is missing";
    EXPECT_TRUE(addends({mayFigures[0], mayFigures[1], aFigure({.value = "53", .indicator = "LARGE", .qualifier = Qualifier::Nearly})}).empty()) << "about so much";
    EXPECT_THAT(addends({aFigure({.value = "0.3"}), aFigure({.value = "0.1", .indicator = "SMALL"}), aFigure({.value = "0.2", .indicator = "LARGE"})}), ElementsAre(2U, 3U));
}

TEST(Summary, NumbersIndicatorsButNotParts) {
    const Table table(aCatalogue(), mayFigures);
    EXPECT_EQ(table.text(1, SummaryColumn::Number), "1");
    EXPECT_EQ(table.text(2, SummaryColumn::Number), "");
    EXPECT_EQ(table.text(5, SummaryColumn::Number), "2");
}

TEST(Summary, ShowsAPartWithoutItsParentAsAnIndicator) {
    const Table table(aCatalogue(), {aFigure({.value = "114.2", .indicator = "CONTRACTS"})});
    EXPECT_EQ(table.made.rows.size(), 4U); // 新开工 has a target and stands without a figure
    auto catalogue = aCatalogue();
    catalogue.targets.clear();
    const Table orphan(catalogue, {aFigure({.value = "103", .indicator = "SMALL"})});
    EXPECT_EQ(orphan.text(1, SummaryColumn::Indicator), "亿元以下");
    EXPECT_EQ(orphan.text(1, SummaryColumn::Number), "1");
}

TEST(Summary, CarriesNumbersAsNumbers) {
    const Table table(aCatalogue(), {aFigure({.value = "156", .lastYear = "120"})});
    EXPECT_EQ(table.cell(1, SummaryColumn::Value).number, Decimal(156));
    EXPECT_EQ(table.cell(1, SummaryColumn::LastYear).number, Decimal(120));
    EXPECT_EQ(table.text(1, SummaryColumn::Completion), "62.4");
    EXPECT_EQ(table.cell(1, SummaryColumn::Completion).number, number("62.4"));
    EXPECT_EQ(table.text(1, SummaryColumn::Schedule), "41.7");
    EXPECT_FALSE(table.cell(1, SummaryColumn::Unit).number);
    EXPECT_EQ(table.cell(1, SummaryColumn::Target).number, Decimal(250));
}

TEST(Summary, SignsGrowthAndGap) {
    const Table table(aCatalogue(), {aFigure({.value = "156", .lastYear = "120"})});
    EXPECT_EQ(table.text(1, SummaryColumn::Gap), "+20.7");
    EXPECT_EQ(table.cell(1, SummaryColumn::Gap).prefix, "+");
    EXPECT_EQ(table.cell(1, SummaryColumn::Gap).number, number("20.7"));
    EXPECT_EQ(table.text(1, SummaryColumn::Growth), "+30.0");
}

TEST(Summary, WritesANegativeNumberWithTheMinusSignOfPaper) {
    const Table table(only(anIndicator(), aTarget({.value = "150"})), {aFigure({.value = "48", .lastYear = "50"})});
    EXPECT_EQ(table.text(1, SummaryColumn::Gap), "−9.7");
    EXPECT_EQ(table.cell(1, SummaryColumn::Gap).number, number("-9.7"));
    EXPECT_EQ(table.cell(1, SummaryColumn::Gap).prefix, "");
    EXPECT_EQ(table.text(1, SummaryColumn::Growth), "−4.0");
}

TEST(Summary, ShowsPointsOfARateWithTwoDecimals) {
    const Table table(only(aRate(), aTarget({.value = "1.85", .indicator = "SHARE", .nature = TargetNature::Rate})),
                      {aFigure({.value = "1.80", .indicator = "SHARE", .lastYear = "1.74"})});
    EXPECT_EQ(table.text(1, SummaryColumn::Growth), "+0.06");
    EXPECT_EQ(table.text(1, SummaryColumn::Gap), "−0.05");
}

TEST(Summary, ShowsADashWhereThereIsNoNumber) {
    const Table table(aCatalogue(), {});
    for (const auto column : {SummaryColumn::AsOf, SummaryColumn::Value, SummaryColumn::LastYear, SummaryColumn::Growth,
                              SummaryColumn::Completion, SummaryColumn::Gap}) {
        EXPECT_EQ(table.text(1, column), "—") << token(column);
        EXPECT_FALSE(table.cell(1, column).number) << token(column);
    }
    EXPECT_EQ(table.text(1, SummaryColumn::Light), "<missing>");
    EXPECT_EQ(table.cell(1, SummaryColumn::Light).light, Light::Missing);
    EXPECT_EQ(table.text(1, SummaryColumn::Note), "");
}

TEST(Summary, ShowsNoTargetNorLightForAnIndicatorWithoutATarget) {
    const Table table(aCatalogue(), mayFigures);
    EXPECT_EQ(table.text(5, SummaryColumn::Target), "—");
    EXPECT_EQ(table.text(5, SummaryColumn::Light), "—");
    EXPECT_FALSE(table.cell(5, SummaryColumn::Light).light);
    EXPECT_EQ(table.text(1, SummaryColumn::Target), "突破250");
}

TEST(Summary, PutsAQualifierAroundItsNumber) {
    const Table over(only(anIndicator()), {aFigure({.value = "700", .qualifier = Qualifier::Over})});
    EXPECT_EQ(over.text(1, SummaryColumn::Value), "超700");
    EXPECT_EQ(over.cell(1, SummaryColumn::Value).prefix, "超");
    EXPECT_EQ(over.cell(1, SummaryColumn::Value).number, Decimal(700));
    const Table odd(only(anIndicator()), {aFigure({.value = "570", .qualifier = Qualifier::Odd})});
    EXPECT_EQ(odd.text(1, SummaryColumn::Value), "570余");
    EXPECT_EQ(odd.cell(1, SummaryColumn::Value).suffix, "余");
    EXPECT_EQ(odd.cell(1, SummaryColumn::Value).prefix, "");
}

TEST(Summary, ShowsMarksAsTheyAreWritten) {
    const Table below(only(anIndicator()), {aFigure({.state = FigureState::BelowUnit})});
    EXPECT_EQ(below.text(1, SummaryColumn::Value), "…");
    const Table none(only(anIndicator()), {aFigure({.state = FigureState::NotApplicable})});
    EXPECT_EQ(none.text(1, SummaryColumn::Value), "—");
}

TEST(Summary, KeepsTheDecimalsThatWereEntered) {
    const Table table(only(anAmount()), {aFigure({.value = "3.00", .indicator = "CONTRACTS"})});
    EXPECT_EQ(table.text(1, SummaryColumn::Value), "3.00");
    EXPECT_TRUE(table.cell(1, SummaryColumn::Value).number->isIdentical(number("3.00")));
}

TEST(Summary, SaysAGrowthInWordsWhereThereIsNoRate) {
    const Table missing(only(anIndicator()), {aFigure({.value = "156"})});
    EXPECT_EQ(missing.text(1, SummaryColumn::Growth), "<base-missing>");
    const Table bound(only(anIndicator()), {aFigure({.value = "156", .growth = "20", .bound = Bound::AtLeast})});
    EXPECT_EQ(bound.text(1, SummaryColumn::Growth), "<published-bound>");
    EXPECT_EQ(bound.cell(1, SummaryColumn::Growth).number, number("20.0"));
    EXPECT_EQ(bound.cell(1, SummaryColumn::Growth).prefix, "≥");
    const Table zero(only(anIndicator()), {aFigure({.value = "156", .lastYear = "0"})});
    EXPECT_EQ(zero.text(1, SummaryColumn::Growth), "<base-zero>");
}

TEST(Summary, SaysAGrowthInWordsThatRoundsToZero) {
    const Table table(only(anIndicator()), {aFigure({.value = "10001", .lastYear = "10000"})});
    EXPECT_EQ(table.text(1, SummaryColumn::Growth), "<computed>");
    EXPECT_FALSE(table.cell(1, SummaryColumn::Growth).number);
}

TEST(Summary, MarksAnAssumedAsOfAndAnAssumedDepartment) {
    const Table table(aCatalogue(), {aFigure({.value = "156", .isAsOfAssumed = true})});
    EXPECT_EQ(table.text(1, SummaryColumn::AsOf), "5月*");
    EXPECT_EQ(table.text(1, SummaryColumn::Department), "高新处*");
}

TEST(Summary, CollectsTheStatusAndTheRemarksInTheNote) {
    const Table table(aCatalogue(), {aFigure({.value = "156", .status = DataStatus::Flash, .lastYear = "120", .isAsOfAssumed = true})});
    EXPECT_EQ(table.text(1, SummaryColumn::Note), "快报；<note.as-of-assumed>");
}

TEST(Summary, FillsItsTitleAndNotes) {
    const Table table(aCatalogue(), mayFigures);
    EXPECT_EQ(table.made.title, "2025-06主要指标完成情况表");
    EXPECT_THAT(table.made.notes, ElementsAre("截至5月", "<rounding.half-up>", "低于10个百分点；10"));
    EXPECT_EQ(table.made.signature, "填报：");
    EXPECT_EQ(table.made.anchor, "<summary.anchor 28T5-CY4T-QKFF-04HM 41>");
    EXPECT_EQ(table.made.documentTime, "2025-07-01T00:00:00Z");
}

TEST(Summary, SaysInItsTitleThatFiguresAreMadeUp) {
    auto catalogue = aCatalogue();
    EXPECT_EQ(Table(catalogue, {}).made.title.find("summary.sample"), std::string::npos);
    catalogue.settings.isSample = true;
    EXPECT_NE(Table(catalogue, {}).made.title.find("summary.sample"), std::string::npos);
}

TEST(Summary, RoundsByTheRuleOfTheStore) {
    auto catalogue = only(anIndicator({.decimals = 2}), aTarget({.value = "1000"}));
    const std::vector<Figure> figures{aFigure({.value = "10.5"})}; // 1.05 %
    EXPECT_EQ(Table(catalogue, figures).text(1, SummaryColumn::Completion), "1.1");
    catalogue.settings.rounding = RoundingRule::HalfEven;
    EXPECT_EQ(Table(catalogue, figures).text(1, SummaryColumn::Completion), "1.0");
}

/// 说明 about the first finding of a figure, as it is now.
FindingExplanation explained(const Catalogue& catalogue, std::vector<Figure> figures, std::size_t which, const char* text) {
    const Figure figure = figures.at(which);
    sortForBoard(figures);
    const auto findings = findingsFor(contextFor(catalogue, figures, *catalogue.find(figure.key.indicator), figure));
    return {.figure = figure.key, .check = findings.at(0).remark.key, .finding = argumentsOf(findings.at(0)), .text = text};
}

/// 技术合同 falls in June, 新开工 in May: a soft finding for each.
const std::vector<Figure> fallen{aFigure({.value = "156", .period = Period::ytd(2025, 4)}), aFigure({.value = "150"}),
                                 aFigure({.value = "114.2", .indicator = "CONTRACTS"}),
                                 aFigure({.value = "110.0", .period = Period::ytd(2025, 6), .indicator = "CONTRACTS"})};

TEST(Summary, NotesEveryExplanationOfAShownFigureOnALineOfItsOwn) {
    const Catalogue catalogue = aCatalogue();
    const Workflow workflow = workflowOf({}, {}, {explained(catalogue, fallen, 3, "含核减\n已复核"), explained(catalogue, fallen, 1, "退出6项")});
    const Table table(catalogue, fallen, workflow, {"先", "说明{explanations}", "后"});
    EXPECT_THAT(table.made.notes, ElementsAre("先", "说明<summary.explanation 新开工 淮安市 退出6项>",
                                              "说明<summary.explanation 技术合同 淮安市 含核减；已复核>", "后"));
}

TEST(Summary, LeavesOutExplanationsThatHoldNoMore) {
    const Catalogue catalogue = aCatalogue();
    auto figures = fallen;
    const Workflow workflow = workflowOf({}, {}, {explained(catalogue, figures, 3, "含核减"), explained(catalogue, figures, 1, "")});
    figures[3].value = number("109.0"); // the finding says something else now
    EXPECT_THAT(Table(catalogue, figures, workflow, {"{explanations}", "后"}).made.notes, ElementsAre("后"));
}

TEST(Summary, SaysTheSameWordsAboutAFigureOnce) {
    const Catalogue catalogue = aCatalogue();
    auto twice = explained(catalogue, fallen, 3, "含核减");
    const FigureKey due{Period::ytd(2025, 6), {"STARTS"}, {"HA"}};
    const FindingExplanation absent{.figure = due, .check = std::string(notReported), .text = "7月补报"};
    const auto second = explained(catalogue, fallen, 1, "7月补报");
    const Table table(catalogue, fallen, workflowOf({}, {}, {twice, absent, second}), {"{explanations}"});
    EXPECT_THAT(table.made.notes, ElementsAre("<summary.explanation 新开工 淮安市 7月补报>", "<summary.explanation 技术合同 淮安市 含核减>"));
}

TEST(Summary, TellsTheStageOfTheDepartmentsThatItShows) {
    Catalogue catalogue = aCatalogue();
    catalogue.departments.push_back({.code = {"CG"}, .name = "成果处", .order = 1});
    catalogue.departments.push_back({.code = {"BG"}, .name = "办公室", .order = 2});
    catalogue.indicators[3].department = {"CG"};
    catalogue.people = {{.code = {"LD"}, .name = "局领导", .role = Role::Director}};
    catalogue.sort();
    const Workflow workflow = workflowOf({{.key = {{"GX"}, {2025, 6}}, .stage = Stage::SignedOff, .signedBy = {"LD"}},
                                          {.key = {{"CG"}, {2025, 5}}, .stage = Stage::SignedOff}}, {}, {});
    EXPECT_THAT(Table(only(anIndicator()), {}, workflow, {"先", "{stages}。"}).made.notes, ElementsAre("先")) << "there is no row";
    EXPECT_THAT(Table(catalogue, mayFigures, workflow, {"{stages}。"}).made.notes, ElementsAre("<高新处 signed-off 局领导><成果处 draft>。"));
}

std::string keyOf(const SummaryRow& row) {
    return row.figure ? row.figure->indicator.text + " " + row.figure->region.text + " " + row.figure->period.toText() : "";
}

TEST(Summary, ARowLeadsToTheMonthThatItShowsUnlessTheAskedOneIsOwed) {
    const Period may = Period::ytd(2025, 5), march = Period::ytd(2025, 3);
    EXPECT_TRUE(periodToEnter(may, march, false) == march);
    EXPECT_TRUE(periodToEnter(may, march, true) == may);
    EXPECT_TRUE(periodToEnter(may, may, false) == may);
    EXPECT_TRUE(periodToEnter(may, march.withKind(PeriodKind::Month), false) == march) << "a cell of the grid is one of the year so far";
}

TEST(Summary, KnowsTheFigureThatEachRowTellsOf) {
    std::vector<Figure> figures = mayFigures;
    figures.push_back(aFigure({.value = "20", .period = Period::ytd(2025, 3), .indicator = "SMALL"}));
    figures.erase(figures.begin() + 1); // SMALL has March alone
    Catalogue catalogue = aCatalogue();
    catalogue.targets.push_back(aTarget({.indicator = "LARGE"}));
    catalogue.sort();
    std::erase_if(figures, [](const Figure& figure) { return figure.key.indicator == IndicatorCode{"LARGE"}; });
    const Table table(catalogue, figures);
    std::vector<std::string> keys;
    for (const auto& row : table.made.rows) keys.push_back(keyOf(row));
    EXPECT_THAT(keys, ElementsAre("", "STARTS HA 2025-05", "SMALL HA 2025-03", "LARGE HA 2025-06", "", "CONTRACTS HA 2025-05"))
        << "a section tells of none; of what was not reported it is the month that is asked for";
    EXPECT_FALSE(hasFiguresInCells(table.made));
    EXPECT_EQ(table.made.rows[1].figureAt(0), &*table.made.rows[1].figure);
    EXPECT_EQ(table.made.rows[0].figureAt(0), nullptr);
}

TEST(RowFigure, HasTheKeysOfTheYearTheLastFirst) {
    const auto keys = keysUpTo(anIndicator(), {"HA"}, Period::point(2025, 3));
    std::vector<std::string> texts;
    for (const auto& key : keys) texts.push_back(key.period.toText());
    EXPECT_THAT(texts, ElementsAre("2025-03", "2025-02", "2025-01"));
    EXPECT_EQ(keys.front().period.kind, PeriodKind::Ytd) << "as the indicator's are stored";
    EXPECT_FALSE(figureOf(BoardRow{.indicator = {"STARTS"}}, anIndicator(), Period::ytd(2025, 3))) << "without a region";
}

} // namespace
} // namespace xushi
