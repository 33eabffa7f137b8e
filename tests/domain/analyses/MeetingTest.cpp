#include "domain/analyses/Meeting.h"

#include "domain/workflow/Audit.h"
#include "support/Builders.h"
#include "support/Printers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Figures = std::vector<FigureTweaks>;

/// The city with four indicators, each of a target of 120, and 甲, 乙, 丙, 丁 below it. May asks for 50.
struct Monday {
    Catalogue catalogue;
    std::vector<Figure> figures;
    Workflow workflow;
    RegionCode region{"HA"};

    explicit Monday(const Figures& told, std::vector<Target> targets = {}) {
        catalogue.regions = {aRegion(), aRegion("A", "甲县", RegionType::County), aRegion("B", "乙县", RegionType::County), aRegion("C", "丙县", RegionType::County),
                             aRegion("D", "丁县", RegionType::County)};
        for (std::size_t i = 0; i < catalogue.regions.size(); ++i) catalogue.regions[i].order = static_cast<int>(i);
        int order = 0;
        for (const char* code : {"ONE", "TWO", "THREE", "FOUR"}) {
            catalogue.indicators.push_back(anIndicator({.code = code, .name = code, .order = ++order, .department = order == 1 ? "" : "GX"}));
            catalogue.targets.push_back(aTarget({.value = "120", .indicator = code}));
        }
        for (auto& target : targets) catalogue.targets.push_back(std::move(target));
        catalogue.departments = {{.code = {"GX"}, .name = "高新处"}};
        catalogue.sort();
        for (const auto& tweak : told) figures.push_back(aFigure(tweak));
        sortForBoard(figures);
    }
    Meeting meeting() const { return meetingOf({.catalogue = catalogue, .figures = figures, .period = Period::ytd(2025, 5), .region = region}, workflow); }
};

std::vector<std::string> slidesOf(const Meeting& meeting) {
    std::vector<std::string> codes;
    for (const auto& slide : meeting.slides) codes.push_back(slide.standing.indicator->code.text);
    return codes;
}

std::vector<std::string> namesOf(const MeetingSlide& slide) {
    std::vector<std::string> names;
    for (const auto& county : slide.counties) names.push_back(county.region->name);
    return names;
}

TEST(Meeting, ShowsWhatIsBehindTheWorstFirst) {
    const Monday monday(Figures{{.value = "46", .indicator = "ONE"}, {.value = "50", .indicator = "TWO"}, {.value = "10", .indicator = "THREE"}, {.value = "45", .indicator = "FOUR"}});
    const Meeting meeting = monday.meeting();
    EXPECT_THAT(slidesOf(meeting), ElementsAre("THREE", "FOUR", "ONE"));
    EXPECT_EQ(meeting.count(Light::On), 1);
    EXPECT_EQ(meeting.count(Light::Behind), 2);
    EXPECT_EQ(meeting.count(Light::FarBehind), 1);
    EXPECT_EQ(meeting.count(Light::Missing), 0);
    EXPECT_EQ(meeting.schedule.value, Ratio(125) / Ratio(3));
    EXPECT_EQ(meeting.region->name, "淮安市");
}

TEST(Meeting, KeepsTheOrderOfTheCatalogueWhereTwoAreEquallyFarBehind) {
    const Monday monday(Figures{{.value = "45", .indicator = "TWO"}, {.value = "45", .indicator = "ONE"}});
    EXPECT_THAT(slidesOf(monday.meeting()), ElementsAre("ONE", "TWO"));
}

TEST(Meeting, CountsWhatIsMissingAndShowsNothingOfIt) {
    const Meeting meeting = Monday(Figures{}).meeting();
    EXPECT_THAT(meeting.slides, IsEmpty());
    EXPECT_EQ(meeting.count(Light::Missing), 4);
}

TEST(Meeting, CountsNoRowWithoutATarget) {
    Monday monday(Figures{{.value = "46", .indicator = "ONE"}});
    monday.catalogue.targets.clear();
    const Meeting meeting = monday.meeting();
    EXPECT_EQ(meeting.counts, (std::array<int, 5>{}));
    EXPECT_THAT(meeting.slides, IsEmpty());
}

/// 丁 has nothing to do with it. 丙 owes, 甲 and 乙 are behind by the same light.
TEST(Meeting, HasTheCountiesOfASlideTheWorstFirst) {
    const Monday monday(Figures{{.value = "40", .indicator = "ONE"}, {.value = "48", .indicator = "ONE", .region = "A"}, {.value = "44", .indicator = "ONE", .region = "B"}},
                        {aTarget({.value = "120", .indicator = "ONE", .region = "A"}), aTarget({.value = "120", .indicator = "ONE", .region = "B"}),
                         aTarget({.value = "120", .indicator = "ONE", .region = "C"})});
    const Meeting meeting = monday.meeting();
    const MeetingSlide& slide = meeting.slides.at(0);
    EXPECT_THAT(namesOf(slide), ElementsAre("乙县", "甲县", "丙县"));
    EXPECT_EQ(barOf(slide), CountyBar::Completion);
    EXPECT_EQ(barOf(slide.counties[1], CountyBar::Completion)->value, Ratio(40));
    EXPECT_EQ(barOf(slide.counties[2], CountyBar::Completion), std::nullopt);
}

TEST(Meeting, HasCountiesWithoutATargetByTheirShareFromTheLargestDown) {
    const Monday monday(Figures{{.value = "40", .indicator = "ONE"}, {.value = "10", .indicator = "ONE", .region = "A"}, {.value = "30", .indicator = "ONE", .region = "B"}});
    const Meeting meeting = monday.meeting();
    EXPECT_THAT(namesOf(meeting.slides.at(0)), ElementsAre("乙县", "甲县"));
    EXPECT_EQ(barOf(meeting.slides[0]), CountyBar::Share);
    EXPECT_EQ(barOf(meeting.slides[0].counties[0], CountyBar::Share)->value, Ratio(75));
}

TEST(Meeting, OfACountyHasNoCounties) {
    Monday monday(Figures{{.value = "40", .indicator = "ONE", .region = "A"}, {.value = "30", .indicator = "ONE", .region = "B"}},
                  {aTarget({.value = "120", .indicator = "ONE", .region = "A"})});
    monday.region = {"A"};
    const Meeting meeting = monday.meeting();
    ASSERT_THAT(slidesOf(meeting), ElementsAre("ONE"));
    EXPECT_THAT(meeting.slides[0].counties, IsEmpty());
    EXPECT_EQ(meeting.slides[0].department, DepartmentCode{});
}

/// A drop of the cumulative is asked about; its explanation holds as long as the drop is the same.
TEST(Meeting, HasTheExplanationsThatStillHoldAndTheNoteOfTheFigure) {
    Monday monday(Figures{{.value = "45", .period = Period::ytd(2025, 4), .indicator = "ONE"}, {.value = "40", .indicator = "ONE"}});
    monday.figures.back().note = "核减两项";
    const auto lines = auditOf({monday.catalogue, monday.figures, monday.workflow, {2025, 5}});
    const auto drop = std::ranges::find_if(lines, [](const AuditLine& line) { return line.finding.severity == Severity::Soft && !line.isMissing(); });
    ASSERT_NE(drop, lines.end());
    const FindingExplanation holding{.figure = drop->figure, .check = std::string(drop->finding.remark.key), .finding = argumentsOf(drop->finding), .text = "项目退出"};
    FindingExplanation past = holding;
    past.finding = "of other numbers";
    past.text = "已过时";
    monday.workflow = workflowOf({}, {}, {holding});
    EXPECT_THAT(monday.meeting().slides.at(0).explanations, ElementsAre("项目退出", "核减两项"));
    monday.workflow = workflowOf({}, {}, {past});
    EXPECT_THAT(monday.meeting().slides.at(0).explanations, ElementsAre("核减两项"));
}

} // namespace
} // namespace xushi
