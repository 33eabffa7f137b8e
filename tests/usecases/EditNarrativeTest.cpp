#include "usecases/EditNarrative.h"

#include "support/ReadNow.h"
#include "support/SmallStore.h"
#include "usecases/BuildNarrative.h"
#include "usecases/UndoChange.h"
#include "words/narrative/Narrating.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A report of one sentence: 新开工156项，技术合同〔未报〕。
class EditNarrative : public testing::Test {
protected:
    EditNarrative() { put("156"); }

    void put(const std::string& value, int revision = 0) {
        Figure figure = aFigure({.value = value});
        figure.revision = revision;
        putFigure(*store, figure);
    }
    Narrative report(const std::optional<RegionCode>& region = {}) {
        return *readNow(buildNarrative, *store, BuildNarrativeRequest{Period::ytd(2025, 5), region, narrative, narrate});
    }
    Narrative::Sentence sentence() {
        const auto made = report();
        return *sentencesOf(made).front();
    }
    Result<SentenceEdit> save(const std::string& text, const std::string& id = "starts") {
        return saveSentenceEdit(*store, {.narrative = report(), .sentence = id, .text = text, .note = aNote("narrative")});
    }
    Result<SentenceEdit> withdraw() { return withdrawSentenceEdit(*store, {"brief", "starts", Period::ytd(2025, 5), {"HA"}}, aNote("narrative")); }
    std::int64_t head() { return now(*store).journalHead()->sequence; }
    Result<UndoResult> reverse(ReversalWay way, std::int64_t group) { return undoChange(*store, {{way, group}, aNote()}); }

    SmallStore store;
    const NarrativeTemplate narrative{.name = "简报", .title = "简报", .code = "brief",
                                      .sections = {{.paragraphs = {{{.id = "starts", .clauses = {NarrativeTemplate::Item{.indicator = "STARTS", .before = "新开工"},
                                                                                                 NarrativeTemplate::Item{.indicator = "CONTRACTS", .before = "技术合同"}}}}}}}};
    const Narrating narrate = narrativeOf;
};

TEST_F(EditNarrative, StandsOverTheGeneratedSentenceAndSurvivesAFigureWithAMark) {
    EXPECT_EQ(sentence().text(), "新开工156项，技术合同〔未报〕。");
    ASSERT_TRUE(save("新开工项目156个，势头良好。"));
    EXPECT_EQ(sentence().text(), "新开工项目156个，势头良好。");
    EXPECT_EQ(sentence().generated(), "新开工156项，技术合同〔未报〕。");
    EXPECT_FALSE(sentence().isOutdated());
    put("158", 1);
    EXPECT_EQ(sentence().text(), "新开工项目156个，势头良好。") << "what a person wrote stays";
    ASSERT_TRUE(sentence().isOutdated());
    EXPECT_THAT(sentence().edited->changes, ElementsAre(ChangedFigure{"STARTS|HA|level", "156项", "158项"}));
    ASSERT_TRUE(save("新开工项目158个，势头良好。"));
    EXPECT_FALSE(sentence().isOutdated()) << "edited again it has the figures of now";
    EXPECT_TRUE(store->verify()->faults.empty());
}

TEST_F(EditNarrative, IsMarkedWhenSomethingIsReportedUnderIt) {
    ASSERT_TRUE(save("新开工156项。"));
    putFigure(*store, aFigure({.value = "12.5", .indicator = "CONTRACTS"}));
    EXPECT_THAT(sentence().edited->changes, ElementsAre(ChangedFigure{"CONTRACTS|HA|level", "〔未报〕", "12.5亿元"}));
}

TEST_F(EditNarrative, HoldsForItsPeriodAndRegionOnly) {
    ASSERT_TRUE(save("新开工156项。"));
    const auto other = report(RegionCode{"QJ"});
    EXPECT_FALSE(sentencesOf(other).front()->edited);
    const auto later = *readNow(buildNarrative, *store, BuildNarrativeRequest{Period::ytd(2025, 6), {}, narrative, narrate});
    EXPECT_FALSE(sentencesOf(later).front()->edited);
}

TEST_F(EditNarrative, IsWithdrawn) {
    EXPECT_EQ(withdraw().error(), missing("narrative.no-edit", {"starts"}));
    ASSERT_TRUE(save("新开工156项。"));
    ASSERT_TRUE(withdraw());
    EXPECT_FALSE(sentence().edited);
    EXPECT_EQ(withdraw().error().key, "narrative.no-edit");
    ASSERT_TRUE(save("新开工156项。"));
    ASSERT_TRUE(save("新开工156项，技术合同〔未报〕。")) << "the generated text is no edit";
    EXPECT_FALSE(sentence().edited);
}

TEST_F(EditNarrative, StoresNothingThatNoSentenceCanBe) {
    const auto before = head();
    EXPECT_EQ(save(" ").error(), refused("narrative.blank-edit"));
    EXPECT_EQ(save("新", "other").error(), missing("narrative.no-sentence", {"other"}));
    EXPECT_EQ(save(std::string("a\x01")).error().key, "text.control");
    EXPECT_EQ(save(std::string(40000, 'x')).error().key, "text.too-long");
    EXPECT_TRUE(save("新开工156项，技术合同〔未报〕。"));
    EXPECT_EQ(head(), before);
}

TEST_F(EditNarrative, IsTakenBackAndMadeAgain) {
    ASSERT_TRUE(save("甲。"));
    const auto added = head();
    ASSERT_TRUE(save("乙。"));
    const auto changed = head();
    ASSERT_TRUE(reverse(ReversalWay::Undo, changed));
    EXPECT_EQ(sentence().text(), "甲。");
    ASSERT_TRUE(reverse(ReversalWay::Undo, added));
    EXPECT_FALSE(sentence().edited);
    ASSERT_TRUE(reverse(ReversalWay::Redo, added));
    EXPECT_EQ(sentence().text(), "甲。");
    EXPECT_TRUE(store->verify()->faults.empty());
}

TEST_F(EditNarrative, StandsInTheStoreAsItWasThen) {
    ASSERT_TRUE(save("甲。"));
    const auto then = head();
    ASSERT_TRUE(save("乙。"));
    const auto earlier = readTogetherAt(*store, then, [](Reading& reading) { return reading.readSentenceEdits(); });
    ASSERT_EQ(earlier->size(), 1U);
    EXPECT_EQ(earlier->front().text, "甲。");
    store.reopen();
    EXPECT_EQ(now(*store).readSentenceEdits()->front().text, "乙。");
}

TEST_F(EditNarrative, OfASentenceThatIsGoneIsSaidAndKept) {
    ASSERT_TRUE(save("甲。"));
    auto other = narrative;
    other.sections[0].paragraphs[0][0].id = "renamed";
    const auto made = *readNow(buildNarrative, *store, BuildNarrativeRequest{Period::ytd(2025, 5), {}, other, narrate});
    EXPECT_THAT(made.remarks, ElementsAre(Remark{"narrative.edit-without-sentence", {"starts"}}));
    EXPECT_EQ(now(*store).readSentenceEdits()->size(), 1U);
}

TEST_F(EditNarrative, NeedsARegionOfTheStore) {
    EXPECT_EQ(readNow(buildNarrative, *store, BuildNarrativeRequest{Period::ytd(2025, 5), RegionCode{"XX"}, narrative, narrate}).error(), missing("figure.no-region", {"XX"}));
}

} // namespace
} // namespace xushi
