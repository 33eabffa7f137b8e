#include "usecases/PlanReversal.h"

#include "support/ReadNow.h"
#include "support/SmallStore.h"
#include "usecases/EnterFigures.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

constexpr Date midJune{2025, 6, 15};

class PlanReversal : public testing::Test {
protected:
    std::int64_t enter(std::vector<FigureEdit> edits, const std::string& actor = "zhang") {
        ChangeNote note = aNote();
        note.actor = actor;
        return enterFigures(*store, {std::move(edits), note, midJune})->group;
    }
    static FigureEdit edit(const std::string& value, const std::string& region = "HA") {
        return {.indicator = {"STARTS"}, .region = {region}, .period = Period::ytd(2025, 5), .value = value};
    }
    Result<PlannedReversal> plan(std::int64_t group, const std::string& actor = "zhang") {
        return readTogether(*store, [&](Reading& reading) { return planReversal(reading, {actor, group}); });
    }
    std::string refusalOf(std::int64_t group, const std::string& actor = "zhang") {
        const auto planned = plan(group, actor);
        return planned ? "" : planned.error().key;
    }

    SmallStore store;
};

TEST_F(PlanReversal, SaysOfEachFigureWhatWouldStandThereAndWritesNothing) {
    enter({edit("100")});
    const auto group = enter({edit("120"), edit("8", "QJ")});
    enter({{.indicator = {"CONTRACTS"}, .region = {"HA"}, .period = Period::ytd(2025, 5), .value = "9"}});
    const auto before = now(*store).journalHead()->sequence;
    const auto planned = plan(group);
    ASSERT_TRUE(planned) << planned.error().key;
    EXPECT_EQ(planned->chosen.reversal, (Reversal{ReversalWay::Undo, group}));
    ASSERT_EQ(planned->figures.size(), 2U);
    EXPECT_EQ(planned->figures[0].now.value, Decimal(120));
    EXPECT_EQ(planned->figures[0].next.value, Decimal(100));
    EXPECT_EQ(planned->figures[1].now.value, Decimal(8));
    EXPECT_EQ(planned->figures[1].next.state, FigureState::Cleared) << "it was not there before";
    EXPECT_EQ(now(*store).journalHead()->sequence, before);
}

TEST_F(PlanReversal, RefusesAsTheReversalWould) {
    const auto theirs = enter({edit("50")}, "li");
    EXPECT_EQ(refusalOf(theirs), "undo.somebody-else");
    const auto first = enter({edit("100")});
    enter({edit("110")});
    EXPECT_EQ(refusalOf(first), "undo.changed-since");
    EXPECT_EQ(refusalOf(1), "undo.creation");
    const auto last = enter({edit("7", "QJ")});
    ASSERT_TRUE(store->inTransaction(aNote("submit"), [](Transaction& transaction) -> Result<void> {
        const auto put = transaction.put(Submission{.key = {{"GX"}, {2025, 5}}, .stage = Stage::Submitted});
        if (!put) return put.error();
        return {};
    }));
    EXPECT_EQ(refusalOf(last), "lock.submitted");
}

} // namespace
} // namespace xushi
