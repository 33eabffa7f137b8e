#include "usecases/ActingPin.h"

#include "support/ReadNow.h"
#include "support/SmallStore.h"
#include "usecases/EditPeople.h"
#include "usecases/RestoreActs.h"
#include "usecases/TakeStep.h"
#include "usecases/UndoChange.h"
#include "usecases/UndoSteps.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

const SubmissionKey may{{"GX"}, {2025, 5}};

/// A store with a clerk, a chief, a director, two administrators and somebody who has left, and a department that owes nothing.
class ActingPin : public testing::Test {
protected:
    ActingPin() {
        const auto group = store->inTransaction(aNote("people"), [&](Transaction& transaction) -> Result<void> {
            for (const Person& person : {Person{.code = {"TB"}, .name = "填报员", .role = Role::Clerk}, Person{.code = {"KZ"}, .name = "科长", .role = Role::Chief},
                                         Person{.code = {"LD"}, .name = "局领导", .role = Role::Director}, Person{.code = {"GL"}, .name = "管理员", .role = Role::Administrator},
                                         Person{.code = {"GB"}, .name = "管理员乙", .role = Role::Administrator},
                                         Person{.code = {"QR"}, .name = "前任", .role = Role::Director, .validTo = YearMonth{2024, 12}}})
                if (const auto put = transaction.put(person); !put) return put.error();
            const auto stored = transaction.readCatalogue(noYear);
            if (!stored) return stored.error();
            for (auto indicator : stored->indicators) {
                indicator.department = {};
                if (const auto put = transaction.put(indicator); !put) return put.error();
            }
            return {};
        });
        EXPECT_TRUE(group);
    }
    Result<PersonPin> save(const std::string& person, const std::string& kept, const std::string& fits = {}, const std::string& by = {}, const std::string& reason = {}) {
        ChangeNote note = aNote(std::string(pinAct));
        note.reason = reason;
        return savePin(*store, {{person}, kept, {by.empty() ? person : by}, fits, note});
    }
    std::string refusalOf(const Result<PersonPin>& saved) { return saved ? "none" : saved.error().key; }
    std::string refusalOf(Step step, const std::string& person, const std::string& fits = {}) {
        const auto taken = takeStep(*store, {may, step, {person}, "统计局更正", aNote(std::string(token(step))), {}, fits});
        return taken ? "none" : taken.error().key;
    }
    std::string refusalOfRestorer(const std::string& person, const std::string& fits = {}) {
        const auto read = readTogether(*store, [&](Reading& reading) -> Result<bool> {
            const auto checked = checkRestorer(reading, {person}, fits, aNote("restore"));
            return checked ? Result<bool>(true) : Result<bool>(checked.error());
        });
        return read ? "none" : read.error().key;
    }
    std::int64_t last() { return now(*store).journalHead()->sequence; }

    SmallStore store;
};

TEST_F(ActingPin, IsAskedForAtTheStepsThatBindAndAtNoOther) {
    for (const char* person : {"TB", "KZ", "LD"}) ASSERT_TRUE(save(person, std::string("kept-") + person));
    EXPECT_EQ(refusalOf(Step::Submit, "TB"), "none");
    EXPECT_EQ(refusalOf(Step::Approve, "KZ"), "pin.needed");
    EXPECT_EQ(refusalOf(Step::Approve, "KZ", "kept-LD"), "pin.changed-since") << "somebody else's fits nobody but them";
    EXPECT_EQ(refusalOf(Step::Return, "KZ"), "none");
    EXPECT_EQ(refusalOf(Step::Submit, "TB"), "none");
    EXPECT_EQ(refusalOf(Step::Withdraw, "TB"), "none");
    EXPECT_EQ(refusalOf(Step::Submit, "TB"), "none");
    EXPECT_EQ(refusalOf(Step::Approve, "KZ", "kept-KZ"), "none");
    EXPECT_EQ(refusalOf(Step::SignOff, "LD"), "pin.needed");
    EXPECT_EQ(refusalOf(Step::SignOff, "LD", "kept-LD"), "none");
    EXPECT_EQ(refusalOf(Step::Unlock, "LD"), "pin.needed");
    EXPECT_EQ(refusalOf(Step::Unlock, "GL"), "none") << "who has none shows none";
    EXPECT_TRUE(store->verify()->faults.empty());
}

TEST_F(ActingPin, IsChangedAndDroppedByItsOwnerWhoShowsTheOneBefore) {
    ASSERT_TRUE(save("KZ", "first"));
    const auto before = last();
    EXPECT_EQ(refusalOf(save("KZ", "second")), "pin.needed");
    EXPECT_EQ(refusalOf(save("KZ", "second", "another")), "pin.changed-since");
    EXPECT_EQ(refusalOf(save("KZ", "second", {}, "LD")), "pin.not-yours") << "a director is no administrator";
    EXPECT_EQ(refusalOf(save("KZ", "", {}, "LD", "忘记了")), "pin.not-yours");
    EXPECT_EQ(refusalOf(save("NN", "second")), "workflow.unknown-person");
    EXPECT_EQ(refusalOf(save("QR", "second")), "workflow.person-stopped");
    EXPECT_EQ(refusalOf(save("LD", "")), "pin.none");
    EXPECT_EQ(last(), before) << "what is refused writes nothing";
    EXPECT_EQ(refusalOf(save("KZ", "second", "first")), "none");
    EXPECT_EQ(refusalOf(save("KZ", "", "first")), "pin.changed-since");
    EXPECT_EQ(refusalOf(save("KZ", "", "second")), "none");
    EXPECT_EQ(refusalOf(Step::Submit, "TB"), "none");
    EXPECT_EQ(refusalOf(Step::Approve, "KZ"), "none") << "there is nothing to show any more";
}

TEST_F(ActingPin, AForgottenOneIsDroppedByAnAdministratorWhoHasOneAndSaysWhy) {
    ASSERT_TRUE(save("LD", "forgotten"));
    EXPECT_EQ(refusalOf(save("LD", "", {}, "GL", "忘记了")), "pin.administrator-without");
    ASSERT_TRUE(save("GL", "of-gl"));
    EXPECT_EQ(refusalOf(save("LD", "", "of-gl", "GL", " ")), "pin.no-reason");
    EXPECT_EQ(refusalOf(save("LD", "", {}, "GL", "忘记了")), "pin.needed");
    EXPECT_EQ(refusalOf(save("LD", "mine", "of-gl", "GL", "代设")), "pin.not-yours") << "nobody gives somebody else one";
    EXPECT_EQ(refusalOf(save("LD", "", "of-gl", "GL", "忘记了")), "none");
    EXPECT_EQ(*readTogether(*store, [](Reading& reading) { return keptPinOf(reading, {"LD"}); }), "");
    const auto history = *now(*store).readHistory(RecordKind::Pin, "LD");
    ASSERT_EQ(history.size(), 2U);
    EXPECT_EQ(history.back().note.reason, "忘记了");
}

TEST_F(ActingPin, ARestoreNeedsOneOfThoseWhoHaveOne) {
    EXPECT_EQ(refusalOfRestorer(""), "none");
    ASSERT_TRUE(save("LD", "of-ld"));
    EXPECT_EQ(refusalOfRestorer(""), "pin.restore-by");
    EXPECT_EQ(refusalOfRestorer("KZ"), "pin.restore-by") << "to choose somebody without a PIN leads nowhere";
    EXPECT_EQ(refusalOfRestorer("LD"), "pin.needed");
    EXPECT_EQ(refusalOfRestorer("LD", "of-ld"), "none");
    ASSERT_TRUE(save("GL", "of-gl"));
    EXPECT_EQ(refusalOfRestorer("KZ"), "pin.restore-by-one-of");
    EXPECT_EQ(refusalOfRestorer("GL", "of-gl"), "none");
}

TEST_F(ActingPin, OfSomebodyWhoHasLeftKeepsNobodyOut) {
    ChangeNote then = aNote(std::string(pinAct));
    then.at = "2024-12-03T01:02:03Z";
    ASSERT_TRUE(savePin(*store, {{"QR"}, "of-qr", {"QR"}, {}, then}));
    EXPECT_EQ(refusalOfRestorer(""), "none");
    EXPECT_TRUE(readTogether(*store, [](Reading& reading) { return peopleWithPin(reading, aNote("restore")); })->empty());
}

TEST_F(ActingPin, HoldsRoleAndLastMonthOfWhoHasOne) {
    ASSERT_TRUE(save("LD", "of-ld"));
    Person director = *now(*store).readCatalogue()->find(PersonCode{"LD"});
    director.validTo = YearMonth{2025, 1};
    EXPECT_EQ(savePerson(*store, director, aNote("person")).error().key, "pin.holds-post");
    director.validTo.reset();
    director.role = Role::Clerk;
    EXPECT_EQ(savePerson(*store, director, aNote("person")).error().key, "pin.holds-post");
    director.role = Role::Director;
    director.name = "局领导甲";
    EXPECT_TRUE(savePerson(*store, director, aNote("person"))) << "a name may change";
    ASSERT_TRUE(save("LD", "", "of-ld"));
    director = *now(*store).readCatalogue()->find(PersonCode{"LD"});
    director.validTo = YearMonth{2025, 1};
    EXPECT_TRUE(savePerson(*store, director, aNote("person")));
}

/// Else an administrator who changed the person before passes the PIN by with Ctrl+Z.
TEST_F(ActingPin, HoldsThePostAgainstWhatIsTakenBackToo) {
    const auto director = [&] { return *now(*store).readCatalogue()->find(PersonCode{"LD"}); };
    const auto change = [&](const auto& how) {
        Person person = director();
        how(person);
        EXPECT_TRUE(savePerson(*store, person, aNote("person")));
        return last();
    };
    const auto ended = change([](Person& person) { person.validTo = YearMonth{2026, 12}; });
    const auto raised = change([](Person& person) { person.role = Role::Administrator; });
    const auto renamed = change([](Person& person) { person.name = "局领导甲"; });
    ASSERT_TRUE(save("LD", "of-ld"));
    const auto before = last();
    const auto refusalOfUndo = [&](std::int64_t group) {
        const auto undone = undoChange(*store, {{ReversalWay::Undo, group}, aNote("undo")});
        return undone ? "none" : undone.error().key;
    };
    ChangeNote restoring = aNote("restore");
    restoring.reason = "误改";
    EXPECT_EQ(refusalOfUndo(raised), "undo.record-changed-since");
    EXPECT_EQ(refusalOfUndo(renamed), "none") << "a name may come back";
    EXPECT_EQ(refusalOfUndo(raised), "pin.holds-post");
    EXPECT_EQ(restoreAct(*store, WholeAct{raised}, restoring).error().key, "pin.holds-post");
    EXPECT_EQ(director().role, Role::Administrator);
    EXPECT_EQ(last(), before + 1) << "what is refused writes nothing";
    ASSERT_TRUE(save("LD", "", "of-ld"));
    EXPECT_EQ(refusalOfUndo(raised), "none");
    ASSERT_TRUE(save("LD", "again"));
    EXPECT_EQ(refusalOfUndo(ended), "pin.holds-post");
    EXPECT_EQ(undoChange(*store, {{ReversalWay::Redo, raised}, aNote("undo")}).error().key, "pin.holds-post");
    EXPECT_EQ(director().role, Role::Director);
    EXPECT_EQ(director().validTo, (YearMonth{2026, 12}));
}

/// Else who has sat down at somebody's place takes the PIN away with Ctrl+Z.
TEST_F(ActingPin, ComesBackByNoUndoAndNoRestoring) {
    const auto pin = savePin(*store, {{"KZ"}, "first", {"KZ"}, {}, aNote(std::string(pinAct))});
    ASSERT_TRUE(pin);
    const auto group = last();
    const auto steps = readTogether(*store, [](Reading& reading) { return readUndoSteps(reading, aNote().actor); });
    EXPECT_TRUE(std::ranges::none_of(steps->done, [&](const JournalAct& act) { return act.group == group; }));
    EXPECT_EQ(undoChange(*store, {{ReversalWay::Undo, group}, aNote("undo")}).error().key, "undo.pin");
    ChangeNote restoring = aNote("restore");
    restoring.reason = "误设";
    EXPECT_EQ(restoreAct(*store, WholeAct{group}, restoring).error().key, "undo.pin");
    const auto day = restoreDay(*store, {"2025-06-02T16:00:00Z", "2025-06-03T16:00:00Z"}, restoring);
    EXPECT_NE(day ? "none" : day.error().key, "undo.pin") << "a day leaves PINs alone";
    EXPECT_EQ(*readTogether(*store, [](Reading& reading) { return keptPinOf(reading, {"KZ"}); }), "first");
}

} // namespace
} // namespace xushi
