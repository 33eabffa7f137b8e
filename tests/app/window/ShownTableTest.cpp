#include "app/summary/ShownTable.h"
#include "domain/summary/SummaryContent.h"
#include "support/OpenWindow.h"
#include "wiring/LayoutFiles.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

/// What the page shows of what the window has read, and what the store gives out.
void expectAlike(Workspace& workspace, const TableAsked& asked) {
    const auto shown = shownTable(workspace, asked);
    const auto given = workspace.questions().table(asked);
    const std::string what = asked.layout + " " + asked.period.toText() + " " + asked.region;
    ASSERT_EQ(shown.has_value(), given.has_value()) << what;
    if (!shown) {
        EXPECT_EQ(shown.error().key, given.error().key) << what;
        EXPECT_EQ(shown.error().args, given.error().args) << what;
        return;
    }
    EXPECT_EQ(contentOf(*shown), contentOf(given->table)) << what;
    EXPECT_EQ(shown->anchor, given->table.anchor) << what;
    EXPECT_EQ(shown->documentTime, given->table.documentTime) << what;
}

/// Every layout, of some months and regions, a period before the city's first figures among them.
void expectAllAlike(Workspace& workspace) {
    const auto layouts = knownLayouts(workspace.latestCatalogue());
    ASSERT_TRUE(layouts);
    std::vector<std::string> regions{""};
    for (const auto& region : workspace.latestCatalogue().regions) regions.push_back(region.code.text);
    regions.resize(std::min<std::size_t>(regions.size(), 4));
    for (const auto& layout : *layouts)
        for (const auto& region : regions)
            for (const int month : {1, 3, 6}) expectAlike(workspace, {layout.code, Period::ytd(workspace.now().year(), month), region});
}

TEST(ShownTable, SaysWhatTheStoreGivesOut) {
    for (const char* sample : {"seed", "demonstration"}) {
        OpenWindow open(sample);
        ASSERT_TRUE(open.isReady);
        expectAllAlike(open.window.workspace());
        open.window.workspace().setPeriod(Period::ytd(open.window.workspace().period().year - 1, 6));
        expectAllAlike(open.window.workspace());
    }
}

TEST(ShownTable, FollowsWhatIsWritten) {
    OpenWindow open;
    const Period month = Period::ytd(2025, 5);
    open.gridAt(month, "TECH_CONTRACT_AMT");
    open.type(QStringLiteral("114.3"));
    open.press(Qt::Key_Return);
    expectAllAlike(open.window.workspace());
    auto indicator = *open.window.workspace().latestCatalogue().find(IndicatorCode{"TECH_CONTRACT_AMT"});
    indicator.name += "（试行）";
    open.put(indicator);
    expectAllAlike(open.window.workspace());
    open.window.showPage(QStringLiteral("summary"));
    EXPECT_FALSE(open.summaryPage.title().isEmpty());
}

TEST(ShownTable, NamesALayoutThatIsNotThere) {
    OpenWindow open;
    expectAlike(open.window.workspace(), {"no such layout", Period::ytd(2025, 5), ""});
    expectAlike(open.window.workspace(), {"half-year", Period::ytd(2025, 5), "nowhere"});
}

} // namespace
} // namespace xushi
