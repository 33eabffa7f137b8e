#include "power/DiskFaults.h"
#include "power/PowerCuts.h"
#include "support/Rounds.h"
#include "support/SmallActs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <iostream>
#include <stdexcept>

namespace xushi {
namespace {

constexpr int faultsOfASeries = 3;

std::string nameOfTest(const testing::TestParamInfo<DiskAct>& info) {
    std::string name = info.param.name;
    std::erase_if(name, [](unsigned char c) { return std::isalnum(c) == 0; });
    return name;
}

class DiskFaultInAnAct : public testing::TestWithParam<DiskAct> {};

TEST_P(DiskFaultInAnAct, IsSaidAndLeavesEverythingAsItWasOrDone) {
    const auto played = playFaults(GetParam(), everySeries(), rounds(faultsOfASeries));
    std::cout << inWords(GetParam().name, played) << " ";
    for (const auto& key : played.keys) std::cout << key << ' ';
    std::cout << '\n';
    EXPECT_EQ(played.lost, 0) << played.first;
    EXPECT_GT(played.faults, 0);
}

INSTANTIATE_TEST_SUITE_P(OnAStore, DiskFaultInAnAct, testing::ValuesIn(actsOnStores()), nameOfTest);
INSTANTIATE_TEST_SUITE_P(OnFiles, DiskFaultInAnAct, testing::ValuesIn(actsOnFiles()), nameOfTest);

DiskAct actNamed(const std::string& name) {
    for (const auto& acts : {actsOnStores(), actsOnFiles()})
        if (const auto act = std::ranges::find(acts, name, &DiskAct::name); act != acts.end()) return *act;
    throw std::invalid_argument(name);
}

/// What the proof above is worth: a program that does not look at the answer of a call is found out by it. That it does not look at the
/// answer of a sync shows after a power cut alone (CutsInActsTest).
TEST(DiskFaultNobodyLooksAt, IsFound) {
    struct Mutant {
        const char* act;
        DiskCall kind;
    };
    for (const Mutant& mutant : {Mutant{"entry", DiskCall::Write}, {"entry", DiskCall::Remove}, {"paste", DiskCall::Write}, {"copy", DiskCall::Write}, {"copy", DiskCall::Name},
                                 {"restore", DiskCall::Name}, {"new store", DiskCall::Write}, {"new store", DiskCall::Name}, {"table as csv", DiskCall::Name}}) {
        const auto played = playFaults(actNamed(mutant.act), {{.kind = mutant.kind, .isHidden = true}}, 8);
        std::cout << inWords(std::string(mutant.act) + ", not looking at " + wordOf(mutant.kind), played) << '\n';
        EXPECT_GT(played.lost, 0) << mutant.act << ' ' << wordOf(mutant.kind);
    }
}

/// The last sync of an act is that of the folder from which its journal has gone: the act stands already.
class ActThatTheDiskDoesNotConfirm : public testing::Test {
protected:
    Result<void> enterFailing(bool isLasting) {
        int syncs = 0;
        {
            const FailingDisk counting(store.folder().path());
            EXPECT_TRUE(smallacts::enter(*store, 1));
            syncs = counting.calls(DiskCall::Sync);
        }
        const FailingDisk failing(store.folder().path(), DiskFault{.kind = DiskCall::Sync, .first = syncs - 1, .isLasting = isLasting, .error = EIO});
        return smallacts::enter(*store, 2);
    }
    std::string value() {
        const auto figure = now(*store).readFigure(aFigure({}).key);
        return figure && *figure && (*figure)->value ? (*figure)->value->toString() : "";
    }

    SmallStore store{fastFolder()};
};

TEST_F(ActThatTheDiskDoesNotConfirm, IsSaidToStand) {
    const auto entered = enterFailing(true);
    ASSERT_FALSE(entered);
    EXPECT_EQ(entered.error().kind, ProblemKind::Unavailable);
    EXPECT_EQ(entered.error().key, "store.unconfirmed");
    const auto group = now(*store).readGroup(std::stoll(entered.error().args.at(0)));
    ASSERT_TRUE(group && !group->empty()) << "it says which act it is";
    EXPECT_EQ(group->back().sequence, now(*store).journalHead()->sequence);
    EXPECT_EQ(value(), "2");
    EXPECT_TRUE(smallacts::enter(*store, 3));
    EXPECT_EQ(value(), "3");
}

TEST_F(ActThatTheDiskDoesNotConfirm, IsDoneWhereTheDiskConfirmsItAfterAll) {
    EXPECT_TRUE(enterFailing(false));
    EXPECT_EQ(value(), "2");
    EXPECT_TRUE(store->verify()->faults.empty());
}

} // namespace
} // namespace xushi
