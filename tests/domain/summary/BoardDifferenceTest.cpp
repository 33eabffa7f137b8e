#include "domain/summary/BoardDifference.h"

#include "domain/summary/SummaryContent.h"
#include "support/Builders.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace xushi {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// 新开工 with a target, 技术合同, and a rate of both.
Catalogue aCatalogue() {
    Catalogue catalogue;
    catalogue.departments = {{.code = {"GX"}, .name = "高新处"}};
    catalogue.regions = {aRegion(), aRegion("QJ", "清江浦区", RegionType::District)};
    Indicator rate = aRate({.code = "SHARE", .name = "占比", .order = 3});
    rate.numerator = IndicatorCode{"STARTS"};
    rate.denominator = IndicatorCode{"ALL"};
    catalogue.curves = {{.code = {"BACK"}, .name = "后置", .shape = PlannedPoints{{{Month(3), number("15")}, {Month(12), number("100")}}}}};
    catalogue.indicators = {anIndicator({.order = 1}), anIndicator({.code = "ALL", .name = "项目", .order = 2}), rate};
    catalogue.targets = {aTarget()};
    return catalogue;
}

std::vector<Figure> someFigures() {
    return {aFigure({.value = "400", .indicator = "ALL"}), aFigure({.value = "100"}), aFigure({.value = "40", .region = "QJ"})};
}

/// A board before and after, and what lay between.
struct Scene {
    Catalogue before = aCatalogue();
    Catalogue after = aCatalogue();
    std::vector<Figure> figuresBefore = someFigures();
    std::vector<Figure> figuresAfter = someFigures();
    std::vector<WrittenRecord> written;
    Period period = Period::ytd(2025, 5);
    std::vector<BoardRow> rowsBefore = {};
    std::vector<BoardRow> rowsAfter = {};

    std::vector<RowDifference> differences() {
        for (auto* figures : {&figuresBefore, &figuresAfter}) std::ranges::sort(*figures, {}, [](const Figure& f) { return std::tuple(f.key.indicator, f.key.region, f.key.period); });
        rowsBefore = boardAt({before, figuresBefore, period});
        rowsAfter = boardAt({after, figuresAfter, period});
        return rowDifferences({before, rowsBefore, after, rowsAfter, period}, written);
    }
    Figure& later(std::size_t index) { return figuresAfter[index]; }
};

std::vector<std::string> namesOf(const std::vector<RowDifference>& rows) {
    std::vector<std::string> names;
    for (const auto& row : rows) names.push_back(row.indicator.text + " " + row.region.text);
    return names;
}

TEST(BoardDifference, IsNoneBetweenTwoBoardsOfTheSame) {
    Scene scene;
    scene.written = {{RecordKind::Figure, "2025-05|ytd|STARTS|HA", 7}};
    EXPECT_THAT(scene.differences(), IsEmpty()) << "what was written and stands as before is no difference";
}

TEST(BoardDifference, TellsWhatOfARowIsAnotherOneAndWhoWroteIt) {
    Scene scene;
    scene.later(1).value = number("110");
    scene.written = {{RecordKind::Figure, "2025-05|ytd|STARTS|HA", 7}, {RecordKind::Figure, "2025-05|ytd|STARTS|QJ", 9}, {RecordKind::Figure, "2026-05|ytd|STARTS|HA", 10},
                     {RecordKind::Figure, "2025-06|ytd|STARTS|HA", 11}, {RecordKind::Submission, "GX|2025-05", 12}, {RecordKind::Settings, "", 13}};
    const auto rows = scene.differences();
    ASSERT_THAT(namesOf(rows), ElementsAre("STARTS HA", "SHARE HA")) << "the rate over it, too";
    EXPECT_THAT(rows[0].parts, ElementsAre(RowPart::Value, RowPart::Completion, RowPart::Gap, RowPart::Light)) << "from 达 to 达 or not";
    EXPECT_EQ(rows[0].before->value, number("100"));
    EXPECT_EQ(rows[0].after->value, number("110"));
    EXPECT_THAT(rows[0].acts, ElementsAre(7)) << "neither of another region, nor of a later month, nor of another year";
    EXPECT_THAT(rows[1].acts, ElementsAre(7)) << "by the numerator";
}

TEST(BoardDifference, DigitsThatWereTypedOtherwiseAreOneAndAnEqualVerdictIsNone) {
    Scene scene;
    scene.later(1).value = number("100.0");
    const auto rows = scene.differences();
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_THAT(rows[0].parts, ElementsAre(RowPart::Value));
}

TEST(BoardDifference, ATargetItsCurveAndTheRulesAreCausesOfTheirRows) {
    Scene scene;
    scene.after.targets.front().value = number("200");
    scene.after.targets.front().curve = CurveCode{"BACK"};
    scene.after.settings.thresholds.farBehindBelow = Decimal(-5);
    scene.written = {{RecordKind::Target, "STARTS|HA|2025", 3}, {RecordKind::Target, "STARTS|HA|2024", 4}, {RecordKind::Curve, "BACK", 5}, {RecordKind::Settings, "", 6},
                     {RecordKind::Indicator, "ALL", 7}, {RecordKind::Indicator, "STARTS", 8}};
    const auto rows = scene.differences();
    ASSERT_THAT(namesOf(rows), ElementsAre("STARTS HA"));
    EXPECT_TRUE(std::ranges::find(rows[0].parts, RowPart::Target) != rows[0].parts.end());
    EXPECT_THAT(rows[0].acts, ElementsAre(3, 5, 6, 8));
}

TEST(BoardDifference, ARevisionOfATargetThatSaysTheSameIsNone) {
    Scene scene;
    scene.after.targets.front().revision = 4;
    EXPECT_THAT(scene.differences(), IsEmpty());
}

TEST(BoardDifference, ARowMayComeOrGo) {
    Scene scene;
    scene.figuresBefore.erase(scene.figuresBefore.begin() + 2);
    scene.figuresAfter.push_back(aFigure({.value = "7", .indicator = "ALL", .region = "QJ"}));
    std::erase_if(scene.figuresAfter, [](const Figure& figure) { return figure.key.indicator.text == "ALL" && figure.key.region.text == "HA"; });
    const auto rows = scene.differences();
    const auto names = namesOf(rows);
    ASSERT_TRUE(std::ranges::find(names, "STARTS QJ") != names.end());
    EXPECT_EQ(rows[static_cast<std::size_t>(std::ranges::find(names, "STARTS QJ") - names.begin())].before, nullptr);
    ASSERT_TRUE(std::ranges::find(names, "ALL HA") != names.end());
    EXPECT_EQ(rows[static_cast<std::size_t>(std::ranges::find(names, "ALL HA") - names.begin())].after, nullptr);
}

TEST(BoardDifference, AStepIsTheCauseWhereNothingElseIs) {
    Scene scene;
    scene.later(1).value = number("110");
    scene.written = {{RecordKind::Submission, "GX|2025-05", 12}, {RecordKind::Submission, "GX|2025-04", 13}};
    EXPECT_THAT(scene.differences().front().acts, ElementsAre(12));
}

TEST(DefinitionDifference, NamesWhatIsAnotherOneAndWhoWroteIt) {
    Scene scene;
    scene.after.indicators.front().name = "新开工项目";
    scene.after.indicators.front().revision = 2;
    scene.after.curves.front().revision = 5;
    scene.after.regions.push_back(aRegion("LS", "涟水县", RegionType::County));
    scene.after.settings.title = "新台账";
    const std::vector<WrittenRecord> written{{RecordKind::Indicator, "STARTS", 3}, {RecordKind::Curve, "BACK", 4}, {RecordKind::Region, "LS", 5}, {RecordKind::Indicator, "STARTS", 6},
                                             {RecordKind::Indicator, "STARTS", 6}, {RecordKind::Settings, "", 7}, {RecordKind::Figure, "2025-05|ytd|STARTS|HA", 8}};
    EXPECT_THAT(definitionDifferences(scene.before, scene.after, written),
                ElementsAre(DefinitionDifference{RecordKind::Indicator, "STARTS", false, {3, 6}}, DefinitionDifference{RecordKind::Region, "LS", true, {5}},
                            DefinitionDifference{RecordKind::Settings, "", false, {7}}))
        << "a curve that was changed and changed back is none";
}

SummaryTable aTable() {
    SummaryTable table{.title = "表", .subtitle = "淮安市", .columns = {{SummaryColumn::Value, "累计完成", 18}}, .notes = {"注"}, .signature = "填报", .anchor = "校验码 A·第1条",
                       .documentTime = "2025-06-03T01:02:03Z"};
    table.rows = {{SummaryRowKind::Indicator, {{.text = "1.0", .number = number("1.0"), .light = Light::On}}}};
    return table;
}

TEST(SummaryContent, IsTheSameAtAnotherEntryAndAnotherOneForEveryWord) {
    SummaryTable later = aTable();
    later.anchor = "校验码 B·第2条";
    later.documentTime = "2026-06-03T01:02:03Z";
    later.columns.front().widthMillimetres = 20;
    EXPECT_EQ(contentOf(later), contentOf(aTable()));
    const auto differs = [](auto change) {
        SummaryTable other = aTable();
        change(other);
        return contentOf(other) != contentOf(aTable());
    };
    EXPECT_TRUE(differs([](SummaryTable& t) { t.title += "二"; }));
    EXPECT_TRUE(differs([](SummaryTable& t) { t.subtitle += "二"; }));
    EXPECT_TRUE(differs([](SummaryTable& t) { t.signature += "二"; }));
    EXPECT_TRUE(differs([](SummaryTable& t) { t.notes.push_back(""); }));
    EXPECT_TRUE(differs([](SummaryTable& t) { t.columns.front().title += "二"; }));
    EXPECT_TRUE(differs([](SummaryTable& t) { t.rows.front().kind = SummaryRowKind::Part; }));
    EXPECT_TRUE(differs([](SummaryTable& t) { t.rows.front().cells.front().text += "0"; }));
    EXPECT_TRUE(differs([](SummaryTable& t) { t.rows.front().cells.front().number = number("1.00"); }));
    EXPECT_TRUE(differs([](SummaryTable& t) { t.rows.front().cells.front().light = Light::Behind; }));
    EXPECT_TRUE(differs([](SummaryTable& t) { t.rows.push_back(t.rows.front()); }));
}

} // namespace
} // namespace xushi
