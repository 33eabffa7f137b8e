#include "words/NewsPhrases.h"

#include "support/Builders.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

Catalogue twoIndicators() {
    Catalogue catalogue;
    catalogue.departments = {{.code = {"GX"}, .name = "高新处"}};
    catalogue.regions = {aRegion(), aRegion("QJ", "清江浦区", RegionType::District)};
    catalogue.indicators = {anIndicator(), anAmount()};
    return catalogue;
}

TEST(NewsPhrases, CountWhatThereIs) {
    StoreNews news;
    EXPECT_EQ(newsHead(news, "2025-06-03 17:20", Language::Chinese), "自2025-06-03 17:20以来没有变化");
    news.came.resize(12);
    news.lights.resize(3);
    EXPECT_EQ(newsHead(news, "2025-06-03 17:20", Language::Chinese), "自2025-06-03 17:20以来：新报12项，亮灯变化3项");
    news.revised.resize(2);
    news.months.resize(1);
    EXPECT_EQ(newsHead(news, "3 June", Language::English), "since 3 June: 12 figure(s) came in, 2 figure(s) revised, 3 light(s) changed, 1 month(s) of departments moved");
}

TEST(NewsPhrases, SayAFigureThatCameAndOneThatWasRevised) {
    const Catalogue catalogue = twoIndicators();
    const Figure before = aFigure({.value = "8.1", .indicator = "CONTRACTS", .region = "QJ"});
    Figure after = before;
    after.value = number("8.52");
    EXPECT_EQ(figureNewsPhrase({std::nullopt, after, 1}, catalogue, {}, Language::Chinese), "技术合同（清江浦区）2025年5月：8.52亿元");
    EXPECT_EQ(figureNewsPhrase({before, after, 1}, catalogue, {}, Language::Chinese), "技术合同（清江浦区）2025年5月：8.1 → 8.52");
    after.state = FigureState::NotApplicable;
    after.value.reset();
    EXPECT_EQ(figureNewsPhrase({std::nullopt, after, 1}, catalogue, {}, Language::Chinese), "技术合同（清江浦区）2025年5月：—");
}

TEST(NewsPhrases, SayALightAndAMonth) {
    const Catalogue catalogue = twoIndicators();
    EXPECT_EQ(lightNewsPhrase({{"STARTS"}, {"HA"}, Light::Behind, Light::On, {}}, catalogue, Language::Chinese), "新开工（淮安市）：滞后 → 达序时");
    EXPECT_EQ(lightNewsPhrase({{"STARTS"}, {"HA"}, std::nullopt, Light::On, {}}, catalogue, Language::Chinese), "新开工（淮安市）：无目标 → 达序时");
    EXPECT_EQ(monthNewsPhrase({{{"GX"}, {2025, 5}}, Stage::Draft, Stage::Submitted, 1}, catalogue, Language::Chinese), "高新处2025年5月：草稿 → 已提交");
}

} // namespace
} // namespace xushi
