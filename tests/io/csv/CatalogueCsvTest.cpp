#include "io/CatalogueFiles.h"

#include "io/IoTesting.h"
#include "io/catalogue/SmallCatalogue.h"

namespace xushi {
namespace {

/// The small catalogue as a folder of CSV files, for tests to bend.
class CatalogueCsv : public testing::Test {
protected:
    void SetUp() override {
        const auto small = readCatalogue(m_folder.file("small.json", smallCatalogue().dump()));
        ASSERT_EQ(problemOf(small), "none");
        m_small = *small;
        ASSERT_EQ(problemOf(writeCatalogue(m_small, m_folder / "csv")), "none");
    }
    std::string problemWith(const std::string& file, const std::string& text) {
        m_folder.file("csv/" + file, text);
        return problemOf(readCatalogue(m_folder / "csv"));
    }

    TemporaryFolder m_folder;
    Catalogue m_small;
};

TEST_F(CatalogueCsv, OfTheSamplesComesBackAsItWasWrittenButForTitleAndSample) {
    for (const char* name : {"seed", "demonstration"}) {
        auto catalogue = readCatalogue(sample(name) / "catalog.json");
        ASSERT_EQ(problemOf(catalogue), "none");
        ASSERT_EQ(problemOf(writeCatalogue(*catalogue, m_folder / name)), "none");
        const auto again = readCatalogue(m_folder / name);
        ASSERT_EQ(problemOf(again), "none");
        catalogue->settings = Settings();
        EXPECT_EQ(contentOf(*again), contentOf(*catalogue));
    }
}

TEST_F(CatalogueCsv, KeepsTextsThatLookLikeFormulasOrHoldBlanksAndLineBreaks) {
    m_small.settings = Settings();
    m_small.indicators[0].definition = "=1+1";
    m_small.indicators[0].basis = " -x\r\n\"y\",z\t";
    m_small.indicators[0].aliases = {"@甲", "＋乙"};
    ASSERT_EQ(problemOf(writeCatalogue(m_small, m_folder / "csv")), "none");
    const auto again = readCatalogue(m_folder / "csv");
    ASSERT_EQ(problemOf(again), "none");
    EXPECT_EQ(contentOf(*again), contentOf(m_small));
}

TEST_F(CatalogueCsv, WritesListsAndCurvePointsInsideOneCell) {
    m_small.indicators[0].aliases = {"甲", "乙"};
    ASSERT_TRUE(writeCatalogue(m_small, m_folder / "csv"));
    EXPECT_EQ(textOf(m_folder / "csv" / "curves.csv"),
              "code,name,kind,points,years,day,assumed,reason,decidedOn\nK,曲线,planned-points,3:15|12:100,,,0,,\n");
    EXPECT_NE(textOf(m_folder / "csv" / "indicators.csv").find("A,指标甲,甲|乙,"), std::string::npos);
}

TEST_F(CatalogueCsv, ReadsFewerColumnsInAnyOrder) {
    EXPECT_EQ(problemWith("departments.csv", "\xEF\xBB\xBFname,code\r\n处,D\r\n"), "none");
}

TEST_F(CatalogueCsv, RefusesAnAliasThatHoldsTheSeparator) {
    m_small.indicators[0].aliases = {"甲|乙"};
    EXPECT_EQ(problemOf(writeCatalogue(m_small, m_folder / "new")),
              "catalogue.field (indicators/A, aliases, [\"甲|乙\"])");
    EXPECT_FALSE(std::filesystem::exists(m_folder / "new"));
}

TEST_F(CatalogueCsv, RefusesCellsThatDoNotFitTheirField) {
    EXPECT_EQ(problemWith("departments.csv", "code,name,order\nD,处,x\n"),
              "catalogue.field (departments/D, order, x)");
    EXPECT_EQ(problemWith("departments.csv", "code,name,assumed\nD,处,TRUE\n"),
              "catalogue.field (departments/D, assumed, TRUE)");
    EXPECT_EQ(problemWith("departments.csv", "code,name\n,处\n"),
              "catalogue.missing-field (departments#1, code)");
}

TEST_F(CatalogueCsv, RefusesCurvePointsThatAreNotMonthAndShare) {
    const std::string header = "code,name,kind,points\n";
    EXPECT_EQ(problemWith("curves.csv", header + "K,曲线,planned-points,3-15\n"),
              "catalogue.field (curves/K, points, 3-15)");
    EXPECT_EQ(problemWith("curves.csv", header + "K,曲线,planned-points,13:15\n"),
              "catalogue.field (curves/K, points, {\"month\":13,\"share\":\"15\"})");
    EXPECT_EQ(problemWith("curves.csv", header + "K,曲线,planned-points,3:x\n"),
              "catalogue.field (curves/K, points, {\"month\":3,\"share\":\"x\"})");
}

TEST_F(CatalogueCsv, RefusesColumnsThatItDoesNotKnow) {
    EXPECT_EQ(problemWith("departments.csv", "code,name,colour\nD,处,red\n"),
              "csv.unknown-column (departments.csv, colour)");
}

TEST_F(CatalogueCsv, RefusesAFolderWithoutOneOfItsFiles) {
    std::filesystem::remove(m_folder / "csv" / "targets.csv");
    EXPECT_EQ(problemOf(readCatalogue(m_folder / "csv")),
              "file.not-found (" + (m_folder / "csv" / "targets.csv").string() + ")");
}

TEST_F(CatalogueCsv, RefusesAPathThatIsNoFolder) {
    EXPECT_EQ(problemOf(readCatalogue(m_folder / "none")), "file.not-found (" + (m_folder / "none").string() + ")");
    const auto file = m_folder.file("plain.txt", "x");
    EXPECT_EQ(problemOf(readCatalogue(file)), "catalogue.not-a-folder (" + file.string() + ")");
}

} // namespace
} // namespace xushi
