#pragma once

#include "domain/Records.h"
#include "support/Builders.h"
#include "support/SmallStore.h"

#include <gtest/gtest.h>

#include <array>
#include <random>

namespace xushi {

inline const FigureKey oneFigure{Period::ytd(2025, 3), {"STARTS"}, {"HA"}};
inline const TargetKey oneTarget{{"STARTS"}, {"HA"}, 2025};
inline const SubmissionKey oneSubmission{{"GX"}, {2025, 3}};

/// Writes what nobody has planned: every kind of record, several to an act, over what stands there.
class RandomClerk {
public:
    RandomClerk(Store& store, unsigned seed) : m_store(store), m_random(seed) {}

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
            submission.stage = std::array{Stage::Submitted, Stage::Returned, Stage::SignedOff}[static_cast<std::size_t>(upTo(2))];
            submission.sealedAfter = submission.stage == Stage::SignedOff ? std::optional(static_cast<int>(transaction.journalHead()->sequence)) : std::nullopt;
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
    Result<void> putPin(Transaction& transaction) {
        PersonPin pin{.person = {"P" + std::to_string(upTo(2))}, .kept = upTo(3) == 0 ? std::string() : text()};
        const auto pins = *transaction.readPins();
        for (const auto& stored : pins)
            if (stored.person == pin.person) pin.revision = stored.revision;
        return done(transaction.put(pin));
    }
    Result<void> putDefinition(Transaction& transaction) {
        Catalogue stored = *transaction.readCatalogue(noYear);
        switch (upTo(8)) {
        case 0: stored.settings.title = text(); return transaction.put(stored.settings);
        case 1: stored.curves.front().reason = text(); return done(transaction.put(stored.curves.front()));
        case 2: return done(transaction.put(Person{.code = {newCode()}, .name = "张" + text()}));
        case 3: stored.regions.back().note = text(); return done(transaction.put(stored.regions.back()));
        case 4: return done(transaction.put(Department{.code = {newCode()}, .name = text()}));
        case 5: return putPublication(transaction);
        case 6: return putSentenceEdit(transaction);
        case 7: return putPin(transaction);
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

} // namespace xushi
