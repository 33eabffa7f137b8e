#include "io/CatalogueFiles.h"

#include "io/IoTesting.h"
#include "support/WrittenNumbers.h"

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
    EXPECT_EQ(problemWith("2025-05,FLOW,C,1o3,,,,,,,,,,,,"), "figures.field (2, value, 1o3)");
    EXPECT_EQ(problemWith("2025-05,FLOW,C,\"0,123\",,,,,,,,,,,,"), "figures.number.decimal-comma (2, value, 0,123, 0.123, 123)");
    EXPECT_EQ(problemWith("2025-05,FLOW,C,1,,,,,,,,1.234.567,,,,"), "figures.number.groups-unclear (2, last_year, 1.234.567, 1234567)");
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

TEST(FiguresCsv, ReadsEveryTextAsTheTableOfDoorsSays) {
    for (const auto& written : writtenNumbers) {
        const TemporaryFolder folder;
        Catalogue rows = catalogue();
        rows.indicators[0].unit = written.unit;
        const auto path = folder.file("f.csv", "period,indicator,region,value\n2025-05,FLOW,C,\"" + std::string(written.text) + "\"\n");
        const auto figures = readFigures(path, rows);
        if (figures) {
            EXPECT_EQ(toldOf(figures->at(0)), written.inFile) << written.text;
        } else {
            EXPECT_TRUE(isRefusal(written.inFile)) << written.text << " " << figures.error().key;
        }
    }
}

TEST(FiguresCsv, KeepsWhatWasWrittenWhereTheValueIsAnotherText) {
    EXPECT_EQ(read("period,indicator,region,value\n2025-06,FLOW,C,1.2e2\n")->at(0).typed, "1.2e2");
    EXPECT_EQ(read("period,indicator,region,value,qualifier\n2025-06,FLOW,C,超700,\n")->at(0).qualifier, Qualifier::Over);
    EXPECT_EQ(problemWith("2025-05,FLOW,C,超700,,近,,,,,,,,,,"), "figures.field (2, value, 超700)") << "two things at once";
    EXPECT_EQ(problemWith("2025-05,FLOW,C,—,reported,,,,,,,,,,,"), "figures.field (2, value, —)");
    const auto growth = read(header + "2025-06,FLOW,C,1,,,,20%以上,,-0.5个百分点,,,,,,\n");
    ASSERT_EQ(problemOf(growth), "none");
    EXPECT_EQ(growth->at(0).growth->bound, Bound::AtLeast);
    EXPECT_EQ(growth->at(0).points->toString(), "-0.5");
}

TEST(FiguresCsv, FindsTheIndicatorOfANameThatIsValidAndNeverTheFirst) {
    const TemporaryFolder folder;
    Catalogue two{.regions = {{.code = {"C"}, .name = "市", .type = RegionType::City}},
                  .indicators = {{.code = {"OLD"}, .name = "甲", .validTo = YearMonth{2025, 6}}, {.code = {"NEW"}, .name = "甲", .validFrom = YearMonth{2025, 7}}}};
    const auto path = folder.file("f.csv", "period,indicator,region,value\n2025-08,甲,市,1\n2025-06,甲,C,2\n");
    const auto figures = readFigures(path, two);
    ASSERT_EQ(problemOf(figures), "none");
    EXPECT_EQ(figures->at(0).key.indicator.text, "NEW");
    EXPECT_EQ(figures->at(1).key.indicator.text, "OLD");
    two.indicators[0].validTo.reset();
    EXPECT_EQ(problemOf(readFigures(path, two)), "figures.of-several (2, indicator, 甲, OLD 甲; NEW 甲)");
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
