#include "words/MeetingPhrases.h"

#include "support/Builders.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

/// 技术合同 of 甲 and 乙, with a target of 120 each; May asks for 50.
struct MeetingWords {
    Catalogue catalogue;
    std::vector<Figure> figures;

    explicit MeetingWords(const std::vector<FigureTweaks>& told, bool haveTargets = true) {
        catalogue.regions = {aRegion(), aRegion("A", "甲县", RegionType::County), aRegion("B", "乙县", RegionType::County)};
        catalogue.departments = {{.code = {"GX"}, .name = "高新处"}};
        catalogue.indicators = {anAmount()};
        for (const char* region : {"HA", "A", "B"})
            if (haveTargets || std::string_view(region) == "HA") catalogue.targets.push_back(aTarget({.value = "120", .indicator = "CONTRACTS", .region = region}));
        catalogue.sort();
        for (FigureTweaks tweak : told) {
            tweak.indicator = "CONTRACTS";
            figures.push_back(aFigure(tweak));
        }
        sortForBoard(figures);
        meeting = meetingOf({.catalogue = catalogue, .figures = figures, .period = Period::ytd(2025, 5), .region = RegionCode{"HA"}}, {});
    }
    MeetingSlideText slide(Language language = Language::Chinese) const { return meetingSlideText(meeting.slides.at(0), catalogue, {}, language); }

    Meeting meeting;
};

using Said = std::vector<FigureTweaks>;

TEST(MeetingPhrases, SayWhatTheMeetingIsAbout) {
    const MeetingWords scene(Said{{.value = "60"}});
    EXPECT_EQ(meetingHead(scene.meeting, {}, Language::Chinese), "2025年1—5月　淮安市　序时进度 41.7%（5/12）");
}

TEST(MeetingPhrases, TellNothingBehindFromNothingJudged) {
    EXPECT_EQ(meetingEmpty(MeetingWords(Said{{.value = "60"}}).meeting, Language::Chinese), "没有滞后的指标");
    EXPECT_EQ(meetingEmpty(MeetingWords(Said{}).meeting, Language::Chinese), "这一期还没有能判定的指标");
}

TEST(MeetingPhrases, SayHowAnIndicatorStandsAndWhoAnswersForIt) {
    const auto slide = MeetingWords(Said{{.value = "30"}}).slide();
    EXPECT_EQ(slide.title, "技术合同（亿元）");
    EXPECT_EQ(slide.word, "严重滞后");
    EXPECT_EQ(slide.facts, "目标120亿元；30.0亿元，完成率25.0%，欠序时16.7个百分点");
    EXPECT_EQ(slide.duty, "责任处室：高新处　序时依据：平均");
    EXPECT_EQ(slide.explanation, "还没有说明");
    EXPECT_FALSE(slide.isExplained);
}

TEST(MeetingPhrases, GiveTheDigitsOfEveryCounty) {
    const auto slide = MeetingWords(Said{{.value = "30"}, {.value = "48", .region = "A"}, {.value = "9", .period = Period::ytd(2025, 4), .region = "B"}}).slide();
    EXPECT_EQ(slide.valueHead, "完成（亿元）");
    EXPECT_EQ(slide.barHead, "完成率%");
    ASSERT_EQ(slide.counties.size(), 2U);
    EXPECT_EQ(slide.counties[0], (MeetingCountyText{.light = Light::FarBehind, .letter = "重", .name = "乙县", .asOf = "1—4月", .value = "9.0", .number = "7.5",
                                                    .bar = Percent{ratio("7.5")}, .due = Percent{Ratio(100) / Ratio(3)}}));
    EXPECT_EQ(slide.counties[1].number, "40.0");
    EXPECT_EQ(slide.counties[1].due, Percent{Ratio(125) / Ratio(3)});
}

TEST(MeetingPhrases, GiveSharesWhereNoCountyHasATarget) {
    const auto slide = MeetingWords(Said{{.value = "30"}, {.value = "12", .region = "A"}}, false).slide();
    EXPECT_EQ(slide.barHead, "占比%");
    ASSERT_EQ(slide.counties.size(), 1U);
    EXPECT_EQ(slide.counties[0].number, "40.0");
    EXPECT_EQ(slide.counties[0].letter, "免");
    EXPECT_EQ(slide.counties[0].due, std::nullopt);
}

TEST(MeetingPhrases, JoinTheExplanations) {
    MeetingWords scene(Said{{.value = "30"}});
    scene.meeting.slides[0].explanations = {"项目退出", "下月补报"};
    EXPECT_EQ(scene.slide().explanation, "说明：项目退出；下月补报");
    EXPECT_TRUE(scene.slide().isExplained);
    EXPECT_EQ(scene.slide(Language::English).explanation, "Explanation: 项目退出; 下月补报");
}

} // namespace
} // namespace xushi
