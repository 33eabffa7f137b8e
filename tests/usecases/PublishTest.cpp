#include "usecases/Publish.h"

#include "domain/summary/SummaryContent.h"
#include "support/Printers.h"
#include "support/ReadNow.h"
#include "support/SmallStore.h"
#include "usecases/BuildSummary.h"
#include "usecases/ChooseReversal.h"
#include "usecases/MakePackage.h"
#include "usecases/TakeStep.h"
#include "usecases/UndoChange.h"
#include "words/Phrases.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

using testing::ElementsAre;

class Publish : public testing::Test {
protected:
    Publish() {
        layout.title = "{period}完成情况表";
        layout.columns = {{SummaryColumn::Indicator, "指标"}, {SummaryColumn::Value, "累计完成"}, {SummaryColumn::Light, "亮灯"}};
        layout.notes = {"{stages}"};
        putFigure(*store, aFigure({.value = "100"}));
    }
    Publication aPublication(int month = 5) {
        const auto head = *now(*store).journalHead();
        return {.period = Period::ytd(2025, month), .entry = static_cast<int>(head.sequence), .code = head.shortCode(), .format = "xlsx", .fileName = "表.xlsx", .bytes = "PK"};
    }
    void enter(const std::string& value) {
        Figure figure = **now(*store).readFigure(aFigure({}).key);
        figure.value = number(value);
        putFigure(*store, figure);
    }
    std::vector<PublishedTable> published() {
        return *readTogether(*store, [](Reading& reading) { return readPublished(reading); });
    }
    std::vector<PublishedState> states() { return *statesOfPublished(*store, published(), now(*store).journalHead()->sequence, layouts, words); }

    SmallStore store;
    SummaryTemplate layout;
    LayoutOfThen layouts = [this](const Catalogue&, const LayoutMark&) { return Result<SummaryTemplate>(layout); };
    SummaryWords words = summaryWords(Language::Chinese);
};

TEST_F(Publish, GivesEachItsNumberAndTellsByWhomAndWhen) {
    const auto first = publish(*store, aPublication(), aNote("publish"));
    ASSERT_TRUE(first) << first.error().key;
    EXPECT_EQ(first->number, 1);
    ChangeNote later = aNote("publish");
    later.actor = "li";
    later.reason = "报市政府";
    EXPECT_EQ(publish(*store, aPublication(), later)->number, 2);
    const auto all = published();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].publication, *first);
    EXPECT_EQ(all[0].code, first->code);
    EXPECT_EQ(all[1].note.actor, "li");
    EXPECT_EQ(all[1].note.reason, "报市政府");
    EXPECT_EQ(all[1].act, now(*store).journalHead()->sequence);
    EXPECT_EQ(readTogether(*store, [](Reading& reading) { return readPublished(reading, 2); })->publication.number, 2);
    EXPECT_EQ(readTogether(*store, [](Reading& reading) { return readPublished(reading, 3); }).error(), missing("publication.none", {"3", "2"}));
    EXPECT_TRUE(store->verify()->faults.empty());
}

TEST_F(Publish, WhatIsTooLargeOrCannotBeNamedIsRefusedBeforeAndWithinTheAct) {
    Publication large = aPublication();
    large.bytes.assign(mostBytesKept + 1, 'x');
    EXPECT_EQ(publish(*store, large, aNote("publish")).error(), refused("publication.too-large", {"表.xlsx", "8"}));
    large.bytes.pop_back();
    ASSERT_TRUE(publish(*store, large, aNote("publish"))) << "8 MiB fit into one value of the store";
    store.reopen();
    EXPECT_EQ(published().front().publication.bytes.size(), mostBytesKept);
    Publication named = aPublication();
    named.fileName = "a\nb";
    EXPECT_EQ(readNow(mayPublish, *store, named).error().key, "text.control");
    EXPECT_EQ(publish(*store, named, aNote("publish")).error().key, "text.control");
    EXPECT_EQ(published().size(), 1U);
}

TEST_F(Publish, IsMadeAgainAsItWasAndComparedWithToday) {
    const auto then = readNow(buildSummary, *store, BuildSummaryRequest{.period = Period::ytd(2025, 5), .region = {}, .layout = layout, .words = words});
    ASSERT_TRUE(publish(*store, aPublication(), aNote("publish")));
    EXPECT_THAT(states(), ElementsAre(PublishedState::Same)) << "the publication itself changes nothing";
    enter("120");
    ASSERT_TRUE(publish(*store, aPublication(), aNote("publish")));
    EXPECT_THAT(states(), ElementsAre(PublishedState::Changed, PublishedState::Same));
    const auto again = publishedTable(*store, published().front().publication, layouts, words);
    ASSERT_TRUE(again);
    EXPECT_EQ(contentOf(*again), contentOf(*then));
    EXPECT_EQ(again->anchor, then->anchor);
    EXPECT_EQ(again->documentTime, then->documentTime);
    enter("100");
    EXPECT_THAT(states(), ElementsAre(PublishedState::Same, PublishedState::Changed)) << "what says the same is the same, whoever wrote it";
}

TEST_F(Publish, IsNeverTakenBack) {
    ASSERT_TRUE(publish(*store, aPublication(), aNote("publish")));
    const auto act = published().front().act;
    const auto chosen = readTogether(*store, [&](Reading& reading) { return chooseReversal(reading, {"zhang", act}); });
    EXPECT_EQ(chosen.error(), refused("undo.publication", {"1"}));
    const auto last = readTogether(*store, [](Reading& reading) { return chooseReversal(reading, {"zhang", {}}); });
    EXPECT_LT(last->act.group, act) << "the act before it is taken back next";
    const auto undone = undoChange(*store, {{ReversalWay::Undo, act}, aNote()});
    EXPECT_EQ(undone.error(), refused("undo.publication", {"1"}));
    EXPECT_EQ(published().size(), 1U);
}

/// Two departments, of each one indicator with a target; people who may take every step.
class SignedOffMonth : public Publish {
protected:
    SignedOffMonth() {
        EXPECT_TRUE(store->inTransaction(aNote("people"), [&](Transaction& transaction) -> Result<void> {
            for (const Person& person : {Person{.code = {"TB"}, .name = "填报员", .role = Role::Clerk}, Person{.code = {"KZ"}, .name = "科长", .role = Role::Chief},
                                         Person{.code = {"LD"}, .name = "局领导", .role = Role::Director}})
                if (const auto put = transaction.put(person); !put) return put.error();
            for (const char* code : {"CG", "ZH"})
                if (const auto put = transaction.put(Department{.code = {code}, .name = code}); !put) return put.error();
            auto catalogue = *transaction.readCatalogue();
            for (auto& indicator : catalogue.indicators) {
                indicator.department = {indicator.code.text == "STARTS" ? "GX" : indicator.code.text == "CONTRACTS" ? "CG" : "ZH"};
                if (const auto put = transaction.put(indicator); !put) return put.error();
            }
            return {};
        }));
        putFigure(*store, aFigure({.value = "10.0", .indicator = "CONTRACTS"}));
    }
    void write(const std::string& department, Stage stage) {
        ASSERT_TRUE(store->inTransaction(aNote("step"), [&](Transaction& transaction) -> Result<void> {
            const SubmissionKey key{{department}, {2025, 5}};
            Submission submission = transaction.readSubmission(key)->value_or(Submission{.key = key});
            submission.stage = stage;
            submission.submittedBy = {"TB"};
            submission.approvedBy = {"KZ"};
            const auto put = transaction.put(submission);
            return put ? Result<void>() : Result<void>(put.error());
        }));
    }
    void signOff(const std::string& department) {
        write(department, Stage::Approved);
        const auto taken = takeStep(*store, {{{department}, {2025, 5}}, Step::SignOff, {"LD"}, "", aNote("sign-off"), [](const Catalogue&) { return LayoutMark{.code = "half-year", .digest = "ab"}; }});
        ASSERT_TRUE(taken) << taken.error().key;
    }
};

TEST_F(SignedOffMonth, IsPublishedOnceWithTheLastDepartmentOfItsTable) {
    signOff("GX");
    EXPECT_TRUE(published().empty());
    signOff("CG");
    const auto all = published();
    ASSERT_EQ(all.size(), 1U) << "综合处 has no row in the table and is not waited for";
    const Publication& publication = all.front().publication;
    const auto head = *now(*store).journalHead();
    EXPECT_EQ(publication.period, Period::ytd(2025, 5));
    EXPECT_EQ(publication.entry, head.sequence);
    EXPECT_EQ(publication.layout, (LayoutMark{.code = "half-year", .digest = "ab"}));
    EXPECT_FALSE(publication.isKept());
    EXPECT_EQ(all.front().code, head.shortCode());
    EXPECT_EQ(all.front().note.act, "sign-off");
    EXPECT_EQ(all.front().act, head.sequence - 1) << "one act with the step";
    const auto today = readNow(buildSummary, *store, BuildSummaryRequest{.period = publication.period, .region = {}, .layout = layout, .words = words});
    const auto then = publishedTable(*store, publication, layouts, words);
    EXPECT_EQ(then->anchor, today->anchor);
    EXPECT_THAT(then->notes, ElementsAre("均已核定：高新处、CG（局领导）"));
    EXPECT_TRUE(store->verify()->faults.empty());
}

TEST_F(SignedOffMonth, ThatWasUnlockedIsPublishedOnceMoreWhenItIsSignedAgain) {
    signOff("GX");
    signOff("CG");
    ASSERT_TRUE(takeStep(*store, {{{"GX"}, {2025, 5}}, Step::Unlock, {"LD"}, "更正", aNote("unlock")}));
    EXPECT_EQ(published().size(), 1U);
    signOff("GX");
    EXPECT_EQ(published().size(), 2U);
}

TEST_F(SignedOffMonth, APackageGivesOutNoTable) {
    Publication publication = aPublication();
    const auto path = store.folder() / "gx.xushi";
    const auto section = readNow(readSection, *store, "GX");
    ASSERT_TRUE(section);
    ASSERT_TRUE(createStore(path, [&](Store& package) { return fillPackage(package, *section, aNote()); }));
    const auto package = openStore(path, OpenMode::ReadWrite);
    ASSERT_TRUE(package);
    EXPECT_EQ(readNow(mayPublish, *package->store, publication).error().key, "package.figures-only");
    EXPECT_EQ(publish(*package->store, publication, aNote("publish")).error().key, "package.figures-only");
}

} // namespace
} // namespace xushi
