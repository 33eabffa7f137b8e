#include "domain/recognition/CellReading.h"
#include "domain/recognition/StoredPeriod.h"
#include "recognition/TableText.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

SheetCell aNumber(std::string text, std::optional<int> decimals = {}, bool isPercent = false) {
    return {.row = 1, .column = 1, .kind = CellKind::Number, .text = std::move(text), .decimals = decimals, .isPercent = isPercent};
}
SheetCell aText(std::string text) { return {.row = 1, .column = 1, .kind = CellKind::Text, .text = std::move(text)}; }

/// The value as it would be stored, or the key of the refusal.
std::string stored(const SheetCell& cell, const Indicator& indicator, const CellUnits& units = {}) {
    const auto number = readFigureCell(cell, indicator, units);
    if (!number) return number.error().key;
    if (!number->given) return "-";
    const auto amount = number->given->amount(indicator.unit);
    if (!amount) return amount.error().key;
    const std::string word = amount->qualifier ? std::string(token(*amount->qualifier)) : "";
    return word + (amount->value ? amount->value->toString() : std::string(token(amount->state)));
}

const Indicator amount = anAmount({.code = "AMT", .name = "成交额"});
const Indicator firms = anIndicator({.code = "FIRMS", .name = "企业", .unit = "家"});
const Indicator pieces = anIndicator({.code = "P", .name = "项目", .unit = "项"});

TEST(Cells, AreConvertedExactly) {
    EXPECT_EQ(stored(aNumber("62300"), amount, {.ofRow = "万元"}), "6.23");
    EXPECT_EQ(stored(aNumber("1372100000"), amount, {.ofTable = {"元"}}), "13.721");
    EXPECT_EQ(stored(aText("1,337亿元"), amount), "1337");
    EXPECT_EQ(stored(aText("1.3万亿元"), amount), "13000");
    EXPECT_EQ(stored(aText("10.56①"), amount, {.ofRow = "亿元"}), "10.56") << "a mark that is no digit";
    EXPECT_EQ(stored(aText("79*"), firms), "79");
    EXPECT_EQ(stored(aText("0.49（预计）"), amount, {.ofRow = "亿元"}), "0.49");
    EXPECT_EQ(readFigureCell(aText("0.49（预计）"), amount, {.ofRow = "亿元"})->status, DataStatus::Estimate);
    EXPECT_EQ(stored(aText("389,868,900\u00A0"), amount, {.ofColumn = "元"}), "3.898689");
    EXPECT_EQ(stored(aText("389,868,989"), amount, {.ofColumn = "元"}).substr(0, 7), "number.") << "more decimals than a figure has";
}

TEST(Cells, KeepTheDecimalsThatAreShown) {
    EXPECT_EQ(stored(aNumber("3", 2), amount, {.ofRow = "亿元"}), "3.00");
    EXPECT_EQ(stored(aNumber("8.7", 2), amount, {.ofRow = "亿元"}), "8.70");
    EXPECT_EQ(stored(aNumber("8.75", 1), amount, {.ofRow = "亿元"}), "8.75") << "never fewer than are stored";
}

TEST(Cells, RefuseAnotherUnit) {
    EXPECT_EQ(stored(aNumber("5"), firms, {.ofRow = "户"}), "number.unit-differs");
    EXPECT_EQ(stored(aNumber("5"), firms, {.ofRow = "家次"}), "number.unit-differs");
    EXPECT_EQ(stored(aNumber("5"), amount, {.ofRow = "万美元"}), "number.unit-differs");
    EXPECT_EQ(stored(aNumber("5"), pieces, {.ofRow = "件"}), "number.unit-differs");
    EXPECT_EQ(stored(aNumber("5"), pieces, {.ofRow = "个"}), "5") << "个 and 项 stand for one another";
    EXPECT_EQ(stored(aNumber("5"), firms, {.ofTable = {"亿元", "项"}}), "5") << "a list of units is for indicators of their kind";
    EXPECT_EQ(stored(aText("约2亿"), amount, {.ofRow = "亿元"}), "number.scale-unclear");
}

TEST(Cells, AskForTheUnitOfAnAmount) {
    EXPECT_EQ(stored(aNumber("105600"), amount), "import.unit-unsaid") << "万元 or 亿元?";
    EXPECT_EQ(stored(aNumber("0"), amount), "0") << "nothing is nothing in every unit";
    EXPECT_EQ(stored(aNumber("52"), firms), "52") << "a count needs no word";
    EXPECT_EQ(stored(aText("10.56亿元"), amount, {.ofRow = "万元"}), "import.two-units");
}

TEST(Cells, NothingIsClearedByAWord) {
    for (const char* word : {"无", "未报"}) EXPECT_EQ(stored(aText(word), firms), "-") << word;
}

TEST(Cells, ReadWordsAndMarks) {
    EXPECT_EQ(stored(aText("近60"), firms), std::string(token(Qualifier::Nearly)) + "60");
    EXPECT_EQ(stored(aText("—"), firms), std::string(token(FigureState::NotApplicable)));
    EXPECT_EQ(stored(aText("…"), amount), std::string(token(FigureState::BelowUnit)));
    EXPECT_EQ(stored(aText("  "), firms), "-") << "nothing is said, and nothing is cleared";
    EXPECT_EQ(stored(aText("待定"), firms).substr(0, 7), "number.");
}

TEST(Cells, RefuseWhatIsNoNumber) {
    EXPECT_EQ(stored({.kind = CellKind::Error, .text = "#DIV/0!"}, firms), "import.error-value");
    EXPECT_EQ(stored({.kind = CellKind::Formula}, firms), "import.no-cached-value");
    EXPECT_EQ(stored({.kind = CellKind::Date, .text = "2025-05-01"}, firms), "import.not-a-number");
    EXPECT_EQ(stored({.kind = CellKind::Boolean, .text = "TRUE"}, firms), "import.not-a-number");
    EXPECT_EQ(stored(aNumber("0.5", 1, true), amount), "import.percent-for-amount");
}

std::string growthOf(const SheetCell& cell, bool isPercent, const Indicator& indicator = amount, bool isPoints = false) {
    const auto read = readGrowthCell(cell, indicator, {isPercent, isPoints});
    if (!read) return read.error().key;
    if (read->points) return (*read->points->points())->toString() + "点";
    if (!read->growth) return "-";
    const auto growth = read->growth->growth();
    return (*growth)->percent.toString() + ((*growth)->bound ? std::string(token(*(*growth)->bound)) : "");
}

TEST(Cells, GrowthIsReadAsItIsMeant) {
    EXPECT_EQ(growthOf(aNumber("6.2"), true), "6.2");
    EXPECT_EQ(growthOf(aNumber("0.08", 1, true), true), "8") << "a per cent format, whatever the heading says";
    EXPECT_EQ(growthOf(aNumber("0.08", 1, true), false), "8");
    EXPECT_EQ(growthOf(aNumber("0.093"), false), "number.percent-or-share");
    EXPECT_EQ(growthOf(aNumber("0"), false), "0") << "nothing is nothing in every writing";
    EXPECT_EQ(growthOf(aNumber("0.109938434476693", 1, true), false), "11.0") << "as it is shown, where it has more decimals than a figure";
    EXPECT_EQ(growthOf(aText("17.8％"), false), "17.8");
    EXPECT_EQ(growthOf(aText("下降3.3%"), false), "-3.3");
    EXPECT_EQ(growthOf(aText("增长2倍"), false), "200");
    EXPECT_EQ(growthOf(aText("20%以上"), true), "20ge");
    EXPECT_EQ(growthOf(aText("—"), true), "-");
    EXPECT_EQ(growthOf(aText("提高1.2个百分点"), true, aRate()), "1.2点");
    EXPECT_EQ(growthOf(aText("下降1.1个百分点"), true), "import.points-for-amount");
    EXPECT_EQ(growthOf(aText("持平"), false), "0");
    EXPECT_EQ(growthOf(aText("翻一番"), false), "100");
    EXPECT_EQ(growthOf(aText("降8.3%"), false), "-8.3");
    EXPECT_EQ(growthOf(aNumber("1.2"), false, aRate(), true), "1.2点");
    EXPECT_EQ(growthOf(aNumber("1.2"), true, aRate()), "import.points-or-percent");
    EXPECT_EQ(growthOf({.kind = CellKind::Error, .text = "#N/A"}, true), "import.error-value");
}

TEST(Cells, PerCentBesideAColumnOfPointsIsPerCentOfARateToo) {
    const GrowthHeading toldApart{.isPercent = true, .hasPointsBeside = true};
    EXPECT_EQ(readGrowthCell(aNumber("1.2"), aRate(), toldApart)->growth->text(), "1.2");
    EXPECT_EQ(readGrowthCell(aNumber("1.2"), aRate(), {.hasPointsBeside = true}).error().key, "number.percent-or-share") << "the heading says nothing";
}

TEST(Cells, DaysAreCountedAsSpreadsheetsCount) {
    EXPECT_EQ(dayOfSerial("45717")->toText(), "2025-03-01");
    EXPECT_EQ(dayOfSerial("36526")->toText(), "2000-01-01");
    EXPECT_EQ(dayOfSerial("45351")->toText(), "2024-02-29");
    EXPECT_FALSE(dayOfSerial("2025"));
    EXPECT_FALSE(dayOfSerial("99999"));
    EXPECT_FALSE(dayOfSerial("4571a"));
}

TEST(Titles, SayTheirPeriod) {
    const auto periodIn = [](std::string_view title) {
        const auto found = periodWithin(title);
        return found ? found->text : std::string("-");
    };
    EXPECT_EQ(periodIn("洪泽区2025年5月科技指标月报表"), "2025年5月");
    EXPECT_EQ(periodIn("2025年1—5月各县区情况"), "2025年1—5月");
    EXPECT_EQ(periodIn("淮安市2025年半年科技指标"), "2025年上半年");
    EXPECT_EQ(periodIn("2025年科技创新指标"), "2025年");
    EXPECT_EQ(periodIn("1-2月"), "1-2月");
    EXPECT_EQ(periodIn("2025年前三季度主要指标"), "2025年前三季度");
    EXPECT_EQ(periodIn("科技指标采集表"), "-");
    EXPECT_EQ(periodIn("第12号文件附件3"), "-");
}

TEST(Titles, SayTheirUnits) {
    EXPECT_EQ(unitsStated("单位：亿元、项、家"), (std::vector<std::string>{"亿元", "项", "家"}));
    EXPECT_EQ(unitsStated("清江浦区2025年1—5月科技指标（单位：元）"), (std::vector<std::string>{"元"}));
    EXPECT_EQ(unitsStated("单位：见各栏"), (std::vector<std::string>{}));
    EXPECT_FALSE(unitsStated("填报单位：洪泽区科技局"));
    EXPECT_EQ(unitNamed("台（套）"), "台套");
}

} // namespace
} // namespace xushi
