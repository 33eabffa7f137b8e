#include "domain/reading/NumberReading.h"

#include "support/Builders.h"
#include "support/Csv.h"
#include "support/Printers.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace xushi {
namespace {

std::string keyOfRefusal(std::string_view text, const NumberContext& context = {}) {
    const auto reading = readNumber(text, context);
    if (!reading) return reading.error().key;
    return "read as " + (reading->value ? reading->value->toString() : std::string(token(reading->state)));
}

/// Value, scale word and unit: "1.3 万亿 元".
std::string parts(std::string_view text, const NumberContext& context = {}) {
    const auto reading = readNumber(text, context);
    if (!reading) return reading.error().key;
    if (!reading->value) return std::string(token(reading->state));
    return reading->value->toString() + " " + reading->scaleWord + " " + reading->unit;
}

TEST(NumberReading, ReadsMarksBeforeNumbers) {
    for (const auto* text : {"", " ", "　", "无", "未报", "\uFEFF", "\u00A0", "\u200B \u2060"}) EXPECT_EQ(readNumber(text)->state, FigureState::Cleared) << text;
    for (const auto* text : {"—", "一", "-", "－", "/", "——", "–", " - ", "--", "───", "---", "―", "—－", "不适用", "\u200B—", "——\uFEFF"})
        EXPECT_EQ(readNumber(text)->state, FigureState::NotApplicable) << text;
    for (const auto* text : {"…", "……", "...", "⋯⋯", "。。。", "......"}) EXPECT_EQ(readNumber(text)->state, FigureState::BelowUnit) << text;
    for (const auto* text : {"", "无", "—", "…"}) EXPECT_FALSE(readNumber(text)->value) << text;
}

TEST(NumberReading, ReadsWhatArrives) {
    struct Case { const char* text; const char* parts; };
    for (const auto& [text, expected] : std::initializer_list<Case>{
             {"389,868,989", "389868989  "}, {"\u00A0389,868,989\u00A0", "389868989  "}, {"389\u00A0868\u00A0989", "389868989  "},
             {"389\u202F868\u2009989", "389868989  "}, {"389 868 989", "389868989  "}, {"３８９，８６８", "389868  "},
             {"1,337亿元", "1337 亿 元"}, {"1.3万亿元", "1.3 万亿 元"}, {"123.4万人", "123.4 万 人"}, {"74.5％", "74.5  %"},
             {"0.5个百分点", "0.5  个百分点"}, {"2倍", "2  倍"}, {"-81.52%", "-81.52  %"}, {"−81.52％", "-81.52  %"},
             {"5‰", "5  ‰"}, {"1000家次", "1000  家次"}, {"4000台套", "4000  台套"}, {"4000台（套）", "4000  台(套)"},
             {"3.00", "3.00  "}, {"3.00亿元", "3.00 亿 元"}, {"5千瓦时", "5  千瓦时"}, {"5万千瓦时", "5 万 千瓦时"},
             {"20千元", "20 千 元"}, {"3百万元", "3 百万 元"}, {"1,337 亿元", "1337 亿 元"}, {"+28.4%", "28.4  %"},
             {"0", "0  "}, {"-0", "0  "}, {".5", "0.5  "}, {"007", "7  "}})
        EXPECT_EQ(parts(text), expected) << text;
}

TEST(NumberReading, KeepsTheScaleApartFromTheValue) {
    EXPECT_EQ(readNumber("1.3万亿元")->scale, 12);
    EXPECT_EQ(readNumber("123.4万人")->scale, 4);
    EXPECT_EQ(readNumber("1,337亿元")->scale, 8);
    EXPECT_EQ(readNumber("1337家")->scale, 0);
    for (const auto* text : {"5亿万元", "5万万元", "5千百元", "5万倍率"}) EXPECT_EQ(parts(text), "number.not-a-number") << text;
}

TEST(NumberReading, KeepsTheQualifierAndItsWord) {
    struct Case { const char* text; const char* parts; Qualifier qualifier; const char* word; };
    for (const auto& [text, expected, qualifier, word] : std::initializer_list<Case>{
             {"近1.2万", "1.2 万 ", Qualifier::Nearly, "近"},        {"570余", "570  ", Qualifier::Odd, "余"},
             {"超700", "700  ", Qualifier::Over, "超"},               {"200余家", "200  家", Qualifier::Odd, "余"},
             {"570余家", "570  家", Qualifier::Odd, "余"},            {"超2000万元", "2000 万 元", Qualifier::Over, "超"},
             {"10余场", "10  场", Qualifier::Odd, "余"},              {"30多条", "30  条", Qualifier::Odd, "多"},
             {"达114.2亿元", "114.2 亿 元", Qualifier::Reaching, "达"}, {"约5亿元", "5 亿 元", Qualifier::About, "约"},
             {"10余万元", "10 万 元", Qualifier::Odd, "余"},          {"1.2万余人", "1.2 万 人", Qualifier::Odd, "余"},
             {"逾3000份", "3000  份", Qualifier::Over, "逾"},         {"30家左右", "30  家", Qualifier::About, "左右"},
             {"近千家", "1000  家", Qualifier::Nearly, "近"},         {"近 300 项", "300  项", Qualifier::Nearly, "近"},
             {"十余家", "10  家", Qualifier::Odd, "余"},              {"近十万人", "10 万 人", Qualifier::Nearly, "近"}}) {
        EXPECT_EQ(parts(text), expected) << text;
        const auto reading = readNumber(text);
        ASSERT_TRUE(reading) << text;
        EXPECT_EQ(reading->qualifier, qualifier) << text;
        EXPECT_EQ(reading->qualifierWord, word) << text;
    }
    for (const auto* text : {"近200余家", "超200多家", "余200", "多", "近", "约30家左右", "10余多家"})
        EXPECT_EQ(parts(text), "number.not-a-number") << text;
}

TEST(NumberReading, ReadsChineseNumerals) {
    struct Case { const char* text; const char* parts; };
    for (const auto& [text, expected] : std::initializer_list<Case>{
             {"三", "3  "}, {"十", "10  "}, {"两千", "2000  "}, {"近百家", "100  家"}, {"千余家", "1000  家"}, {"三家", "3  家"}, {"一家", "1  家"},
             {"三万", "3 万 "}, {"十二亿元", "12 亿 元"}, {"三万亿元", "3 万亿 元"}, {"近万人", "1 万 人"}, {"近千万元", "1000 万 元"}, {"一百万元", "100 万 元"},
             {"三万二千人", "32000  人"}, {"零", "0  "}, {"两个百分点", "2  个百分点"}, {"三千瓦时", "number.not-a-number"}})
        EXPECT_EQ(parts(text), expected) << text;
    for (const auto* text : {"万元", "亿元", "百万元", "千人", "百", "万", "%", "二等奖", "第一", "三五家", "一两家", "数十家", "一百二", "壹"})
        EXPECT_EQ(parts(text), "number.not-a-number") << text;
}

TEST(NumberReading, KeepsFootnoteMarksApart) {
    struct Case { const char* text; const char* parts; const char* note; };
    for (const auto& [text, expected, note] : std::initializer_list<Case>{
             {"114.2*", "114.2  ", "*"}, {"#37", "37  ", "#"}, {"114.2①", "114.2  ", "①"}, {"114.2 1)", "114.2  ", "1"},
             {"74.5%1)", "74.5  %", "1"}, {"200家2）", "200  家", "2"}, {"*114.2", "114.2  ", "*"}, {"…*", "below-unit", "*"},
             {"—1)", "not-applicable", "1"}, {"5²", "5  ", "²"}}) {
        EXPECT_EQ(parts(text), expected) << text;
        EXPECT_EQ(readNumber(text)->note, note) << text;
    }
    for (const auto* text : {"1141)", "114.21)", "1,3371)", "-1)", "1)", "12 341)"})
        EXPECT_EQ(keyOfRefusal(text), "number.note-unclear") << text;
    for (const auto* text : {"*", "#", "①", "(3.2)"}) EXPECT_EQ(keyOfRefusal(text), "number.not-a-number") << text;
}

TEST(NumberReading, RefusesTheErrorOfAFormula) {
    for (const auto* text : {"#DIV/0!", "#N/A", "#REF!"}) EXPECT_EQ(keyOfRefusal(text), "number.formula-error") << text;
}

/// The key of the refusal and what it offers.
std::string offered(std::string_view text) {
    const auto reading = readNumber(text);
    if (reading) return "read as " + (reading->value ? reading->value->toString() : std::string(token(reading->state)));
    std::string all = reading.error().key;
    for (std::size_t i = 1; i < reading.error().args.size(); ++i) all += " " + reading.error().args[i];
    return all;
}

TEST(NumberReading, AsksWhatACommaMeansThatMayBeAPoint) {
    struct Case { const char* text; const char* offers; };
    for (const auto& [text, offers] : std::initializer_list<Case>{
             {"0,123", "0.123 123"}, {"1,23", "1.23 123"}, {"00,123", "0.123 123"}, {"1,5", "1.5 15"}, {"1,2345", "1.2345 12345"},
             {"1234,567", "1234.567 1234567"}, {",123", "0.123 123"}, {"-0,5", "-0.5 -5"}, {"０，１２３", "0.123 123"},
             {"0,5亿元", "0.5 5"}, {"近1,23", "1.23 123"}, {"0,12\u200B3", "0.123 123"}, {"0,000", "0.000 0"}})
        EXPECT_EQ(offered(text), "number.decimal-comma " + std::string(offers)) << text;
    EXPECT_EQ(readNumber("0,123").error(), refused("number.decimal-comma", {"0,123", "0.123", "123"}));
}

TEST(NumberReading, OffersTheOneNumberThatUnclearGroupsCanBe) {
    struct Case { const char* text; const char* offer; };
    for (const auto& [text, offer] : std::initializer_list<Case>{
             {"1.234,5", "1234.5"}, {"1.234.567", "1234567"}, {"12,34,567", "1234567"}, {"1,,234", "1234"}, {"1,", "1"}, {"1,23.5", "123.5"}})
        EXPECT_EQ(offered(text), "number.groups-unclear " + std::string(offer)) << text;
    for (const auto* text : {"1,234 567", "12 34", "1 2", "1, 234", "66.8.1", "1.5,3", ".", ","})
        EXPECT_EQ(keyOfRefusal(text), "number.not-a-number") << text;
}

TEST(NumberReading, PassesOverWhatCannotBeSeen) {
    for (const auto* text : {"1\u200B14.2", "\uFEFF114.2", "114.2\u2060", "1\u00AD14.2", "\u200E114.2\u200F", "\u202A114.2\u202C", "114\uFE0F.2",
                             "\u00A0114.2\u3000", "114.2\u061C"})
        EXPECT_EQ(parts(text), "114.2  ") << text;
    EXPECT_EQ(readNumber("11\u200B4.2x").error(), refused("number.not-a-number", {"11<U+200B>4.2x"})) << "named, where it is refused";
    EXPECT_EQ(readNumber("5\u00076").error(), refused("number.not-a-number", {"5<U+0007>6"}));
}

TEST(NumberReading, RefusesACharacterThatMakesAnotherNumberOfIt) {
    EXPECT_EQ(readNumber("\u202E123").error(), refused("number.misleading-character", {"<U+202E>123", "U+202E"}));
    EXPECT_EQ(readNumber("\u00AD5").error(), refused("number.misleading-character", {"<U+00AD>5", "U+00AD"}));
}

TEST(NumberReading, ComputesASumThatIsTypedAndNeverOneInAFile) {
    struct Case { const char* text; const char* value; };
    for (const auto& [text, value] : std::initializer_list<Case>{
             {"=2*3", "6"}, {"=32.5+25.31", "57.81"}, {"＝２＊３", "6"}, {"=2×3", "6"}, {"=10/4", "2.5"}, {"=10÷4", "2.5"}, {"=1.50*2", "3.00"},
             {"=(1+2)*3", "9"}, {"=-（1+2)*3+0.5", "-8.5"}, {"=1,337+1", "1338"}, {"=2-3*4", "-10"}, {"=1/4/5", "0.05"}, {"=3*(2-5)/2", "-4.5"},
             {"=1/3*3", "1"}, {"= 1 \u00A0+ 2", "3"}, {"=999999999999999*1.000000", "999999999999999"}}) {
        const auto reading = readNumber(text);
        ASSERT_TRUE(reading) << text << " " << reading.error().key;
        EXPECT_EQ(reading->value->toString(), value) << text;
        EXPECT_EQ(keyOfRefusal(text, {.strictness = Strictness::FromFile}), "number.formula") << text;
    }
    for (const auto* text : {"=1/3", "=2/7"}) EXPECT_EQ(keyOfRefusal(text), "number.not-exact") << text;
    for (const auto* text : {"=999999999999999+1", "=999999999999999*2", "=999999999999999*999999999999999*999999999999999"})
        EXPECT_EQ(keyOfRefusal(text), "number.too-many-digits") << text;
    for (const auto* text : {"=", "=1/0", "=5(3)", "=(1", "=1)", "=0,123+1", "=1e3", "=A1", "=2**3", "=45%", "=1 2", "=SUM(1)"})
        EXPECT_EQ(keyOfRefusal(text), "number.not-a-sum") << text;
}

TEST(NumberReading, TakesADecimalCommaOnlyWhenTold) {
    const NumberContext comma{.hasDecimalComma = true};
    EXPECT_EQ(parts("1.234,5", comma), "1234.5  ");
    EXPECT_EQ(parts("1 234,5", comma), "1234.5  ");
    EXPECT_EQ(parts("8,7", comma), "8.7  ");
    EXPECT_EQ(keyOfRefusal("8.7", comma), "number.not-a-number");
    EXPECT_EQ(keyOfRefusal("8,7"), "number.decimal-comma");
    EXPECT_EQ(keyOfRefusal("1.234,5"), "number.groups-unclear");
}

TEST(NumberReading, ReadsAnExponentFromAFileAndSaysWhatItMeans) {
    const NumberContext file{.strictness = Strictness::FromFile};
    const auto reading = readNumber("2.453616e+07", file);
    EXPECT_TRUE(reading->value->isIdentical(number("24536160")));
    EXPECT_EQ(reading->remarks, (std::vector<Remark>{{"number.taken-exponent", {"2.453616e+07", "24536160"}}}));
    EXPECT_EQ(parts("1.5E-3", file), "0.0015  ");
    EXPECT_EQ(parts("-2e2", file), "-200  ");
    EXPECT_EQ(readNumber(" -2e2", file)->remarks.front().args, (std::vector<std::string>{"-2e2", "-200"}));
    EXPECT_EQ(keyOfRefusal("2.453616e+07"), "number.exponent-typed");
    EXPECT_EQ(keyOfRefusal("1e", file), "number.not-a-number");
    EXPECT_EQ(keyOfRefusal("1e+-5", file), "number.not-a-number");
    EXPECT_EQ(keyOfRefusal("1e99999", file), "number.not-a-number");
    EXPECT_EQ(keyOfRefusal("1e15", file), "number.too-many-digits");
    EXPECT_EQ(keyOfRefusal("1e-7", file), "number.too-many-decimals");
}

TEST(NumberReading, TakesARateAsItsColumnSays) {
    const auto in = [](PlainNumber plain) { return NumberContext{.plain = plain}; };
    EXPECT_EQ(parts("0.08", in(PlainNumber::Share)), "8  %");
    EXPECT_EQ(parts("-0.0805", in(PlainNumber::Share)), "-8.05  %");
    EXPECT_EQ(parts("0.1", in(PlainNumber::Share)), "10  %");
    EXPECT_EQ(parts("6.2", in(PlainNumber::Percent)), "6.2  %");
    EXPECT_EQ(parts("6.20", in(PlainNumber::Percent)), "6.20  %");
    EXPECT_EQ(keyOfRefusal("0.08", in(PlainNumber::Unsaid)), "number.percent-or-share");
    EXPECT_EQ(keyOfRefusal("6.2", in(PlainNumber::Unsaid)), "number.percent-or-share");
    EXPECT_EQ(parts("0.00", in(PlainNumber::Unsaid)), "0.00  %");
    EXPECT_EQ(parts("0.08"), "0.08  ");
    for (const auto plain : {PlainNumber::Share, PlainNumber::Percent, PlainNumber::Unsaid, PlainNumber::Index})
        EXPECT_EQ(parts("8%", in(plain)), "8  %");
}

TEST(NumberReading, TakesAnIndexOnlyWhenTold) {
    const auto index = readNumber("105.0", {.plain = PlainNumber::Index});
    EXPECT_EQ(index->form, NumberForm::Index);
    EXPECT_TRUE(index->value->isIdentical(number("105.0")));
    EXPECT_EQ(readNumber("105.0")->form, NumberForm::Amount);
}

TEST(NumberReading, KnowsTheFormsOfGrowth) {
    struct Case { const char* text; NumberForm form; };
    for (const auto& [text, form] : std::initializer_list<Case>{
             {"28.4%", NumberForm::Percent}, {"5‰", NumberForm::PerMille}, {"1.14个百分点", NumberForm::Points},
             {"2.1百分点", NumberForm::Points},
             {"2pp", NumberForm::Points}, {"2倍", NumberForm::Times}, {"28.4", NumberForm::Amount}, {"28家", NumberForm::Amount}})
        EXPECT_EQ(readNumber(text)->form, form) << text;
}

TEST(NumberReading, KeepsTheVerb) {
    struct Case { const char* text; std::optional<GrowthVerb> verb; const char* words; const char* parts; };
    for (const auto& [text, verb, words, expected] : std::initializer_list<Case>{
             {"增长2倍", GrowthVerb::Grew, "增长", "2  倍"}, {"同比增长28.4%", GrowthVerb::Grew, "同比增长", "28.4  %"},
             {"下降3.3%", GrowthVerb::Fell, "下降", "3.3  %"}, {"增长近2倍", GrowthVerb::Grew, "增长", "2  倍"},
             {"为上年同期的2倍", GrowthVerb::IsOfLastYear, "为上年同期的", "2  倍"},
             {"是去年的2倍", GrowthVerb::IsOfLastYear, "是去年的", "2  倍"}, {"增长-3.3%", GrowthVerb::Grew, "增长", "-3.3  %"},
             {"同比+28.4%", std::nullopt, "同比", "28.4  %"},
             {"较上年同期提高1.14个百分点", GrowthVerb::Grew, "较上年同期提高", "1.14  个百分点"}}) {
        EXPECT_EQ(parts(text), expected) << text;
        const auto reading = readNumber(text);
        ASSERT_TRUE(reading) << text;
        EXPECT_EQ(reading->verb, verb) << text;
        EXPECT_EQ(reading->verbWords, words) << text;
    }
    for (const auto* text : {"下降-3.3%", "为2倍", "为上年同期的-2倍", "增长", "翻两番"})
        EXPECT_EQ(keyOfRefusal(text), "number.not-a-number") << text;
}

TEST(NumberReading, TakesTheColumnsOwnUnit) {
    EXPECT_EQ(keyOfRefusal("3艘"), "number.not-a-number");
    EXPECT_EQ(parts("3艘", {.unit = "艘"}), "3  艘");
    EXPECT_EQ(parts("3万艘", {.unit = "艘"}), "3 万 艘");
    EXPECT_EQ(parts("3万艘", {.unit = "万艘"}), "3  万艘");
    EXPECT_EQ(parts("3台（组）", {.unit = "台（组）"}), "3  台(组)");
}

TEST(NumberReading, RefusesWhatIsNoNumber) {
    for (const auto* text : {"nan", "NaN", "inf", "-inf", "Infinity", "0x10", "0X1F", "1e", "1.2.3", "--1", "+-1", "- 1", "1-2",
                             "12a", "abc", "成功获批", "全覆盖", "2014年", "5月", "1+1+10", "12光年", "%", "亩1", "1..2", "5 %%", "家", "1 2 3"})
        for (const auto strictness : {Strictness::Typed, Strictness::FromFile})
            EXPECT_EQ(keyOfRefusal(text, {.strictness = strictness}), "number.not-a-number") << text;
    EXPECT_EQ(readNumber("12光年").error(), refused("number.not-a-number", {"12光年"}));
}

TEST(NumberReading, HoldsTheLimitsOfAFigure) {
    EXPECT_EQ(parts("999,999,999,999,999"), "999999999999999  ");
    EXPECT_EQ(keyOfRefusal("1,000,000,000,000,000"), "number.too-many-digits");
    EXPECT_EQ(keyOfRefusal("0.1234567"), "number.too-many-decimals");
    EXPECT_EQ(readNumber("0.1234567").error().args, std::vector<std::string>{"0.1234567"});
}

TEST(NumberReading, ReadsTheRawValuesOfTheSourceDocuments) {
    std::size_t count = 0;
    for (const auto& row : csvRows("seed_figures.csv")) {
        const auto reading = readNumber(row.at("value_raw"));
        if (!reading || !reading->value) continue;
        ++count;
        EXPECT_EQ(*reading->value, number(row.at("value"))) << row.at("row_id");
        const std::string raw = row.at("value_raw");
        EXPECT_EQ(reading->qualifier.has_value(), raw.find_first_not_of("0123456789.") != std::string::npos && raw != "三") << raw;
    }
    EXPECT_GT(count, 130U);
}

std::string grouped(const std::string& text, const std::string& separator) {
    const auto start = static_cast<std::size_t>(text.starts_with('-') ? 1 : 0);
    std::string result = text;
    for (std::size_t at = std::min(text.find('.'), text.size()); at > start + 3; at -= 3) result.insert(at - 3, separator);
    return result;
}

std::string inFullWidth(const std::string& text) {
    std::string wide;
    for (const char c : text) (wide += "\xEF\xBC") += static_cast<char>(c + 0x60);
    return wide;
}

TEST(NumberReading, ReadsADecimalBackHoweverItIsWritten) {
    EXPECT_TRUE(rc::check("text and decimal are one", [] {
        const Decimal value(*rc::gen::inRange<std::int64_t>(-999'999'999'999, 1'000'000'000'000), *rc::gen::inRange(0, 7));
        const std::string text = value.toString();
        const auto form = *rc::gen::element(text, grouped(text, ","), grouped(text, " "), grouped(text, "\u00A0"),
                                            grouped(text, "，"), inFullWidth(text), inFullWidth(grouped(text, ",")));
        const std::string before = *rc::gen::element<std::string>("", "近", "超", "达", "约", "逾", " ");
        const std::string behind = *rc::gen::element<std::string>("", "亿元", "万人", " 家", "%", "个百分点", "*", "①", "　");
        const auto reading = readNumber(before + form + behind);
        RC_ASSERT(reading.has_value());
        RC_ASSERT(reading->value->isIdentical(value));
        RC_ASSERT(reading->qualifier.has_value() == (before.size() == 3));
        RC_ASSERT(reading->scale == (behind == "亿元" ? 8 : behind == "万人" ? 4 : 0));
    }));
}

TEST(NumberReading, MeetsAnyTextWithAReadingOrARefusal) {
    static const std::vector<std::string> pieces{
        "0",  "12", "345", ".", ",", " ", "-",  "+",        "e",    "E",  "x",    "nan", "inf", "近", "余",
        "多", "万", "亿",  "千", "三", "十", "零", "家",       "元",   "%",  "％",   "倍",  "*",   "#",  "①",
        ")",  "(",  "—",   "…", "１", "　", "为", "个百分点", "增长", "上年", "左右", "\xFF", "\xE4\xB8"};
    EXPECT_TRUE(rc::check("no text crashes, and a value has a digit or a numeral", [](bool isFromFile, bool hasDecimalComma) {
        std::string text;
        for (const auto& piece : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces))) text += piece;
        const auto reading = readNumber(text, {.strictness = isFromFile ? Strictness::FromFile : Strictness::Typed, .hasDecimalComma = hasDecimalComma});
        if (!reading) return;
        RC_ASSERT(reading->value.has_value() == (reading->state == FigureState::Reported));
        for (const std::string_view word : {"nan", "inf", "x"}) RC_ASSERT(text.find(word) == std::string::npos);
    }));
    EXPECT_TRUE(rc::check("nor do bytes", [](const std::string& bytes) { (void)readNumber(bytes, {.strictness = Strictness::FromFile}); }));
}

TEST(NumberReading, EndsQuicklyOnALongText) {
    for (const std::string piece : {"1", "千", "万", ",", "①", "#", "近", "e9", " "}) {
        std::string text = "9";
        while (text.size() < 190) text += piece;
        (void)readNumber(text, {.strictness = Strictness::FromFile});
        while (text.size() < 1'000'000) text += piece;
        EXPECT_FALSE(readNumber(text, {.strictness = Strictness::FromFile})) << piece;
    }
}

} // namespace
} // namespace xushi
