#include "wiring/SheetFiles.h"

#include "support/Builders.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

Sheet aSheet(const std::string& name, const std::string& title) {
    Sheet sheet{.name = name};
    int column = 0;
    for (const auto* heading : {"指标", "累计"}) sheet.cells.push_back({.row = 2, .column = ++column, .text = heading});
    sheet.cells.insert(sheet.cells.begin(), {.row = 1, .column = 1, .text = title});
    sheet.cells.push_back({.row = 3, .column = 1, .text = "新开工"});
    sheet.cells.push_back({.row = 3, .column = 2, .kind = CellKind::Number, .text = "12"});
    return sheet;
}

Result<std::vector<RecognisedSheet>> recognised(std::vector<Sheet> sheets, const std::string& chosen = {}) {
    static const Catalogue catalogue = [] {
        Catalogue built;
        built.regions = {aRegion("HZ", "洪泽区", RegionType::District), aRegion("JH", "金湖县", RegionType::County)};
        built.indicators = {anIndicator()};
        return built;
    }();
    static const NameBook names(catalogue);
    return recognisedSheets({{.format = "xlsx", .sheets = std::move(sheets)}, {.fileName = "县区.xlsx"}}, names, {.sheet = chosen});
}

TEST(SheetFiles, SheetsOfOneRegionEachAreReadTogether) {
    const auto both = recognised({aSheet("洪泽区", "2025年1-5月"), aSheet("金湖县", "2025年1-5月")});
    ASSERT_TRUE(both);
    ASSERT_EQ(both->size(), 2U);
    EXPECT_EQ(both->front().recognition.cells.front().region, RegionCode{"HZ"});
    EXPECT_EQ(both->back().recognition.cells.front().region, RegionCode{"JH"});
    EXPECT_EQ(recognised({aSheet("洪泽区", "2025年1-5月"), aSheet("金湖县", "2025年1-5月")}, "金湖县")->size(), 1U) << "one that is chosen";
}

TEST(SheetFiles, SheetsOfOneRegionAreChosen) {
    EXPECT_EQ(recognised({aSheet("4月", "洪泽区2025年1-4月"), aSheet("5月", "洪泽区2025年1-5月")}).error().key, "import.choose-sheet");
    EXPECT_EQ(recognised({aSheet("说明", "2025年1-4月"), aSheet("金湖县", "2025年1-5月")}).error().key, "import.choose-sheet") << "one that says no region";
}

} // namespace
} // namespace xushi
