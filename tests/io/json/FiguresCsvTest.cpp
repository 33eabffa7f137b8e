#include "io/CatalogueFiles.h"

#include "io/IoTesting.h"

namespace xushi {
namespace {

const std::string header = "period,indicator,region,value,state,qualifier,status,growth,growth_bound,points,"
                           "restated_base,last_year,source,note,label,as_of_assumed\n";

Catalogue catalogue() {
    Catalogue c;
    c.regions = {{.code = {"C"}, .name = "市", .type = RegionType::City}};
    c.indicators = {{.code = {"FLOW"}, .name = "流量"},
                    {.code = {"STOCK"}, .name = "存量", .measure = Measure::Stock},
                    {.code = {"MONTH"}, .name = "当月", .reporting = Reporting::MonthAlone},
                    {.code = {"QUARTER"}, .name = "当季", .reporting = Reporting::QuarterAlone},
                    {.code = {"EXEMPT"}, .name = "免一月", .isJanuaryExempt = true}};
    return c;
}

Result<std::vector<Figure>> read(const std::string& text) {
    const TemporaryFolder folder;
    return readFigures(folder.file("figures.csv", text), catalogue());
}

std::string problemWith(const std::string& line) { return problemOf(read(header + line + "\n")); }

TEST(FiguresCsv, ReadsEveryField) {
    const auto figures = read(header + "2025-06,FLOW,C,1.20,reported,近,estimate,20,ge,-0.06,1.1,1.0,\"源,1\",注,上半年,1\n");
    ASSERT_EQ(problemOf(figures), "none");
    const Fields expected{"2025-06", "ytd", "FLOW", "C",   "1.20", "reported", "近", "estimate", "20", "ge",
                          "-0.06",   "1.1", "1.0",  "源,1", "注",   "上半年",   "",   "1",        "0",  "",    ""};
    EXPECT_EQ(fieldsOf(figures->at(0)), expected);
}

TEST(FiguresCsv, TakesDefaultsForColumnsThatAreNotThere) {
    const auto figures = read("period,indicator,region,value,typed\n2025-06,FLOW,C,57.81,=32.5+25.31\n");
    ASSERT_EQ(problemOf(figures), "none");
    EXPECT_EQ(figures->at(0).state, FigureState::Reported);
    EXPECT_EQ(figures->at(0).status, DataStatus::Preliminary);
    EXPECT_EQ(figures->at(0).typed, "=32.5+25.31");
}

TEST(FiguresCsv, KeysAFigureAsItsIndicatorIsStored) {
    const auto figures = read("period,indicator,region,value\n2025-05,STOCK,C,1\n2025-05m,MONTH,C,1\n2025Q2,QUARTER,C,1\n");
    ASSERT_EQ(problemOf(figures), "none");
    EXPECT_EQ(figures->at(0).key.period.kind, PeriodKind::Point);
    EXPECT_EQ(figures->at(1).key.period.kind, PeriodKind::Month);
    EXPECT_EQ(figures->at(2).key.period.kind, PeriodKind::Quarter);
}

TEST(FiguresCsv, RefusesACellThatDoesNotFitAndNamesItsLine) {
    EXPECT_EQ(problemWith("5月,FLOW,C,1,,,,,,,,,,,,"), "figures.field (2, period, 5月)");
    EXPECT_EQ(problemWith("2025-05,FLOW,C,1e3,,,,,,,,,,,,"), "figures.field (2, value, 1e3)");
    EXPECT_EQ(problemWith("2025-05,FLOW,C,1,done,,,,,,,,,,,"), "figures.field (2, state, done)");
    EXPECT_EQ(problemWith("2025-05,FLOW,C,1,,大,,,,,,,,,,"), "figures.field (2, qualifier, 大)");
    EXPECT_EQ(problemWith("2025-05,FLOW,C,1,,,sure,,,,,,,,,"), "figures.field (2, status, sure)");
    EXPECT_EQ(problemWith("2025-05,FLOW,C,1,,,,x,,,,,,,,"), "figures.field (2, growth, x)");
    EXPECT_EQ(problemWith("2025-05,FLOW,C,1,,,,2,gt,,,,,,,"), "figures.field (2, growth_bound, gt)");
    EXPECT_EQ(problemWith("2025-05,FLOW,C,1,,,,,ge,,,,,,,"), "figures.field (2, growth_bound, ge)");
    EXPECT_EQ(problemWith("2025-05,FLOW,C,1,,,,,,x,,,,,,"), "figures.field (2, points, x)");
    EXPECT_EQ(problemWith("2025-05,FLOW,C,1,,,,,,,x,,,,,"), "figures.field (2, restated_base, x)");
    EXPECT_EQ(problemWith("2025-05,FLOW,C,1,,,,,,,,x,,,,"), "figures.field (2, last_year, x)");
    EXPECT_EQ(problemWith("2025-05,FLOW,C,1,,,,,,,,,,,,yes"), "figures.field (2, as_of_assumed, yes)");
}

TEST(FiguresCsv, RefusesAValueBesideAStateThatHasNone) {
    EXPECT_EQ(problemWith("2025-05,FLOW,C,1,not-applicable,,,,,,,,,,,"), "figures.field (2, value, 1)");
}

TEST(FiguresCsv, RefusesAnIndicatorOrRegionOutsideTheCatalogue) {
    EXPECT_EQ(problemWith("2025-05,X,C,1,,,,,,,,,,,,"), "figures.reference (2, indicator, X)");
    EXPECT_EQ(problemWith("2025-05,FLOW,X,1,,,,,,,,,,,,"), "figures.reference (2, region, X)");
}

TEST(FiguresCsv, RefusesAFormOfPeriodThatItsIndicatorDoesNotReport) {
    EXPECT_EQ(problemWith("2025-05m,FLOW,C,1,,,,,,,,,,,,"), "figures.period.form-not-alone (2, 流量, 2025-05m)");
    EXPECT_EQ(problemWith("2025-05,MONTH,C,1,,,,,,,,,,,,"), "figures.period.form-alone (2, 当月, 2025-05, 2025-05m)");
    EXPECT_EQ(problemWith("2025-05,QUARTER,C,1,,,,,,,,,,,,"), "figures.period.form-not-a-quarter (2, 当季, 2025-05)");
    EXPECT_EQ(problemWith("2025-01,EXEMPT,C,1,,,,,,,,,,,,"), "figures.period.january-exempt (2, 免一月)");
}

TEST(FiguresCsv, RefusesTheSameKeyTwiceInWhateverForm) {
    EXPECT_EQ(problemOf(read("period,indicator,region,value\n2025H1,FLOW,C,1\n2025-06,FLOW,C,1\n")),
              "figures.duplicate (3)");
}

TEST(FiguresCsv, RefusesAHeaderWithAnUnknownOrMissingColumn) {
    EXPECT_EQ(problemOf(read("period,indicator,region,value,colour\n")), "csv.unknown-column (figures.csv, colour)");
    EXPECT_EQ(problemOf(read("period,indicator,value\n")), "csv.missing-column (figures.csv, region)");
}

TEST(FiguresCsv, RefusesAPeriodOfAnyLengthWithoutTrouble) {
    const auto problem = problemWith(std::string(300000, '1') + ",FLOW,C,1,,,,,,,,,,,,");
    EXPECT_TRUE(problem.starts_with("figures.field (2, period, 111")) << problem.substr(0, 100);
}

TEST(FiguresCsv, NamesAFileThatIsNotThere) {
    EXPECT_EQ(problemOf(readFigures("/nowhere/f.csv", catalogue())), "file.not-found (/nowhere/f.csv)");
}

} // namespace
} // namespace xushi
