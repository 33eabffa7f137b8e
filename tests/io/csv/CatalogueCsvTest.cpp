#include "io/CatalogueFiles.h"

#include "io/IoTesting.h"
#include "io/catalogue/SmallCatalogue.h"

namespace xushi {
namespace {

/// The small catalogue, written as a folder of CSV files. What comes back is in wiring/CatalogueListsTest.
class CatalogueCsv : public testing::Test {
protected:
    void SetUp() override {
        const auto small = readCatalogue(m_folder.file("small.json", smallCatalogue().dump()));
        ASSERT_EQ(problemOf(small), "none");
        m_small = *small;
    }

    TemporaryFolder m_folder;
    Catalogue m_small;
};

TEST_F(CatalogueCsv, KeepsTextsThatLookLikeFormulasOrHoldBlanksAndLineBreaks) {
    m_small.indicators[0].definition = "=1+1";
    m_small.indicators[0].basis = " -x\r\n\"y\",z\t";
    m_small.indicators[0].aliases = {"@甲", "＋乙"};
    ASSERT_EQ(problemOf(writeCatalogue(m_small, m_folder / "csv")), "none");
    const std::string text = textOf(m_folder / "csv" / "indicators.csv");
    for (const char* cell : {",=1+1,", ",\" -x\r\n\"\"y\"\",z\t\",", ",@甲|＋乙,"}) EXPECT_NE(text.find(cell), std::string::npos) << text;
}

TEST_F(CatalogueCsv, WritesListsAndCurvePointsInsideOneCell) {
    m_small.indicators[0].aliases = {"甲", "乙"};
    ASSERT_TRUE(writeCatalogue(m_small, m_folder / "csv"));
    EXPECT_EQ(textOf(m_folder / "csv" / "curves.csv"),
              "code,name,kind,points,years,day,assumed,reason,decidedOn\nK,曲线,planned-points,3:15|12:100,,,0,,\n");
    EXPECT_NE(textOf(m_folder / "csv" / "indicators.csv").find("A,指标甲,甲|乙,"), std::string::npos);
}

TEST_F(CatalogueCsv, RefusesAnAliasThatHoldsTheSeparator) {
    m_small.indicators[0].aliases = {"甲|乙"};
    EXPECT_EQ(problemOf(writeCatalogue(m_small, m_folder / "new")),
              "catalogue.field (indicators/A, aliases, [\"甲|乙\"])");
    EXPECT_FALSE(std::filesystem::exists(m_folder / "new"));
}

} // namespace
} // namespace xushi
