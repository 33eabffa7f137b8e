#include "domain/prose/ProseFigures.h"
#include "domain/prose/ProseReader.h"

#include <gtest/gtest.h>

#include <numeric>

namespace xushi {
namespace {

Catalogue townCatalogue() {
    Catalogue catalogue;
    catalogue.regions = {{.code = {"C"}, .name = "某市", .type = RegionType::City}, {.code = {"L"}, .name = "临河县"}};
    catalogue.indicators = {{.code = {"CONTRACTS"}, .name = "技术合同成交额", .unit = "亿元"},
                            {.code = {"FIRMS"}, .name = "有效高新技术企业", .unit = "家", .measure = Measure::Stock},
                            {.code = {"OUTPUT"}, .name = "高新技术产业产值", .unit = "亿元"},
                            {.code = {"SHARE"}, .name = "高新技术产业产值占比", .unit = "%", .measure = Measure::Rate}};
    return catalogue;
}

std::vector<Figure> figuresOf(const std::string& text) {
    const Catalogue catalogue = townCatalogue();
    const auto statements = ProseReader(ProseLexicon(catalogue)).read(text, {.date = Date{2025, 7, 10}});
    std::vector<std::size_t> all(statements.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return figuresIn(statements, all, catalogue);
}

TEST(ProseFigures, AreInTheUnitOfTheIndicatorWithTheGrowthThatBelongsToThem) {
    const auto figures = figuresOf("1—5月，临河县技术合同成交额12500万元，同比增长8.4%。");
    ASSERT_EQ(figures.size(), 1U);
    EXPECT_EQ(figures[0].key.indicator, IndicatorCode{"CONTRACTS"});
    EXPECT_EQ(figures[0].key.region, RegionCode{"L"});
    EXPECT_EQ(figures[0].key.period, Period::ytd(2025, 5));
    EXPECT_EQ(Ratio(*figures[0].value), Ratio(125, 100));
    ASSERT_TRUE(figures[0].growth);
    EXPECT_EQ(figures[0].growth->percent.toString(), "8.4");
    EXPECT_FALSE(figures[0].growth->bound);
}

TEST(ProseFigures, KeepQualifierAndStatus) {
    const auto figures = figuresOf("截至6月底，全市有效高新技术企业预计近1300家。");
    ASSERT_EQ(figures.size(), 1U);
    EXPECT_EQ(figures[0].value->toString(), "1300");
    EXPECT_EQ(figures[0].qualifier, Qualifier::Nearly);
    EXPECT_EQ(figures[0].status, DataStatus::Estimate);
}

TEST(ProseFigures, GrowthAloneIsAFigureOfItsOwn) {
    const auto figures = figuresOf("1—5月，全市高新技术产业产值同比下降3.2%。");
    ASSERT_EQ(figures.size(), 1U);
    EXPECT_FALSE(figures[0].value);
    ASSERT_TRUE(figures[0].growth);
    EXPECT_EQ(figures[0].growth->percent.toString(), "-3.2");
}

TEST(ProseFigures, LeaveWhatIsComputedBoundedOrOfNoIndicator) {
    EXPECT_TRUE(figuresOf("全市技术合同成交额完成年度目标的45.7%。").empty());
    EXPECT_TRUE(figuresOf("1—5月，全市有效高新技术企业1300家以上。").empty());
    EXPECT_TRUE(figuresOf("1—5月，全市粮食产量30万吨。").empty());
    EXPECT_TRUE(figuresOf("2025年全市技术合同成交额目标为240亿元。").empty());
    EXPECT_TRUE(figuresOf("2021—2023年，全市技术合同成交额累计500亿元。").empty());
    EXPECT_TRUE(figuresOf("截至6月20日，全市技术合同成交额130亿元。").empty()) << "within a month";
    EXPECT_TRUE(figuresOf("4—6月，全市技术合同成交额60亿元。").empty() || figuresOf("4—6月，全市技术合同成交额60亿元。").front().key.period.kind == PeriodKind::Quarter);
}

TEST(ProseFigures, OnlyThoseThatWereChosenAreTaken) {
    const Catalogue catalogue = townCatalogue();
    const auto statements = ProseReader(ProseLexicon(catalogue)).read("1—5月，全市技术合同成交额114.2亿元，高新技术产业产值300亿元。", {.date = Date{2025, 7, 10}});
    std::vector<std::size_t> last;
    for (std::size_t i = 0; i < statements.size(); ++i)
        if (statements[i].text == "300") last.push_back(i);
    const auto figures = figuresIn(statements, last, catalogue);
    ASSERT_EQ(figures.size(), 1U);
    EXPECT_EQ(figures[0].key.indicator, IndicatorCode{"OUTPUT"});
}

} // namespace
} // namespace xushi
