#include "io/CatalogueFiles.h"

#include "domain/summary/LayoutRules.h"
#include "io/IoTesting.h"
#include "support/DataFolders.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace xushi {
namespace {

std::vector<SummaryTemplate> builtInLayouts() {
    std::vector<SummaryTemplate> layouts;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(XUSHI_DATA) / "templates"))
        if (auto layout = readSummaryTemplate(entry.path())) layouts.push_back(std::move(*layout));
    return layouts;
}

void expectReadBack(const SummaryTemplate& layout) {
    const auto text = summaryTemplateText(layout);
    ASSERT_TRUE(text);
    const auto read = summaryTemplateFrom(*text, "x");
    ASSERT_EQ(problemOf(read), "none") << *text;
    EXPECT_EQ(*read, layout) << *text;
    EXPECT_EQ(*summaryTemplateText(*read), *text);
}

TEST(SummaryTemplateText, IsReadAsEveryLayoutThatIsBuiltIn) {
    const auto layouts = builtInLayouts();
    EXPECT_EQ(layouts.size(), 8U);
    for (const auto& layout : layouts) expectReadBack(layout);
}

TEST(SummaryTemplateText, KeepsEveryMember) {
    SummaryTemplate layout{.name = "名\"称\\", .title = "{period}表", .columns = {{SummaryColumn::Completion, "率", 9, "上", 2}, {SummaryColumn::Value, "数", 1000}},
                           .notes = {"一", "二\n三"}, .signature = "填报：", .code = "M", .kind = LayoutKind::Matrix, .subtitle = "s",
                           .page = {Paper::A3, Orientation::Portrait}, .fonts = {{"一", "二"}, {"三"}, {"四"}}, .grouping = RowGrouping::Department,
                           .filter = {.sections = {"a"}, .departments = {"b"}, .indicators = {"c"}, .regions = {"*"}, .isTargetedOnly = true},
                           .matrixRegions = MatrixRegions::Rows, .cells = {{SummaryColumn::Rank, "位次", 8}}};
    expectReadBack(layout);
    layout.kind = LayoutKind::Ranking;
    layout.cells.clear();
    layout.matrixRegions = MatrixRegions::Columns;
    layout.rankedBy = RankedBy::Growth;
    layout.rankingOrder = RankingOrder::Gap;
    expectReadBack(layout);
    layout = {.name = "n", .title = "t", .columns = {{.title = "c"}}, .filter = {.lights = {Light::Behind, Light::Missing}}};
    expectReadBack(layout);
}

TEST(SummaryTemplateText, IsNoneOfWhatIsNoText) {
    EXPECT_EQ(summaryTemplateText({.name = "\xFF", .title = "t"}).error().key, "template.not-json");
}

TEST(LayoutRules, HoldOfEveryLayoutThatIsBuiltIn) {
    for (const auto& layout : builtInLayouts()) {
        EXPECT_TRUE(checkLayout(layout)) << layout.name;
        const auto offered = columnsFor(layout);
        const auto offeredCells = cellsFor(layout);
        for (const auto& column : layout.columns) EXPECT_THAT(offered, testing::Contains(column.what)) << layout.name;
        for (const auto& cell : layout.cells) EXPECT_THAT(offeredCells, testing::Contains(cell.what)) << layout.name;
    }
}

} // namespace
} // namespace xushi
