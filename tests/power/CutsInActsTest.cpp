#include "power/LostSyncs.h"
#include "power/RecordedActs.h"
#include "support/Rounds.h"

#include <gtest/gtest.h>

#include <iostream>

namespace xushi {
namespace {

/// A few of each kind: a cut in a later one finds the traces of the earlier ones.
constexpr int actsOfAKind = 4;
constexpr int statesOfAKind = 160;
constexpr int statesWithoutSyncs = 60;

class PowerCutInAnAct : public testing::TestWithParam<SmallAct> {};

TEST_P(PowerCutInAnAct, LosesNoAcknowledgedActAndLeavesNoHalfOne) {
    const RecordedActs acts = recordActs(GetParam(), actsOfAKind);
    ASSERT_EQ(acts.work.surprises, std::vector<std::string>());
    const CutsPlayed played = playCuts(acts.work, judgementOf(acts), rounds(statesOfAKind), 1);
    std::cout << inWords(GetParam().name, played) << '\n';
    EXPECT_EQ(played.lost, 0) << played.first;
    EXPECT_GT(played.states, statesOfAKind / 2);
}

INSTANTIATE_TEST_SUITE_P(EveryAct, PowerCutInAnAct, testing::ValuesIn(smallActs), [](const auto& act) { return wordOf(act.param); });

TEST(PowerCut, LeavesASoundStoreForEveryOtherProgramToo) {
    const RecordedActs acts = recordActs(smallActs[0], actsOfAKind);
    const CutsPlayed played = playCuts(acts.work, afterSqlite(judgementOf(acts)), rounds(statesWithoutSyncs), 2);
    std::cout << inWords("entry, played back by SQLite", played) << '\n';
    EXPECT_EQ(played.lost, 0) << played.first;
}

struct Mutant {
    const char* name;
    RecordedWork (*of)(const RecordedWork&);
    bool isPlayedBackBySqlite;
};

/// What the proofs above are worth: a program that asks the disk for less loses acts by it. Our own opening keeps a store that is sound as
/// it stands and does not roll it back, so that a journal which comes back after its act was acknowledged costs nothing: what
/// `synchronous = EXTRA` is for shows where SQLite itself opens the store.
TEST(PowerCutWithoutSyncs, IsFoundToLoseActs) {
    const RecordedActs acts = recordActs(smallActs[0], actsOfAKind);
    const Judgement judge = judgementOf(acts);
    for (const Mutant& mutant : {Mutant{"no sync of folders", withoutSyncsOfFolders, true}, {"synchronous = FULL", likeSynchronousFull, true},
                                 {"synchronous = NORMAL", likeSynchronousNormal, true}, {"no sync of the journal", withoutSyncsOfJournals, false},
                                 {"synchronous = OFF", withoutSyncs, false}}) {
        const CutsPlayed played = playCuts(mutant.of(acts.work), mutant.isPlayedBackBySqlite ? afterSqlite(judge) : judge, statesWithoutSyncs, 2);
        std::cout << inWords(std::string("entry, ") + mutant.name, played) << "; the first " << played.first << '\n';
        EXPECT_GT(played.lost, 0) << mutant.name;
    }
}

} // namespace
} // namespace xushi
