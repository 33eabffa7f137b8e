#include "usecases/ReadNews.h"

#include "support/ReadNow.h"
#include "support/SmallStore.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class ReadNews : public testing::Test {
protected:
    JournalHead head() { return *now(*store).journalHead(); }
    /// The act that wrote it.
    std::int64_t enter(const FigureTweaks& with, const ChangeNote& note = aNote()) {
        Figure figure = aFigure(with);
        const auto before = *now(*store).readFigure(figure.key);
        figure.revision = before ? before->revision : 0;
        putFigure(*store, figure, note);
        return head().sequence;
    }
    std::int64_t move(Stage stage) {
        const auto moved = store->inTransaction(aNote("submit"), [&](Transaction& transaction) -> Result<void> {
            Submission submission = (*transaction.readSubmission(key)).value_or(Submission{.key = key});
            submission.stage = stage;
            const auto put = transaction.put(submission);
            return put ? Result<void>() : Result<void>(put.error());
        });
        return *moved;
    }
    Result<StoreNews> told(const NewsAsked& asked) {
        auto news = readNow(xushi::readNews, *store, asked);
        if (!news) return news;
        const auto lights = tellLights(*store, asked, *news);
        return lights ? news : Result<StoreNews>(lights.error());
    }
    Result<StoreNews> since(const JournalHead& seen, const std::string& code = {}) { return told({.since = seen.sequence, .code = code}); }

    const SubmissionKey key{{"GX"}, {2025, 5}};
    SmallStore store;
};

TEST_F(ReadNews, TellsWhatCameInAndWhatWasRevised) {
    enter({.value = "100"});
    const JournalHead seen = head();
    enter({.value = "104"});
    const auto revised = enter({.value = "106"});
    const auto came = enter({.value = "7", .region = "QJ"}, {.actor = "li", .host = "pc", .at = "2025-06-04T01:02:03Z", .act = "import", .reason = {}});
    const auto news = since(seen, seen.shortCode());
    ASSERT_TRUE(news) << news.error().key;
    ASSERT_EQ(news->came.size(), 1U);
    EXPECT_EQ(news->came[0].after.key.region, RegionCode{"QJ"});
    EXPECT_EQ(news->came[0].act, came);
    ASSERT_EQ(news->revised.size(), 1U);
    EXPECT_EQ(news->revised[0].before->value, number("100")) << "as it was seen, not between";
    EXPECT_EQ(news->revised[0].after.value, number("106"));
    EXPECT_EQ(news->revised[0].act, revised);
    EXPECT_EQ(news->acts.at(came).actor, "li");
    EXPECT_EQ(news->to.sequence, head().sequence);
}

TEST_F(ReadNews, IsQuietAboutWhatIsAsItWas) {
    enter({.value = "100"});
    const JournalHead seen = head();
    EXPECT_EQ(since(seen)->size(), 0U);
    enter({.value = "104"});
    enter({.value = "100"});
    enter({.value = "7", .region = "QJ"});
    enter({.region = "QJ", .state = FigureState::Cleared});
    move(Stage::Submitted);
    move(Stage::Draft);
    const auto news = since(seen);
    EXPECT_THAT(news->came, IsEmpty()) << "it came and was cleared";
    EXPECT_THAT(news->revised, IsEmpty());
    EXPECT_THAT(news->months, IsEmpty());
    EXPECT_THAT(news->lights, IsEmpty());
}

TEST_F(ReadNews, TellsAFigureThatWasTakenOut) {
    enter({.value = "100"});
    const JournalHead seen = head();
    enter({.state = FigureState::Cleared});
    const auto news = since(seen);
    ASSERT_EQ(news->revised.size(), 1U);
    EXPECT_EQ(news->revised[0].after.state, FigureState::Cleared);
}

/// 250 are aimed at: 104.2 are due in May.
TEST_F(ReadNews, TellsLightsThatChangedAndMonthsThatMoved) {
    enter({.value = "100"});
    const JournalHead seen = head();
    const auto act = enter({.value = "110"});
    const auto step = move(Stage::Submitted);
    const auto news = since(seen);
    EXPECT_THAT(news->lights, ElementsAre(LightNews{{"STARTS"}, {"HA"}, Light::Behind, Light::On, {act}}));
    EXPECT_THAT(news->months, ElementsAre(MonthNews{key, Stage::Draft, Stage::Submitted, step}));
    EXPECT_THAT(told({.since = seen.sequence, .period = Period::ytd(2025, 4)})->lights, IsEmpty()) << "nothing was reported up to April";
}

TEST_F(ReadNews, RefusesAJournalThatIsAnotherOne) {
    enter({.value = "100"});
    JournalHead seen = head();
    EXPECT_EQ(since(seen, "another").error(), missing("news.another-journal"));
    seen.sequence += 5;
    EXPECT_EQ(since(seen).error(), missing("news.another-journal"));
}

} // namespace
} // namespace xushi
