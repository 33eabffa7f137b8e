#pragma once

#include "store/Store.h"
#include "store/sql/RecordTable.h"
#include "store/sql/SqlReading.h"

namespace xushi {

/// Writes one act: every put and its journal entry. Throws SQLite::Exception.
class SqlTransaction : public ReadingThrough<Transaction> {
public:
    /// `rows` holds what stands there before it is written over; nothing in a store that is proved.
    SqlTransaction(Reading& reading, const SqlTables& tables, RowProof* rows, const ChangeNote& note)
        : ReadingThrough(reading), m_prepared(tables.prepared), m_figures(tables.figures), m_journal(tables.journal), m_rows(rows),
          m_note(note) {}

    Result<FigurePut> put(const Figure& figure) override;
    Result<Indicator> put(const Indicator& indicator) override {
        return putRecord(indicator, RecordKind::Indicator, indicator.code.text, indicator.name, indicatorFrom);
    }
    Result<Target> put(const Target& target) override {
        return putRecord(goingOn(target), RecordKind::Target, keyTextOf(target), target.key.indicator.text, targetFrom);
    }
    Result<Curve> put(const Curve& curve) override {
        if (const auto valid = validate(curve.shape); !valid) return valid.error();
        return putRecord(curve, RecordKind::Curve, curve.code.text, curve.name, curveFrom);
    }
    Result<Region> put(const Region& region) override {
        return putRecord(region, RecordKind::Region, region.code.text, region.name, regionFrom);
    }
    Result<Department> put(const Department& department) override {
        return putRecord(department, RecordKind::Department, department.code.text, department.name, departmentFrom);
    }
    Result<Person> put(const Person& person) override {
        return putRecord(person, RecordKind::Person, person.code.text, person.name, personFrom);
    }
    Result<StoredLayout> put(const StoredLayout& layout) override {
        return putRecord(layout, RecordKind::Layout, layout.code.text, layout.name, layoutFrom);
    }
    Result<Submission> put(const Submission& submission) override {
        return putRecord(submission, RecordKind::Submission, keyTextOf(submission), submission.key.month.toText(), submissionFrom);
    }
    Result<Review> put(const Review& review) override {
        return putRecord(review, RecordKind::Review, keyTextOf(review), review.figure.indicator.text, reviewFrom);
    }
    Result<FindingExplanation> put(const FindingExplanation& explanation) override {
        return putRecord(explanation, RecordKind::Explanation, keyTextOf(explanation), explanation.figure.indicator.text,
                         explanationFrom);
    }
    Result<Publication> put(const Publication& publication) override {
        return putRecord(publication, RecordKind::Publication, keyTextOf(publication), keyTextOf(publication), publicationFrom);
    }
    Result<SentenceEdit> put(const SentenceEdit& edit) override {
        return putRecord(edit, RecordKind::SentenceEdit, keyTextOf(edit), edit.key.sentence, sentenceEditFrom);
    }
    Result<PersonPin> put(const PersonPin& pin) override {
        return putRecord(pin, RecordKind::Pin, keyTextOf(pin), pin.person.text, pinFrom);
    }
    Result<void> put(const Settings& settings) override;

private:
    /// One that is added where another was withdrawn goes on from its revision.
    Target goingOn(Target target) {
        const auto current = target.revision == 0 ? readOne(m_prepared, recordTable(RecordKind::Target), fieldsOf(target)) : std::nullopt;
        const auto stored = current ? targetFrom(*current) : Result<Target>(Target{});
        if (stored && stored->isWithdrawn) target.revision = stored->revision;
        return target;
    }

    template <class Record, class From>
    Result<Record> putRecord(const Record& record, RecordKind kind, const std::string& key, const std::string& name,
                             From from);
    void journal(RecordKind kind, const std::string& key, Fields before, Fields after) {
        m_journal.append({.note = m_note, .kind = kind, .key = key, .before = std::move(before), .after = std::move(after)});
    }

    PreparedStatements& m_prepared;
    FigureTable& m_figures;
    JournalTable& m_journal;
    RowProof* m_rows;
    const ChangeNote& m_note;
};

} // namespace xushi
