#include "words/OutlookPhrases.h"

#include "support/Builders.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

/// One indicator of the city in 2025 with four counties below it.
struct OutlookWords {
    Catalogue catalogue;
    std::vector<Figure> figures;

    explicit OutlookWords(const std::vector<FigureTweaks>& told, const Target& target = aTarget({.value = "240"}), const Indicator& indicator = anIndicator()) {
        catalogue.departments = {{.code = {"GX"}, .name = "高新处"}};
        catalogue.regions = {aRegion()};
        for (const char* name : {"甲县", "乙县", "丙县", "丁县"}) catalogue.regions.push_back(aRegion(name, name, RegionType::County));
        catalogue.indicators = {indicator};
        catalogue.targets = {target};
        for (const auto& tweak : told) figures.push_back(aFigure(tweak));
        sortForBoard(figures);
    }
    const Indicator& indicator() const { return catalogue.indicators[0]; }
    RowOutlook at(int month) const {
        const auto request = [this](const Period& period) { return BoardRequest{.catalogue = catalogue, .figures = figures, .period = period}; };
        return *outlookOf(request(Period::ytd(2025, month)), indicator(), catalogue.regions[0], request);
    }
    std::string reason(int month, const RowDebt& debt = {}, Language language = Language::Chinese) const { return reasonPhrase(at(month), debt, indicator(), catalogue, {}, language); }
    RowDebt owed(bool isOwn, std::size_t counties) const {
        RowDebt debt{.isOwn = isOwn, .counties = {}};
        for (std::size_t i = 1; i <= counties; ++i) debt.counties.push_back(&catalogue.regions[i]);
        return debt;
    }
};

FigureTweaks of(int month, const std::string& value) { return {.value = value, .period = Period::ytd(2025, month)}; }

TEST(OutlookPhrases, SayTheShortfallWhatIsNeededAndTheTrend) {
    const OutlookWords scene({of(3, "60"), of(4, "70"), of(5, "82")});
    EXPECT_EQ(scene.reason(5), "比序时少18项；后7个月每月需23项（已月均16.4项）；差距连续走低（0.0→−4.2→−7.5）");
    EXPECT_EQ(scene.reason(5, {}, Language::English), "18 项 behind schedule; 23 项 a month are needed in the 7 month(s) left (16.4 so far); the gap keeps falling (0.0 → −4.2 → −7.5)");
    EXPECT_EQ(scene.reason(4), "比序时少10项；后8个月每月需22项（已月均17.5项）；上次差距0.0");
    EXPECT_EQ(scene.reason(3), "正好达序时；后9个月每月需20项（已月均20项）");
    EXPECT_EQ(OutlookWords({of(5, "250")}).reason(5), "比序时多150项；全年目标已完成");
}

TEST(OutlookPhrases, SayWhatALimitLeaves) {
    const Target limit = aTarget({.value = "24", .comparator = Comparator::Le});
    EXPECT_EQ(OutlookWords({of(6, "9")}, limit).reason(6), "离上限还有15项；后6个月每月可用2项（已月均1.5项）");
    EXPECT_EQ(OutlookWords({of(6, "30")}, limit).reason(6), "超出上限6项");
}

TEST(OutlookPhrases, SayPointsOfARate) {
    const Target target = aTarget({.value = "3.2", .indicator = "SHARE", .nature = TargetNature::Rate});
    EXPECT_EQ(OutlookWords({{.value = "3.05", .indicator = "SHARE"}}, target, aRate()).reason(5), "比要求差0.15个百分点");
    EXPECT_EQ(OutlookWords({{.value = "3.35", .indicator = "SHARE"}}, target, aRate()).reason(5), "比要求好0.15个百分点");
}

TEST(OutlookPhrases, NameWhoOwes) {
    const OutlookWords scene({of(4, "80")});
    EXPECT_EQ(scene.reason(5, scene.owed(true, 0)), "正好达序时；后8个月每月需20项（已月均20项）；数截至1—4月，本期未报");
    EXPECT_EQ(scene.reason(5, scene.owed(false, 1)), "正好达序时；后8个月每月需20项（已月均20项）；数截至1—4月；甲县未报");
    EXPECT_EQ(debtPhrase(scene.owed(false, 2), scene.indicator(), scene.catalogue, Language::Chinese), "甲县、乙县未报");
    EXPECT_EQ(debtPhrase(scene.owed(true, 4), scene.indicator(), scene.catalogue, Language::Chinese), "高新处未报；甲县、乙县、丙县等4个县区未报");
    EXPECT_EQ(OutlookWords({}).reason(5), "本期不必报，年内还没有数");
    EXPECT_EQ(OutlookWords({}).reason(5, scene.owed(true, 0)), "高新处未报");
    EXPECT_EQ(debtPhrase({}, scene.indicator(), scene.catalogue, Language::Chinese), "");
}

TEST(OutlookPhrases, SayWhereTheYearEndsByEachBasis) {
    const OutlookWords scene({of(5, "80"), {.value = "100", .period = Period::ytd(2024, 5)}, {.value = "300", .period = Period::ytd(2024, 12)}});
    EXPECT_EQ(forecastPhrase(scene.at(5), scene.indicator(), {}, Language::Chinese),
              "推算全年192项，达不到目标（按1—5月月均推算）；推算全年240项，能达到目标（按上年同期占全年比重推算）");
    EXPECT_EQ(forecastNumber(scene.at(5), scene.indicator(), {}), "192");
    EXPECT_EQ(forecastPhrase(OutlookWords({}).at(5), scene.indicator(), {}, Language::Chinese), "");
}

TEST(OutlookPhrases, SayTheEvenVerdictWhereItDiffers) {
    OutlookWords scene({of(6, "100")}, aTarget({.value = "240", .curve = "BACK"}));
    scene.catalogue.curves = {{.code = {"BACK"}, .name = "后置", .shape = PlannedPoints{{{Month(6), number("30")}, {Month(12), number("100")}}}, .reason = "计划"}};
    EXPECT_EQ(linearPhrase(scene.at(6), scene.indicator(), {}, Language::Chinese), "按平均进度为滞后（−8.3个百分点）");
    EXPECT_EQ(linearPhrase(OutlookWords({of(6, "100")}).at(6), scene.indicator(), {}, Language::Chinese), "");
}

} // namespace
} // namespace xushi
