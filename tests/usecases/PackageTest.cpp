#include "usecases/MergePackage.h"

#include "domain/packages/SectionShare.h"
#include "support/ReadNow.h"
#include "support/Rounds.h"
#include "support/SmallStore.h"
#include "usecases/EditTargets.h"
#include "usecases/EnterFigures.h"
#include "usecases/MakePackage.h"
#include "usecases/ReviewFigures.h"
#include "usecases/TakeStep.h"
#include "usecases/UndoChange.h"
#include "usecases/UndoSteps.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

namespace xushi {
namespace {

constexpr Date midJune{2025, 6, 15};

FigureEdit edit(const std::string& indicator, const std::string& value, int month = 5, const std::string& region = "QJ") {
    return {.indicator = {indicator}, .region = {region}, .period = Period::ytd(2025, month), .value = GivenNumber(value)};
}

ChangeNote noteBy(const std::string& actor, const std::string& act = "enter") {
    ChangeNote note = aNote(act);
    note.actor = actor;
    return note;
}

std::filesystem::path inMemory() {
    const std::filesystem::path memory = "/dev/shm";
    return std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path();
}

/// 高新处 with its four indicators and 创新处 with 贷款, of which 占比 is a rate over 技术合同.
class Packages {
public:
    Packages() {
        const auto made = store->inTransaction(aNote("create"), [](Transaction& transaction) -> Result<void> {
            if (const auto put = transaction.put(Department{.code = {"CX"}, .name = "创新处"}); !put) return put.error();
            if (const auto put = transaction.put(anAmount({.code = "LOANS", .name = "贷款", .order = 5, .department = "CX"})); !put) return put.error();
            Indicator share = aRate({.code = "LOANSHARE", .name = "贷款占比", .order = 6, .department = "CX"});
            share.numerator = IndicatorCode{"LOANS"};
            share.denominator = IndicatorCode{"CONTRACTS"};
            const auto last = transaction.put(share);
            return last ? Result<void>() : last.error();
        });
        if (!made) throw std::runtime_error(made.error().key);
    }

    Result<SectionPackage> section(const std::string& department = "GX") {
        return readTogether(*store, [&](Reading& reading) { return readSection(reading, department); });
    }
    /// Gives the share out; the package is open for writing.
    Store& giveOut(const std::string& department = "GX") {
        const auto path = store.folder() / ("package" + std::to_string(++m_count) + ".xushi");
        const auto made = createStore(path, [&](Store& fresh) { return fillPackage(fresh, *section(department), noteBy("wang", "package")); });
        if (!made) throw std::runtime_error(made.error().key);
        package = std::move(openStore(path, OpenMode::ReadWrite)->store);
        return *package;
    }
    static EnterResult enter(Store& to, std::vector<FigureEdit> edits, const std::string& actor = "zhang") {
        return *enterFigures(to, {std::move(edits), noteBy(actor), midJune});
    }
    PackageContents contents() { return *readNow(readPackage, *package, "GX.xushi"); }
    MergePlan plan() {
        const auto came = contents();
        EXPECT_TRUE(checkPackage(*store, came));
        return *readTogether(*store, [&](Reading& reading) { return planMerge(reading, came, midJune); });
    }
    MergeResult merge(const std::vector<MergeLine>& decided = {}) {
        const auto came = contents();
        return *mergePackage(*store, {came, decided, noteBy("chen", "merge"), "GX.xushi", midJune});
    }
    std::string valueOf(Store& in, const FigureEdit& place) {
        const Indicator* indicator = now(in).readCatalogue()->find(place.indicator);
        const auto figure = *now(in).readFigure({*keyFor(*indicator, place.period), place.indicator, place.region});
        return figure && figure->value ? figure->value->toString() : "";
    }

    SmallStore store{inMemory()};
    std::unique_ptr<Store> package;

private:
    int m_count = 0;
};

TEST(Package, HoldsWhatTheDepartmentAnswersForAndWhatThatStandsOn) {
    Packages all;
    Packages::enter(*all.store, {edit("STARTS", "12"), edit("LOANS", "3"), edit("CONTRACTS", "40")});
    Store& package = all.giveOut("创新处");
    const auto catalogue = *now(package).readCatalogue();
    std::vector<std::string> codes;
    for (const auto& indicator : catalogue.indicators) codes.push_back(indicator.code.text);
    EXPECT_EQ(codes, (std::vector<std::string>{"CONTRACTS", "LOANS", "LOANSHARE"})) << "the denominator comes with the rate";
    EXPECT_TRUE(catalogue.targets.empty());
    EXPECT_TRUE(catalogue.curves.empty());
    EXPECT_EQ(catalogue.regions.size(), 2U);
    EXPECT_EQ(all.valueOf(package, edit("CONTRACTS", "")), "40");
    EXPECT_EQ(all.valueOf(package, edit("LOANS", "")), "3");
    EXPECT_TRUE(package.verify()->faults.empty());
}

TEST(Package, SaysWhereItWasCut) {
    Packages all;
    const auto head = *now(*all.store).journalHead();
    const auto origin = *readNow(packageOriginOf, all.giveOut());
    ASSERT_TRUE(origin);
    EXPECT_EQ(*origin, (PackageOrigin{{"GX"}, head.sequence, hexOf(head.hash)}));
    EXPECT_FALSE(*readNow(packageOriginOf, *all.store));
    EXPECT_EQ(readTogether(*all.package, [](Reading& reading) { return readSection(reading, "GX"); }).error().key, "package.of-package");
    EXPECT_EQ(all.section("XX").error().key, "workflow.no-department");
}

TEST(Package, ADepartmentWithoutIndicatorsHasNone) {
    Packages all;
    ASSERT_TRUE(all.store->inTransaction(aNote(), [](Transaction& transaction) -> Result<void> {
        const auto put = transaction.put(Department{.code = {"BG"}, .name = "办公室"});
        return put ? Result<void>() : put.error();
    }));
    EXPECT_EQ(all.section("BG").error().key, "package.nothing");
}

TEST(Package, TakesFiguresOfItsDepartmentAndNothingElse) {
    Packages all;
    Store& package = all.giveOut("CX");
    const auto result = Packages::enter(package, {edit("LOANS", "5"), edit("CONTRACTS", "41")});
    EXPECT_TRUE(result.outcomes[0].isWritten());
    ASSERT_TRUE(result.outcomes[1].refusal);
    EXPECT_EQ(result.outcomes[1].refusal->key, "lock.not-of-package");
    EXPECT_EQ(saveTarget(package, aTarget({.indicator = "LOANS"}), aNote("target")).error().key, "package.figures-only");
    const auto step = takeStep(package, {{{"CX"}, {2025, 5}}, Step::Submit, {"nobody"}, "", aNote("submit")});
    EXPECT_FALSE(step);
    EXPECT_TRUE(package.verify()->faults.empty());
}

TEST(Package, ItsMakingIsNobodysStepOfUndo) {
    Packages all;
    Store& package = all.giveOut();
    EXPECT_TRUE(readNow(readUndoSteps, package, "wang")->done.empty());
    const auto entered = Packages::enter(package, {edit("STARTS", "7")}, "wang");
    EXPECT_EQ(readNow(readUndoSteps, package, "wang")->done.back().group, entered.group);
}

TEST(Package, WhatOneSideChangedIsTakenAndWhatBothDidIsAsked) {
    Packages all;
    Packages::enter(*all.store, {edit("STARTS", "1"), edit("STARTS", "2", 4), edit("STARTS", "3", 3), edit("STARTS", "4", 2), edit("STARTS", "9", 1)});
    Store& package = all.giveOut();
    Packages::enter(package, {edit("STARTS", "11"), edit("STARTS", "12", 4), edit("STARTS", "13", 3), edit("CONTRACTS", "20")});
    Packages::enter(*all.store, {edit("STARTS", "22", 4), edit("STARTS", "13", 3), edit("STARTS", "24", 2)}, "li");
    const auto plan = all.plan();
    ASSERT_EQ(plan.lines.size(), 3U);
    EXPECT_EQ(plan.count(MergeFate::Take), 2);
    EXPECT_EQ(plan.count(MergeFate::Conflict), 1);
    const auto conflict = *std::ranges::find(plan.lines, MergeFate::Conflict, &MergeLine::fate);
    EXPECT_EQ(conflict.key.period, Period::ytd(2025, 4));
    EXPECT_EQ(conflict.figure()->given->value, number("2"));
    EXPECT_EQ(conflict.figure()->theirs->value, number("12"));
    EXPECT_EQ(conflict.figure()->ours->value, number("22"));

    const auto merged = all.merge();
    EXPECT_EQ(merged.taken, 2);
    EXPECT_EQ(merged.left.count(MergeFate::Conflict), 1);
    EXPECT_EQ(all.valueOf(*all.store, edit("STARTS", "")), "11");
    EXPECT_EQ(all.valueOf(*all.store, edit("STARTS", "", 4)), "22");
    EXPECT_EQ(all.valueOf(*all.store, edit("STARTS", "", 3)), "13");
    EXPECT_EQ(all.valueOf(*all.store, edit("STARTS", "", 2)), "24");
    EXPECT_EQ(all.valueOf(*all.store, edit("STARTS", "", 1)), "9");
    EXPECT_EQ(all.valueOf(*all.store, edit("CONTRACTS", "")), "20");
    const auto act = readTogether(*all.store, [](Reading& reading) { return reading.readActs({.count = 1}); })->front();
    EXPECT_EQ(act.act, "merge");
    EXPECT_EQ(act.actor, "chen");
    EXPECT_NE(act.reason.find("GX.xushi（zhang）"), std::string::npos) << act.reason;
    EXPECT_TRUE(all.store->verify()->faults.empty());
}

TEST(Package, AConflictThatWasDecidedIsTakenUnlessOursMovedMeanwhile) {
    Packages all;
    Store& package = all.giveOut();
    Packages::enter(package, {edit("STARTS", "11")});
    Packages::enter(*all.store, {edit("STARTS", "22")}, "li");
    auto seen = all.plan().lines;
    ASSERT_EQ(seen.size(), 1U);
    seen[0].takesTheirs = true;
    Packages::enter(*all.store, {edit("STARTS", "23")}, "li");
    EXPECT_EQ(all.merge(seen).taken, 0);
    EXPECT_EQ(all.valueOf(*all.store, edit("STARTS", "")), "23");
    seen = all.plan().lines;
    seen[0].takesTheirs = true;
    EXPECT_EQ(all.merge(seen).taken, 1);
    EXPECT_EQ(all.valueOf(*all.store, edit("STARTS", "")), "11");
}

TEST(Package, ASecondMergeChangesNothingAndALaterOneTakesWhatIsNew) {
    Packages all;
    Store& package = all.giveOut();
    Packages::enter(package, {edit("STARTS", "11"), edit("CONTRACTS", "20")});
    EXPECT_EQ(all.merge().taken, 2);
    const auto head = *now(*all.store).journalHead();
    EXPECT_EQ(all.merge().written.group, 0);
    Packages::enter(*all.store, {edit("STARTS", "30")}, "li");
    EXPECT_TRUE(all.plan().lines.empty()) << "what was taken and corrected here since is no conflict";
    Packages::enter(package, {edit("CONTRACTS", "21")});
    EXPECT_EQ(all.merge().taken, 1);
    EXPECT_EQ(all.valueOf(*all.store, edit("CONTRACTS", "")), "21");
    EXPECT_EQ(all.valueOf(*all.store, edit("STARTS", "")), "30");
    Packages::enter(package, {edit("CONTRACTS", "")});
    EXPECT_EQ(all.merge().taken, 1) << "back to what it was when it was given out";
    EXPECT_EQ(all.valueOf(*all.store, edit("CONTRACTS", "")), "");
    EXPECT_GT(now(*all.store).journalHead()->sequence, head.sequence);
}

TEST(Package, ExplanationsComeBackToo) {
    Packages all;
    Store& package = all.giveOut();
    const FigureKey key{Period::ytd(2025, 5), {"STARTS"}, {"QJ"}};
    ASSERT_TRUE(saveExplanations(package, {{.figure = key, .check = "check.not-reported", .finding = "", .text = "系统升级"}}, aNote("explain")));
    ASSERT_EQ(all.plan().lines.size(), 1U);
    EXPECT_TRUE(all.merge().hasExplanations);
    EXPECT_EQ(now(*all.store).readWorkflow(everyYear)->find(key, "check.not-reported")->text, "系统升级");
    EXPECT_TRUE(all.plan().lines.empty());
}

TEST(Package, AMonthThatIsClosedMeanwhileTakesNothing) {
    Packages all;
    Store& package = all.giveOut();
    Packages::enter(package, {edit("STARTS", "11"), edit("STARTS", "9", 4)});
    ASSERT_TRUE(all.store->inTransaction(aNote("settings"), [](Transaction& transaction) -> Result<void> {
        auto settings = *transaction.readSettings();
        settings.closedThrough = YearMonth{2025, 4};
        return transaction.put(settings);
    }));
    const auto merged = all.merge();
    EXPECT_EQ(merged.taken, 1);
    ASSERT_EQ(merged.left.lines.size(), 1U);
    EXPECT_EQ(merged.left.lines[0].fate, MergeFate::Refused);
    EXPECT_EQ(merged.left.lines[0].reason.key, "check.closed");
}

TEST(Package, OneOfAnotherStoreOrOfALaterStateIsRefused) {
    Packages all, others;
    Packages::enter(*others.store, {edit("STARTS", "3")}, "li");
    Store& package = others.giveOut();
    Packages::enter(package, {edit("STARTS", "11")});
    Packages::enter(*all.store, {edit("STARTS", "1")}, "li");
    EXPECT_EQ(checkPackage(*all.store, others.contents()).error().key, "package.other-store");
    EXPECT_EQ(mergePackage(*all.store, {others.contents(), {}, aNote(), "a.xushi", midJune}).error().key, "package.other-store");
    Packages later;
    EXPECT_EQ(readNow(readPackage, *later.store, "a.xushi").error().key, "package.none");
}

TEST(Package, WhatSaysOtherwiseThanItWasGivenIsRefused) {
    Packages all;
    Packages::enter(*all.store, {edit("STARTS", "1")});
    auto forged = *all.section();
    forged.figures.front().value = number("5");
    const auto path = all.store.folder() / "forged.xushi";
    ASSERT_TRUE(createStore(path, [&](Store& fresh) { return fillPackage(fresh, forged, aNote("package")); }));
    all.package = std::move(openStore(path, OpenMode::ReadWrite)->store);
    EXPECT_EQ(checkPackage(*all.store, all.contents()).error().key, "package.not-as-given");
}

TEST(Package, OneInWhichDefinitionsWereChangedIsRefused) {
    Packages all;
    Store& package = all.giveOut();
    ASSERT_TRUE(package.inTransaction(aNote("indicator"), [](Transaction& transaction) -> Result<void> {
        Indicator starts = *transaction.readCatalogue()->find(IndicatorCode{"STARTS"});
        starts.name = "开工";
        const auto put = transaction.put(starts);
        return put ? Result<void>() : put.error();
    }));
    EXPECT_EQ(readNow(readPackage, package, "a.xushi").error().key, "package.changed-otherwise");
}

TEST(Package, VersionsOfADefinitionAndRevisionsOfATargetComeAlong) {
    Packages all;
    ASSERT_TRUE(all.store->inTransaction(aNote("target"), [](Transaction& transaction) -> Result<void> {
        const auto catalogue = *transaction.readCatalogue();
        Target target = catalogue.targets.front();
        target.value = number("300");
        target.decidedOn = "2025-07-01";
        target.reason = "年中调整";
        if (const auto put = transaction.put(target); !put) return put.error();
        Indicator starts = *catalogue.find(IndicatorCode{"STARTS"});
        starts.basis = "新口径";
        starts.inForceFrom = YearMonth{2025, 6};
        starts.changeReason = "改口径";
        const auto put = transaction.put(starts);
        return put ? Result<void>() : put.error();
    }));
    Store& package = all.giveOut();
    const auto theirs = *now(package).readCatalogue();
    const auto ours = *now(*all.store).readCatalogue();
    EXPECT_EQ(theirs.earlierTargets, ours.earlierTargets);
    EXPECT_EQ(theirs.targets, ours.targets);
    EXPECT_EQ(theirs.earlierIndicators, ours.earlierIndicators);
}

TEST(Package, AMonthThatIsSignedOffStaysReadable) {
    Packages all;
    Packages::enter(*all.store, {edit("STARTS", "1")});
    ASSERT_TRUE(all.store->inTransaction(aNote("sign-off"), [](Transaction& transaction) -> Result<void> {
        const auto put = transaction.put(Submission{.key = {{"GX"}, {2025, 5}}, .stage = Stage::SignedOff, .sealedAfter = static_cast<int>(transaction.journalHead()->sequence)});
        return put ? Result<void>() : put.error();
    }));
    Store& package = all.giveOut();
    const auto submission = *now(package).readSubmission({{"GX"}, {2025, 5}});
    ASSERT_TRUE(submission);
    EXPECT_LE(*submission->sealedAfter, now(package).journalHead()->sequence);
    EXPECT_EQ(readTogetherAt(package, *submission->sealedAfter, [](Reading& reading) { return reading.readFigures({everyYear}); })->size(), 1U);
    EXPECT_EQ(Packages::enter(package, {edit("STARTS", "2")}).outcomes[0].refusal->key, "lock.signed-off");
    Packages::enter(package, {edit("STARTS", "2", 4)});
    EXPECT_EQ(all.plan().lines.size(), 1U);
}

TEST(Package, ItsTakingBackIsAnActThatCanBeTakenBack) {
    Packages all;
    Packages::enter(*all.store, {edit("STARTS", "1")});
    Packages::enter(all.giveOut(), {edit("STARTS", "11")});
    const auto merged = all.merge();
    const auto catalogue = *now(*all.store).readCatalogue();
    ASSERT_TRUE(undoChange(*all.store, {{ReversalWay::Undo, merged.written.group}, noteBy("chen", "undo")}));
    EXPECT_EQ(all.valueOf(*all.store, edit("STARTS", "")), "1");
}

using Values = std::map<std::pair<int, int>, std::string>; ///< of indicator and month

std::vector<FigureEdit> editsOf(const Values& values) {
    static constexpr std::array codes{"STARTS", "CONTRACTS", "FIRMS"};
    std::vector<FigureEdit> edits;
    for (const auto& [place, value] : values) edits.push_back(edit(codes.at(static_cast<std::size_t>(place.first)), value, place.second));
    return edits;
}

RC_GTEST_PROP(PackageProperty, MergingIsTheThreeWayRuleCellByCell, ()) {
    const auto values = rc::gen::map(rc::gen::inRange(0, 5), [](int value) { return value == 0 ? std::string() : value == 4 ? std::string("—") : std::to_string(value); });
    const auto anyValues = rc::gen::map(rc::gen::container<std::vector<std::pair<int, std::string>>>(rc::gen::pair(rc::gen::inRange(0, 15), values)),
                                        [](const std::vector<std::pair<int, std::string>>& given) {
                                            Values all;
                                            for (const auto& [place, value] : given) all[{place / 5, 1 + place % 5}] = value;
                                            return all;
                                        });
    Packages all;
    const auto start = *anyValues, theirs = *anyValues, ours = *anyValues;
    Packages::enter(*all.store, editsOf(start));
    Packages::enter(all.giveOut(), editsOf(theirs));
    Packages::enter(*all.store, editsOf(ours), "li");

    const auto stored = [](const Values& in, const std::pair<int, int>& place, const std::string& otherwise) {
        const auto at = in.find(place);
        return at == in.end() ? otherwise : at->second;
    };
    int conflicts = 0, taken = 0;
    Values expected;
    for (int indicator = 0; indicator < 3; ++indicator)
        for (int month = 1; month <= 5; ++month) {
            const std::pair place(indicator, month);
            const std::string base = stored(start, place, ""), their = stored(theirs, place, base), our = stored(ours, place, base);
            const bool isConflict = their != base && our != base && their != our;
            const bool isTaken = their != base && our == base;
            conflicts += isConflict ? 1 : 0;
            taken += isTaken ? 1 : 0;
            expected[place] = isTaken ? their : our;
        }
    const auto plan = all.plan();
    RC_ASSERT(plan.count(MergeFate::Conflict) == conflicts);
    RC_ASSERT(plan.count(MergeFate::Take) == taken);
    RC_ASSERT(all.merge().taken == taken);
    for (const auto& one : editsOf(expected)) {
        const auto catalogue = *now(*all.store).readCatalogue();
        const auto figure = *now(*all.store).readFigure({*keyFor(*catalogue.find(one.indicator), one.period), one.indicator, one.region});
        const std::string text = !figure || figure->state == FigureState::Cleared          ? ""
                                 : figure->state == FigureState::NotApplicable ? "—" : figure->value->toString();
        RC_ASSERT(text == one.value->text());
    }
    const auto head = now(*all.store).journalHead()->sequence;
    RC_ASSERT(all.merge().taken == 0);
    RC_ASSERT(all.plan().count(MergeFate::Conflict) == conflicts);
    RC_ASSERT(now(*all.store).journalHead()->sequence == head);
    RC_ASSERT(all.store->verify()->faults.empty());
}

} // namespace
} // namespace xushi
