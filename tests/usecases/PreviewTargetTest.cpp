#include "support/Printers.h"
#include "support/SmallStore.h"
#include "usecases/PreviewTarget.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

class PreviewTarget : public testing::Test {
protected:
    PreviewTarget() {
        figures = {aFigure({.value = "48"})};
        catalogue.targets = {aTarget({.value = "150"})};
        catalogue.targets[0].revision = 1;
    }
    Light lightWith(const Target& target, const Curve* curve = nullptr) {
        return previewTarget({catalogue, figures, Period::ytd(2025, 5), RegionCode{"HA"}}, target, curve)->standing.light;
    }
    Target onCurve(const char* code) {
        Target target = catalogue.targets[0];
        target.curve = CurveCode{code};
        return target;
    }

    Catalogue catalogue = aSmallCatalogue();
    std::vector<Figure> figures;
};

TEST_F(PreviewTarget, OfTheStoredTargetIsTheBoardsVerdict) {
    EXPECT_EQ(lightWith(catalogue.targets[0]), Light::Behind);
}

TEST_F(PreviewTarget, ANewCurveTurnsTheLight) {
    const Curve late{.code = {"LATE"}, .shape = PlannedPoints{{{Month(5), number("30")}, {Month(12), number("100")}}}};
    EXPECT_EQ(lightWith(onCurve("LATE"), &late), Light::On);
}

TEST_F(PreviewTarget, AChangedCurveHoldsFromItsDate) {
    catalogue.targets[0].curve = CurveCode{"BACK"};
    catalogue.curves[0].shape = PlannedPoints{{{Month(12), number("100")}}};
    Curve early = catalogue.curves[0];
    early.shape = PlannedPoints{{{Month(5), number("30")}, {Month(12), number("100")}}};
    EXPECT_EQ(lightWith(onCurve("BACK"), &early), Light::On);
    early.decidedOn = "2025-07-01";
    EXPECT_EQ(lightWith(onCurve("BACK"), &early), Light::Behind) << "May keeps the curve that held in May";
}

TEST_F(PreviewTarget, ATargetThatIsNotStoredYetIsJudged) {
    catalogue.targets.clear();
    EXPECT_EQ(lightWith(aTarget({.value = "100"})), Light::On);
}

TEST_F(PreviewTarget, TellsThatNothingWasReported) {
    figures.clear();
    EXPECT_EQ(lightWith(catalogue.targets[0]), Light::Missing);
}

TEST_F(PreviewTarget, HasNothingToSayOfAnUnknownIndicator) {
    EXPECT_FALSE(previewTarget({catalogue, figures, Period::ytd(2025, 5)}, aTarget({.indicator = "NONE"}), nullptr));
}

} // namespace
} // namespace xushi
