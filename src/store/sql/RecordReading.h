#pragma once

#include "store/Reading.h"
#include "store/sql/RecordTable.h"

namespace xushi {

/// Which records of a kind are read: all of them, or those of some years.
struct RecordsWanted {
    RecordKind kind;
    std::optional<YearSpan> years = {};
};

/// What catalogue and workflow are put together from, wherever their records come from.
class RecordReading : public Reading {
public:
    Result<Catalogue> readCatalogue(YearSpan targetYears) override;
    Result<Settings> readSettings() override;
    Result<Workflow> readWorkflow(YearSpan years) override;
    Result<std::vector<Submission>> readSubmissions(YearSpan years) override;
    Result<std::optional<Submission>> readSubmission(const SubmissionKey& key) override;
    Result<std::vector<Publication>> readPublications() override;
    Result<std::vector<SentenceEdit>> readSentenceEdits() override;
    Result<std::vector<PersonPin>> readPins() override;
    Result<std::vector<Target>> readTargetHistory(const TargetKey& key) override;
    Result<std::vector<JournalEntry>> readHistory(RecordKind kind, const std::string& key) override;
    Result<std::vector<JournalEntry>> readHistories(RecordKind kind, const std::vector<std::string>& keys) override;

    /// The journal of some records, in order.
    virtual std::vector<JournalEntry> entriesOf(RecordKind kind, const std::vector<std::string>& keys) = 0;

protected:
    /// Those of the catalogue as they came, all others ordered by their key.
    virtual void eachRowOf(const RecordsWanted& wanted, const TakeFields& take) = 0;
    virtual std::optional<Fields> rowOf(RecordKind kind, const std::string& key) = 0;

private:
    /// There is room for `expected` of them from the start.
    template <class Record, class From> Result<std::vector<Record>> readRecords(const RecordsWanted& wanted, From from, std::size_t expected = 0);
};

} // namespace xushi
