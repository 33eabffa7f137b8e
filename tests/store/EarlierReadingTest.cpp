#include "domain/Records.h"
#include "support/Builders.h"
#include "support/Printers.h"
#include "support/RandomClerk.h"
#include "support/ReadNow.h"
#include "support/Rounds.h"
#include "support/SmallStore.h"

#include <gtest/gtest.h>

#include <random>

namespace xushi {
namespace {

/// Everything that a reading gives, in a form that is compared to the digit.
struct Moment {
    Catalogue catalogue;
    std::vector<Fields> figures;
    std::vector<Fields> ofOneYear;
    std::vector<Fields> ofOneIndicator;
    std::vector<Fields> ofSomeMonths;
    std::vector<Fields> ofOneRegion;
    Workflow workflow;
    std::vector<Submission> submissions;
    std::optional<Period> latest;
    JournalHead head;
    std::vector<std::int64_t> acts;
    std::vector<std::int64_t> history;
    std::vector<Target> targets;
    std::vector<Target> targetHistory;
    std::optional<Fields> figure;
    std::optional<Submission> submission;
    std::vector<Publication> publications;
    std::vector<SentenceEdit> edits;
    std::vector<PersonPin> pins;
};

std::vector<Fields> fieldsOfAll(const std::vector<Figure>& figures) {
    std::vector<Fields> all;
    for (const auto& figure : figures) all.push_back(fieldsOf(figure));
    return all;
}

Result<Moment> momentOf(Reading& reading) {
    Moment moment;
    moment.catalogue = *reading.readCatalogue();
    moment.figures = fieldsOfAll(*reading.readFigures({everyYear}));
    moment.ofOneYear = fieldsOfAll(*reading.readFigures({{2024, 2024}}));
    moment.ofOneIndicator = fieldsOfAll(*reading.readFigures({{2024, 2025}, std::vector<IndicatorCode>{{"FIRMS"}}}));
    moment.ofSomeMonths = fieldsOfAll(*reading.readFigures({.years = {2024, 2025}, .through = Month(3)}));
    moment.ofOneRegion = fieldsOfAll(*reading.readFigures({.years = {2024, 2025}, .regions = std::vector<RegionCode>{oneFigure.region}}));
    moment.workflow = *reading.readWorkflow({2025, 2025});
    moment.submissions = *reading.readSubmissions(everyYear);
    moment.latest = *reading.latestPeriod();
    moment.head = *reading.journalHead();
    const auto acts = *reading.readActs({.count = 10'000});
    for (const auto& act : acts) moment.acts.push_back(act.group);
    const auto history = *reading.readHistory(RecordKind::Figure, keyTextOf(oneFigure));
    for (const auto& entry : history) moment.history.push_back(entry.sequence);
    moment.targets = reading.readCatalogue({2025, 2025})->targets;
    moment.targetHistory = *reading.readTargetHistory(oneTarget);
    if (const auto figure = *reading.readFigure(oneFigure)) moment.figure = fieldsOf(*figure);
    moment.submission = *reading.readSubmission(oneSubmission);
    moment.publications = *reading.readPublications();
    moment.edits = *reading.readSentenceEdits();
    moment.pins = *reading.readPins();
    return moment;
}

void expectSame(const Moment& then, const Moment& told) {
    EXPECT_EQ(told.catalogue.settings, then.catalogue.settings);
    EXPECT_EQ(told.catalogue.departments, then.catalogue.departments);
    EXPECT_EQ(told.catalogue.regions, then.catalogue.regions);
    EXPECT_EQ(told.catalogue.curves, then.catalogue.curves);
    EXPECT_EQ(told.catalogue.indicators, then.catalogue.indicators);
    EXPECT_EQ(told.catalogue.targets, then.catalogue.targets);
    EXPECT_EQ(told.catalogue.earlierTargets, then.catalogue.earlierTargets);
    EXPECT_EQ(told.catalogue.withdrawnTargets, then.catalogue.withdrawnTargets);
    EXPECT_EQ(told.catalogue.earlierCurves, then.catalogue.earlierCurves);
    EXPECT_EQ(told.catalogue.earlierIndicators, then.catalogue.earlierIndicators);
    EXPECT_EQ(told.catalogue.people, then.catalogue.people);
    EXPECT_EQ(told.figures, then.figures);
    EXPECT_EQ(told.ofOneYear, then.ofOneYear);
    EXPECT_EQ(told.ofOneIndicator, then.ofOneIndicator);
    EXPECT_EQ(told.ofSomeMonths, then.ofSomeMonths);
    EXPECT_EQ(told.ofOneRegion, then.ofOneRegion);
    EXPECT_EQ(told.workflow.submissions, then.workflow.submissions);
    EXPECT_EQ(told.workflow.reviews, then.workflow.reviews);
    EXPECT_EQ(told.workflow.explanations, then.workflow.explanations);
    EXPECT_EQ(told.submissions, then.submissions);
    EXPECT_EQ(told.latest, then.latest);
    EXPECT_EQ(told.head.sequence, then.head.sequence);
    EXPECT_EQ(told.head.hash, then.head.hash);
    EXPECT_EQ(told.acts, then.acts);
    EXPECT_EQ(told.history, then.history);
    EXPECT_EQ(told.targets, then.targets);
    EXPECT_EQ(told.targetHistory, then.targetHistory);
    EXPECT_EQ(told.figure, then.figure);
    EXPECT_EQ(told.submission, then.submission);
    EXPECT_EQ(told.publications, then.publications);
    EXPECT_EQ(told.edits, then.edits);
    EXPECT_EQ(told.pins, then.pins);
}

TEST(EarlierReading, GivesTheStoreAsItStoodAfterEveryActOfAnyHistory) {
    for (unsigned seed = 1; seed <= static_cast<unsigned>(rounds(3)); ++seed) {
        SmallStore store;
        RandomClerk clerk(*store, seed);
        std::vector<Moment> moments{*readTogether(*store, momentOf)};
        for (int acts = 0; acts < 60; ++acts) {
            clerk.act();
            moments.push_back(*readTogether(*store, momentOf));
        }
        ASSERT_GT(moments.back().head.sequence, 90);
        for (std::size_t act = 0; act < moments.size() && !testing::Test::HasFailure(); ++act) {
            SCOPED_TRACE("seed " + std::to_string(seed) + ", act " + std::to_string(act));
            const auto told = readTogetherAt(*store, moments[act].head.sequence, momentOf);
            ASSERT_TRUE(told) << told.error().key;
            expectSame(moments[act], *told);
        }
        ASSERT_TRUE(store->verify()->faults.empty());
    }
}

TEST(EarlierReading, BeforeTheFirstEntryTheStoreIsEmpty) {
    SmallStore store;
    const auto read = readTogetherAt(*store, 0, [](Reading& reading) { return reading.readCatalogue(); });
    ASSERT_TRUE(read) << read.error().key;
    EXPECT_TRUE(read->indicators.empty());
    EXPECT_EQ(read->settings, Settings{});
    EXPECT_EQ(readTogetherAt(*store, 0, [](Reading& reading) { return reading.journalHead(); })->sequence, 0);
    EXPECT_FALSE(*readTogetherAt(*store, 0, [](Reading& reading) { return reading.latestPeriod(); }));
}

TEST(EarlierReading, AnEntryThatTheJournalDoesNotHaveIsRefused) {
    SmallStore store;
    const auto last = now(*store).journalHead()->sequence;
    for (const auto entry : {last + 1, std::int64_t{-1}}) {
        const auto read = readTogetherAt(*store, entry, [](Reading& reading) { return reading.journalHead(); });
        ASSERT_FALSE(read);
        EXPECT_EQ(read.error(), missing("verify.no-entry", {std::to_string(entry), std::to_string(last)}));
    }
}

TEST(EarlierReading, AYearAskedForIsReadAndNoOther) {
    SmallStore store;
    Target next = aTarget();
    next.key.year = 2026;
    ASSERT_TRUE(store->inTransaction(aNote(), [&](Transaction& transaction) -> Result<void> {
        const auto put = transaction.put(next);
        return put ? Result<void>() : Result<void>(put.error());
    }));
    EXPECT_EQ(now(*store).readCatalogue()->targets.size(), 2U);
    EXPECT_EQ(now(*store).readCatalogue({2026, 2026})->targets.front().key, next.key);
    EXPECT_EQ(now(*store).readCatalogue({2026, 2026})->targets.size(), 1U);
    EXPECT_TRUE(now(*store).readCatalogue(noYear)->targets.empty());
}

} // namespace
} // namespace xushi
