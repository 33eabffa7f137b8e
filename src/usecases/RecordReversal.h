#pragma once

#include "domain/RecordNames.h"
#include "domain/Reversal.h"
#include "store/Store.h"
#include "usecases/Locks.h"

#include <optional>
#include <vector>

namespace xushi {

/// What an act wrote of one record, from its first writing to its last.
struct RecordChange {
    RecordKind kind = RecordKind::Figure;
    std::string key;
    Fields before; ///< empty: the act added the record
    Fields after;
};

/// In the order in which the records were written first.
std::vector<RecordChange> changesOf(const std::vector<JournalEntry>& entries);

/// Takes back within one transaction what an act wrote of explanations, reviews and the catalogue, or writes it again.
/// What stands there then is asked the same as when somebody writes it by hand: who may, in which stage, and what
/// stored figures and closed months forbid. The reason of a target or curve comes back with it and is not asked again.
/// The catalogue and the workflow are read once, at the first record.
class RecordReversal {
public:
    RecordReversal(Transaction& transaction, const ChangeNote& note, ReversalWay way)
        : m_transaction(transaction), m_note(note), m_isUndo(way == ReversalWay::Undo) {}

    /// Refuses what was changed since (`undo.record-changed-since`, Conflict), a record of the catalogue that the act
    /// added, because records are never deleted (`undo.added`), a revision dated before the one that it replaced, whose
    /// months cannot be given back (`undo.dated-earlier`), a publication (`undo.publication`), and a step of the workflow
    /// (`undo.workflow`).
    Result<void> reverse(const RecordChange& change);

private:
    Result<void> read();
    Result<void> reverseSettings(const RecordChange& change);
    template <class Record> Result<void> reverseAs(const RecordChange& change, Result<Record> (*from)(const Fields&));
    template <class Record> const Record* stored(const Record& record) const;
    template <class Record> Result<void> mayStand(const Record& record);
    Problem changedSince(const RecordChange& change) const;

    Transaction& m_transaction;
    const ChangeNote& m_note;
    bool m_isUndo;
    std::optional<Catalogue> m_catalogue;
    Workflow m_workflow;
    std::vector<SentenceEdit> m_edits;
    std::vector<PersonPin> m_pins;
    std::optional<Locks> m_locks;
};

} // namespace xushi
