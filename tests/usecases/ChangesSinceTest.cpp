#include "usecases/ChangesSince.h"

#include "support/ReadNow.h"
#include "support/SmallStore.h"
#include "usecases/EditTargets.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

/// May of the small store, whose indicators belong to 高新处, with a second department beside it.
class ChangesSince : public testing::Test {
protected:
    ChangesSince() {
        Indicator other = anIndicator({.code = "OTHER", .name = "别处指标", .department = "ZH"});
        put(Department{.code = {"ZH"}, .name = "综合处", .order = 1});
        put(other);
        enter("100");
        enter("7", "OTHER");
    }
    template <class Record> void put(const Record& record) {
        const auto done = store->inTransaction(aNote("put"), [&](Transaction& transaction) -> Result<void> {
            const auto stored = transaction.put(record);
            return stored ? Result<void>() : stored.error();
        });
        if (!done) throw std::runtime_error(done.error().key);
    }
    void enter(const std::string& value, const std::string& indicator = "STARTS") {
        const auto key = aFigure({.indicator = indicator}).key;
        Figure figure = now(*store).readFigure(key)->value_or(Figure{.key = key});
        figure.value = number(value);
        putFigure(*store, figure);
    }
    std::int64_t move(Stage stage) {
        const auto stored = *now(*store).readSubmission(may);
        Submission submission = stored.value_or(Submission{.key = may});
        submission.stage = stage;
        put(submission);
        return now(*store).journalHead()->sequence;
    }
    void revise(const char* value) {
        Target target = *now(*store).readCatalogue()->find(TargetKey{{"STARTS"}, {"HA"}, 2025});
        target.value = number(value);
        target.reason = "调整";
        ASSERT_TRUE(saveTarget(*store, target, aNote("target")));
    }
    SubmissionPosition position() {
        auto found = readTogether(*store, [&](Reading& reading) { return positionOfSubmission(reading, may); });
        if (!found) throw std::runtime_error(found.error().key);
        return *found;
    }
    BoardComparison changes() {
        auto compared = compareBoards(*store, position().asked);
        if (!compared) throw std::runtime_error(compared.error().key);
        keepDepartment(*compared, may);
        return std::move(*compared);
    }

    SmallStore store;
    const SubmissionKey may{{"GX"}, {2025, 5}};
};

TEST_F(ChangesSince, AMonthThatWasNeverSubmittedHasNoBeginning) {
    const auto found = readTogether(*store, [&](Reading& reading) { return positionOfSubmission(reading, may); });
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().key, "workflow.never-submitted");
}

TEST_F(ChangesSince, NothingIsReadWhereNothingOfTheDepartmentWasWritten) {
    const auto submitted = move(Stage::Submitted);
    EXPECT_EQ(position().asked.from, submitted);
    EXPECT_EQ(position().submitted.actor, "zhang");
    enter("8", "OTHER");
    move(Stage::Approved);
    EXPECT_FALSE(position().isTouched);
}

TEST_F(ChangesSince, TellsWhatARevisedTargetChangedOfTheDepartmentsRows) {
    move(Stage::Submitted);
    revise("400");
    enter("9", "OTHER");
    ASSERT_TRUE(position().isTouched);
    const auto told = changes();
    ASSERT_EQ(told.rows.size(), 1U);
    EXPECT_EQ(told.rows[0].indicator, IndicatorCode{"STARTS"});
    EXPECT_THAT(told.rows[0].parts, testing::Contains(RowPart::Light));
    ASSERT_EQ(told.rows[0].acts.size(), 1U);
    EXPECT_EQ(told.acts.at(told.rows[0].acts[0]).act, "target");
    EXPECT_TRUE(told.definitions.empty());
}

TEST_F(ChangesSince, ACurveOfATargetOfTheDepartmentCountsAndAnotherDoesNot) {
    Target target = *now(*store).readCatalogue()->find(TargetKey{{"STARTS"}, {"HA"}, 2025});
    target.curve = CurveCode{"BACK"};
    target.reason = "后置";
    ASSERT_TRUE(saveTarget(*store, target, aNote("target")));
    move(Stage::Submitted);
    put(Curve{.code = {"NEW"}, .name = "新", .shape = DayLinear{}, .reason = "试"});
    EXPECT_FALSE(position().isTouched);
    Curve back = *now(*store).readCatalogue()->find(CurveCode{"BACK"});
    back.shape = PlannedPoints{{{Month(3), number("5")}, {Month(12), number("100")}}};
    back.reason = "更后";
    put(back);
    ASSERT_TRUE(position().isTouched);
    const auto told = changes();
    EXPECT_EQ(told.rows.size(), 1U);
    ASSERT_EQ(told.definitions.size(), 1U);
    EXPECT_EQ(told.definitions[0].key, "BACK");
}

TEST_F(ChangesSince, AReturnedMonthIsToldFromTheSubmissionThatWasReturned) {
    const auto first = move(Stage::Submitted);
    move(Stage::Returned);
    enter("120");
    const auto second = move(Stage::Submitted);
    EXPECT_EQ(position().asked.from, first) << "what the clerk corrected";
    ASSERT_EQ(changes().rows.size(), 1U);
    EXPECT_EQ(changes().rows[0].before->value, number("100"));
    EXPECT_EQ(changes().rows[0].after->value, number("120"));
    move(Stage::Returned);
    enter("130");
    move(Stage::Submitted);
    EXPECT_EQ(position().asked.from, second) << "only what is new since the last return";
}

TEST_F(ChangesSince, AMonthThatWasTakenBackBeginsAnew) {
    move(Stage::Submitted);
    move(Stage::Draft);
    enter("120");
    const auto again = move(Stage::Submitted);
    EXPECT_EQ(position().asked.from, again) << "nobody had seen the first one";
    EXPECT_FALSE(position().isTouched);
}

} // namespace
} // namespace xushi
