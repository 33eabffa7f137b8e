#include "usecases/EditIndicators.h"
#include "usecases/CatalogueEditing.h"

namespace xushi {
namespace {

class EditIndicators : public CatalogueEditing {};

TEST_F(EditIndicators, AddsAnIndicator) {
    const auto saved = saveIndicator(*store, anIndicator({.code = "NEW", .name = "新指标"}), aNote("indicator"));
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->revision, 1);
    EXPECT_EQ(now().find(IndicatorCode{"NEW"})->name, "新指标");
    EXPECT_EQ(xushi::now(*store).readJournal(0)->back().note.act, "indicator");
}

TEST_F(EditIndicators, AnIndicatorNeedsACodeAndAName) {
    expectRefused(saveIndicator(*store, anIndicator({.code = " "}), aNote()), "indicator.no-code");
    expectRefused(saveIndicator(*store, anIndicator({.code = "NEW", .name = "\t"}), aNote()), "indicator.no-name");
}

TEST_F(EditIndicators, DecimalsLieWithinWhatAFigureHas) {
    for (const int decimals : {-1, 7})
        expectRefused(saveIndicator(*store, anIndicator({.code = "NEW", .decimals = decimals}), aNote()), "indicator.decimals");
}

TEST_F(EditIndicators, ACodeBelongsToOneIndicator) {
    expectRefused(saveIndicator(*store, anIndicator({.code = "STARTS", .name = "另一个"}), aNote()), "indicator.code-taken");
}

TEST_F(EditIndicators, AnIndicatorCannotHangBelowItself) {
    Indicator self = starts();
    self.parent = self.code;
    expectRefused(saveIndicator(*store, self, aNote()), "indicator.parent-loop");
    ASSERT_TRUE(saveIndicator(*store, anIndicator({.code = "PART", .name = "其中", .parent = "STARTS"}), aNote()));
    head = xushi::now(*store).journalHead()->sequence;
    Indicator loop = starts();
    loop.parent = IndicatorCode{"PART"};
    expectRefused(saveIndicator(*store, loop, aNote()), "indicator.parent-loop");
}

TEST_F(EditIndicators, TheUnitStaysOnceThereAreFigures) {
    Indicator indicator = starts();
    indicator.unit = "个";
    ASSERT_TRUE(saveIndicator(*store, indicator, aNote()));
    putFigure(*store, aFigure({.value = "5"}));
    head = xushi::now(*store).journalHead()->sequence;
    indicator = starts();
    indicator.unit = "万个";
    expectRefused(saveIndicator(*store, indicator, aNote()), "indicator.unit-in-use");
}

TEST_F(EditIndicators, SomebodyElsesRevisionIsAConflict) {
    const Indicator seen = starts();
    Indicator theirs = seen;
    theirs.name = "新开工项目";
    ASSERT_TRUE(saveIndicator(*store, theirs, aNote()));
    head = xushi::now(*store).journalHead()->sequence;
    Indicator mine = seen;
    mine.name = "开工";
    expectRefused(saveIndicator(*store, mine, aNote()), "conflict.record", ProblemKind::Conflict);
    EXPECT_EQ(starts().name, "新开工项目");
}

TEST_F(EditIndicators, StoppingKeepsTheIndicatorAndItsFigures) {
    putFigure(*store, aFigure({.value = "5"}));
    const auto stopped = stopIndicator(*store, {"STARTS"}, {2025, 6}, aNote("stop"));
    ASSERT_TRUE(stopped);
    EXPECT_EQ(starts().validTo, (YearMonth{2025, 6}));
    EXPECT_EQ(xushi::now(*store).readFigures({2025, 2025})->size(), 1U);
}

TEST_F(EditIndicators, AnIndicatorDoesNotEndBeforeItBegins) {
    Indicator indicator = starts();
    indicator.validFrom = YearMonth{2025, 3};
    indicator.validTo = YearMonth{2025, 2};
    expectRefused(saveIndicator(*store, indicator, aNote()), "indicator.ends-before-start");
    indicator.validTo = indicator.validFrom;
    ASSERT_TRUE(saveIndicator(*store, indicator, aNote()));
    head = xushi::now(*store).journalHead()->sequence;
    expectRefused(stopIndicator(*store, {"STARTS"}, {2025, 2}, aNote()), "indicator.ends-before-start");
}

TEST_F(EditIndicators, StoppingNeedsAnIndicatorThatIsThere) {
    expectRefused(stopIndicator(*store, {"NOBODY"}, {2025, 6}, aNote()), "figure.no-indicator", ProblemKind::Missing);
}

} // namespace
} // namespace xushi
