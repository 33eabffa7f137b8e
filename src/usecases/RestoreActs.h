#pragma once

#include "domain/Journal.h"
#include "usecases/UndoChange.h"

#include <string>
#include <vector>

namespace xushi {

/// A day of the person who asks, as the bounds that it has in UTC: done at `from` or later, before `until`.
struct DayAsked {
    std::string from;
    std::string until;
};

/// One act, whoever did it: people take back what they did themselves by an undo.
struct WholeAct {
    std::int64_t group = 0;
};

/// What bringing a whole day, or an act, back would change.
struct PlannedRestoring {
    std::vector<JournalAct> acts;         ///< the first first, whoever did them
    std::vector<FigureReversal> figures;  ///< those that would have another content
    int otherRecords = 0;                 ///< definitions, targets, explanations ... that the acts have left otherwise
};

/// Everything that the acts of the day wrote stands again as it stood before them, as one new act (`restore`): all or nothing, whoever
/// did them. Refused where the day has no act (`restore.no-acts`), took a step of the workflow (`restore.day-step`), made the store
/// (`restore.day-creation`) or gave out a table (`restore.day-publication`), where a later day has changed a record again (`undo.changed-since`,
/// `undo.record-changed-since`), and where something is locked, as an entry is; without a reason (`restore.no-reason`). What came and went
/// on the day itself is not written.
Result<UndoResult> restoreDay(Store& store, const DayAsked& day, const ChangeNote& note);

/// The same without writing; records that are no figures are asked when it is written.
Result<PlannedRestoring> planDay(Reading& reading, const DayAsked& day);

/// The same of one act; `undo.no-act` where there is none, `undo.workflow`, `undo.creation` and `undo.publication` where it is one of these.
Result<UndoResult> restoreAct(Store& store, const WholeAct& act, const ChangeNote& note);
Result<PlannedRestoring> planAct(Reading& reading, const WholeAct& act);

/// Which side of a change is meant.
enum class ChangeSide { Before, After };

/// A value that an act found or left in a figure.
struct ValueAsked {
    std::int64_t group = 0; ///< of the act
    FigureKey key;
    ChangeSide side = ChangeSide::After;
};

/// How the figure stands and how it would stand with that value, its source and notes with it. `undo.no-act` where the act did not
/// write it, `restore.same` where it stands like that, and what locks it.
Result<FigureReversal> planValue(Reading& reading, const ValueAsked& value);

/// Writes it as a new act (`restore`), over whatever stands there; refused without a reason (`restore.no-reason`).
Result<UndoResult> restoreValue(Store& store, const ValueAsked& value, const ChangeNote& note);

} // namespace xushi
