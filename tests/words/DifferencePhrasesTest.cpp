#include "words/DifferencePhrases.h"

#include "support/Builders.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

Catalogue aCatalogue() {
    Catalogue catalogue;
    catalogue.regions = {aRegion()};
    catalogue.indicators = {anIndicator()};
    catalogue.people = {{.code = {"ZW"}, .name = "填报员", .login = "zw"}};
    return catalogue;
}

BoardRow aRow(const std::string& value, Light light, std::optional<DataStatus> status = DataStatus::Preliminary) {
    BoardRow row{.indicator = {"STARTS"}, .region = {"HA"}};
    if (!value.empty()) row.value = number(value);
    row.status = status;
    row.standing.light = light;
    return row;
}

std::string phraseOf(const BoardRow* before, const BoardRow* after, std::vector<RowPart> parts, Language language = Language::Chinese) {
    const Catalogue catalogue = aCatalogue();
    const RowDifference row{.indicator = {"STARTS"}, .region = {"HA"}, .before = before, .after = after, .parts = std::move(parts)};
    return differencePhrase(row, catalogue, catalogue, {MinusSign::Ascii}, language);
}

TEST(DifferencePhrases, SayBothSidesOfEachPart) {
    const BoardRow before = aRow("100", Light::Behind);
    const BoardRow after = aRow("120", Light::On);
    EXPECT_EQ(phraseOf(&before, &after, {RowPart::Value, RowPart::Light}), "新开工（淮安市）：累计完成 100 → 120；亮灯 滞后 → 达序时");
    EXPECT_EQ(phraseOf(&before, &after, {RowPart::Value}, Language::English), "新开工 (淮安市): value 100 → 120");
}

TEST(DifferencePhrases, SayTheStatusWhereTheNumberIsTheSame) {
    const BoardRow before = aRow("100", Light::On, DataStatus::Flash);
    const BoardRow after = aRow("100", Light::On, DataStatus::Final);
    EXPECT_EQ(phraseOf(&before, &after, {RowPart::Value}), "新开工（淮安市）：累计完成 100（快报） → 100（最终）");
}

TEST(DifferencePhrases, SayWhatDiffersUnseen) {
    const BoardRow before = aRow("100", Light::On);
    EXPECT_EQ(phraseOf(&before, &before, {RowPart::Completion, RowPart::Gap}), "新开工（淮安市）：完成率有变，显示的相同；超（欠）序时有变，显示的相同");
    const BoardRow after = aRow("120", Light::On);
    EXPECT_EQ(phraseOf(&before, &after, {RowPart::Value, RowPart::Gap}), "新开工（淮安市）：累计完成 100 → 120") << "not where something is seen";
}

TEST(DifferencePhrases, SayThatARowCameOrWent) {
    const BoardRow row = aRow("100", Light::On);
    EXPECT_EQ(phraseOf(nullptr, &row, {RowPart::Value}), "新开工（淮安市）：原来没有这一行；累计完成 未报 → 100");
    EXPECT_EQ(phraseOf(&row, nullptr, {RowPart::Value}), "新开工（淮安市）：后来没有这一行");
}

TEST(DifferencePhrases, SayWhoDidItAndWhy) {
    JournalAct act{.group = 12, .act = "enter", .actor = "ZW", .reason = "补报"};
    EXPECT_EQ(causePhrase(act, "2025-06-03 09:02", aCatalogue(), Language::Chinese), "第 12 号操作，2025-06-03 09:02，填报员，填报：补报");
    act.reason.clear();
    EXPECT_EQ(causePhrase(act, "2025-06-03 09:02", aCatalogue(), Language::English), "act 12, 2025-06-03 09:02, 填报员, entry");
}

TEST(DifferencePhrases, NameADefinition) {
    EXPECT_EQ(definitionPhrase({RecordKind::Indicator, "STARTS", false, {}}, aCatalogue(), Language::Chinese), "指标“新开工”已改");
    EXPECT_EQ(definitionPhrase({RecordKind::Region, "HA", true, {}}, aCatalogue(), Language::Chinese), "地区“淮安市”是新增的");
}

TEST(DifferencePhrases, HaveAWordForEveryPart) {
    for (const auto& [part, name] : Tokens<RowPart>::all) EXPECT_NE(partWord(part, Language::Chinese), "difference." + std::string(name));
}

} // namespace
} // namespace xushi
