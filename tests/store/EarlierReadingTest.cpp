#include "domain/Records.h"
#include "support/Builders.h"
#include "support/Printers.h"
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
};

const FigureKey oneFigure{Period::ytd(2025, 3), {"STARTS"}, {"HA"}};
const TargetKey oneTarget{{"STARTS"}, {"HA"}, 2025};
const SubmissionKey oneSubmission{{"GX"}, {2025, 3}};

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
}

/// Writes what nobody has planned: every kind of record, several to an act, over what stands there.
class Clerk {
public:
    Clerk(Store& store, unsigned seed) : m_store(store), m_random(seed) {}

    void act() {
        const auto done = m_store.inTransaction(aNote(), [&](Transaction& transaction) -> Result<void> {
            for (int left = upTo(4); left >= 0; --left)
                if (const auto put = putOne(transaction); !put) return put;
            if (upTo(9) == 0) return refused("nothing of this act stays");
            return {};
        });
        EXPECT_TRUE(done || done.error().key == "nothing of this act stays") << done.error().key;
    }

private:
    int upTo(int last) { return std::uniform_int_distribution<int>(0, last)(m_random); }
    std::string text() { return "第" + std::to_string(upTo(999)) + "次"; }
    std::string newCode() { return "R" + std::to_string(++m_codes); }
    int year() { return 2023 + upTo(3); }
    FigureKey figureKey() {
        const std::vector<std::string> codes{"STARTS", "CONTRACTS", "FIRMS"};
        const std::string code = codes[static_cast<std::size_t>(upTo(2))];
        const Period period = code == "FIRMS" ? Period::point(year(), 1 + upTo(11)) : Period::ytd(year(), 1 + upTo(11));
        return upTo(2) == 0 ? oneFigure : FigureKey{period, {code}, {upTo(1) == 0 ? "HA" : "QJ"}};
    }
    template <class Put> static Result<void> done(const Put& put) { return put ? Result<void>() : Result<void>(put.error()); }

    Result<void> putFigure(Transaction& transaction) {
        const FigureKey key = figureKey();
        Figure figure = transaction.readFigure(key)->value_or(Figure{.key = key});
        figure.state = upTo(5) == 0 ? FigureState::Cleared : FigureState::Reported;
        figure.value = figure.state == FigureState::Reported ? std::optional(Decimal(upTo(9999))) : std::nullopt;
        figure.status = upTo(5) == 0 ? DataStatus::Forecast : DataStatus::Preliminary;
        figure.isAsOfAssumed = upTo(7) == 0;
        figure.source = text();
        return done(transaction.put(figure));
    }
    Result<void> putTarget(Transaction& transaction) {
        const TargetKey key = upTo(2) == 0 ? oneTarget : TargetKey{{"CONTRACTS"}, {"HA"}, year()};
        const Catalogue stored = *transaction.readCatalogue({key.year, key.year});
        Target target = aTarget();
        target.key = key;
        target.revision = 0;
        if (const Target* present = stored.find(key)) target = *present;
        target.value = Decimal(upTo(999));
        target.reason = text();
        target.isWithdrawn = upTo(5) == 0;
        return done(transaction.put(target));
    }
    Result<void> putWorkflow(Transaction& transaction) {
        const FigureKey figure = figureKey();
        const Workflow stored = *transaction.readWorkflow(everyYear);
        const SubmissionKey key = upTo(1) == 0 ? oneSubmission : SubmissionKey{{"GX"}, {year(), 1 + upTo(11)}};
        if (upTo(2) == 0) {
            Submission submission = transaction.readSubmission(key)->value_or(Submission{.key = key});
            submission.stage = upTo(1) == 0 ? Stage::Submitted : Stage::Returned;
            submission.comment = text();
            return done(transaction.put(submission));
        }
        if (upTo(1) == 0) {
            const Review* present = stored.find(figure);
            Review review = present ? *present : Review{.figure = figure};
            review.comment = text();
            return done(transaction.put(review));
        }
        const FindingExplanation* present = stored.find(figure, "check.jump");
        FindingExplanation told = present ? *present : FindingExplanation{.figure = figure, .check = "check.jump"};
        told.text = text();
        return done(transaction.put(told));
    }
    Result<void> putPublication(Transaction& transaction) {
        const auto earlier = *transaction.readPublications();
        const auto head = *transaction.journalHead();
        return done(transaction.put(Publication{.number = static_cast<int>(earlier.size()) + 1, .period = Period::ytd(2025, 1 + upTo(11)),
                                                .entry = static_cast<int>(head.sequence), .fileName = text(), .bytes = text()}));
    }
    Result<void> putSentenceEdit(Transaction& transaction) {
        SentenceEdit edit{.key = {"half-year", "s" + std::to_string(upTo(2)), Period::ytd(2025, 6), {"HA"}}, .text = text(), .figures = text()};
        const auto edits = *transaction.readSentenceEdits();
        for (const auto& stored : edits)
            if (stored.key == edit.key) edit.revision = stored.revision;
        return done(transaction.put(edit));
    }
    Result<void> putDefinition(Transaction& transaction) {
        Catalogue stored = *transaction.readCatalogue(noYear);
        switch (upTo(7)) {
        case 0: stored.settings.title = text(); return transaction.put(stored.settings);
        case 1: stored.curves.front().reason = text(); return done(transaction.put(stored.curves.front()));
        case 2: return done(transaction.put(Person{.code = {newCode()}, .name = "张" + text()}));
        case 3: stored.regions.back().note = text(); return done(transaction.put(stored.regions.back()));
        case 4: return done(transaction.put(Department{.code = {newCode()}, .name = text()}));
        case 5: return putPublication(transaction);
        case 6: return putSentenceEdit(transaction);
        default: break;
        }
        Indicator indicator = stored.indicators[static_cast<std::size_t>(upTo(3))];
        indicator.definition = text();
        if (upTo(2) == 0) indicator.inForceFrom = YearMonth{year(), 1 + upTo(11)};
        indicator.changeReason = text();
        return done(transaction.put(indicator));
    }
    Result<void> putOne(Transaction& transaction) {
        const int kind = upTo(9);
        if (kind < 5) return putFigure(transaction);
        if (kind < 7) return putWorkflow(transaction);
        return kind == 7 ? putTarget(transaction) : putDefinition(transaction);
    }

    Store& m_store;
    std::mt19937 m_random;
    int m_codes = 0;
};

TEST(EarlierReading, GivesTheStoreAsItStoodAfterEveryActOfAnyHistory) {
    for (unsigned seed = 1; seed <= static_cast<unsigned>(rounds(3)); ++seed) {
        SmallStore store;
        Clerk clerk(*store, seed);
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
