#pragma once

#include "domain/Catalogue.h"
#include "domain/Figure.h"
#include "domain/Month.h"
#include "domain/reading/GivenNumber.h"
#include "store/Store.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace xushi {

/// What is given for one figure. Numbers are as they were typed or read (`reading/GivenNumber`); an empty one takes the number away; what
/// is not set stays as it is, but for what was said of a value that another one replaces: its source, note, qualifier,
/// status, published growth and restated base go with it. Words that stood without any value go when there is one
/// (docs/decisions/0030-words-go-with-their-value.md); what the same request gives stays.
struct FigureEdit {
    IndicatorCode indicator;
    RegionCode region;
    Period period; ///< as written; stored under the form that the indicator is reported in
    std::optional<GivenNumber> value;
    bool isOtherForm = false; ///< the value is the month of a cumulative, or the cumulative of months reported alone
    std::optional<GivenNumber> lastYear;
    std::optional<GivenNumber> restatedBase;
    std::optional<GivenNumber> growth;
    std::optional<GivenNumber> points;
    std::optional<Bound> growthBound;
    std::optional<std::optional<Qualifier>> qualifier; ///< an empty one takes it away
    std::optional<DataStatus> status;
    std::optional<std::string> source;
    std::optional<std::string> note;
    std::optional<std::string> wording; ///< what the source says in words
    std::optional<int> seenRevision; ///< none: whatever is stored
};

struct EditOutcome {
    std::optional<Figure> before;  ///< what was stored before
    std::optional<Figure> stored;  ///< what is stored now, of revision 0 where there is still nothing; empty when refused
    std::optional<Problem> refusal; ///< of kind Refused, Missing, or Conflict with `before` as the other's value

    /// False also for an edit that changed nothing: it has no entry in the journal.
    bool isWritten() const { return stored && stored->revision > (before ? before->revision : 0); }
};

struct EnterRequest {
    std::vector<FigureEdit> edits;
    ChangeNote note;
    Date today;
};

struct EnterResult {
    std::int64_t group = 0;            ///< the journal group, 0 when nothing changed
    std::vector<EditOutcome> outcomes; ///< one for each edit, in order
};

/// The figure as it would be stored after `edit`, judged against `figures` (ordered as for a board) and written nowhere.
/// Refuses what enterFigures would refuse, but for what somebody else has changed.
Result<Figure> previewEntry(const Catalogue& catalogue, std::span<const Figure> figures, const FigureEdit& edit,
                            const Date& today);

/// An edit, a paste, a fill or an import: the good ones are stored in one transaction, the others are told. Several
/// edits may write one figure, its value only once: a second value of the same key is refused (`check.duplicate`).
/// Each is judged by the definitions and rules that the store has in that transaction, by the version of its month.
/// Fails as a whole only when the store does.
Result<EnterResult> enterFigures(Store& store, const EnterRequest& request);

} // namespace xushi
