#include "io/json/ImportMapJson.h"

#include "support/FileBytes.h"
#include "support/TemporaryFolder.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

RememberedMap everything() {
    RememberedMap remembered{"指标|本月累计|#月|", "洪泽区4月.xlsx", {}};
    remembered.map.indicators["合同额"] = {"TECH_CONTRACT_AMT"};
    remembered.map.regions["洪泽县"] = {"320813"};
    remembered.map.columns["本月累计"] = ColumnKind::Cumulative;
    remembered.map.units["合同额"] = "万元";
    remembered.map.percents["增速"] = true;
    remembered.map.region = RegionCode{"320813"};
    remembered.map.headerRow = 3;
    return remembered;
}

TEST(ImportMapJson, GivesBackWhatWasWritten) {
    const std::vector<RememberedMap> maps{everything(), {"甲|乙|", "b.csv", {}}};
    const auto text = importMapsText(maps);
    ASSERT_TRUE(text);
    const auto read = importMapsIn(*text);
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, maps);
    TemporaryFolder folder;
    writeBytes(folder / "maps.json", *text);
    EXPECT_EQ(*readImportMaps(folder / "maps.json"), maps);
    EXPECT_TRUE(readImportMaps(folder / "none.json")->empty());
}

TEST(ImportMapJson, RefusesWhatItDoesNotKnow) {
    const auto of = [](const std::string& record) { return importMapsIn(R"({"format":1,"maps":[)" + record + "]}"); };
    const std::string named = R"("fingerprint":"a|","file":"f.csv")";
    ASSERT_TRUE(of("{" + named + "}"));
    for (const std::string fields : {R"(,"colour":"red")", R"(,"columns":{"x":"wonder"})", R"(,"indicators":["A"])", R"(,"indicators":{"x":1})", R"(,"indicators":{"x":""})",
                                     R"(,"regions":{"":"A"})", R"(,"percents":{"x":"yes"})", R"(,"headerRow":0)", R"(,"headerRow":"2")", R"(,"headerRow":1.5)", R"(,"region":7)"}) {
        const auto read = of("{" + named + fields + "}");
        ASSERT_FALSE(read) << fields;
        EXPECT_EQ(read.error().key, "import.map-unreadable") << fields;
    }
    EXPECT_FALSE(of(R"({"file":"f.csv"})"));
    EXPECT_FALSE(of("{" + named + "},{" + named + "}")) << "two of one make";
    EXPECT_FALSE(importMapsIn(R"({"format":2,"maps":[]})"));
    EXPECT_FALSE(importMapsIn(R"({"format":1,"maps":[],"more":1})"));
    EXPECT_FALSE(importMapsIn("[]"));
    EXPECT_FALSE(importMapsIn("{"));
}

} // namespace
} // namespace xushi
