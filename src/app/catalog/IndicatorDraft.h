#pragma once

#include "domain/Catalogue.h"

#include <QString>

namespace xushi {

/// What stands in the definition form. Months stay as typed until they are saved.
struct IndicatorDraft {
    Indicator indicator; ///< as stored, with the fields of the form written over it
    QString validFrom;
    QString validTo;
    QString inForceFrom; ///< the month of a new version; empty for a correction of the stored one
    QString reason; ///< for the journal, and of a new version
    QString newDepartment = {}; ///< the name of one that is not in the list yet

    bool operator==(const IndicatorDraft&) const = default;
};

IndicatorDraft draftOf(const Indicator& indicator);

/// What the form does not show, the revision with it, as `theirs` has it.
IndicatorDraft rebased(IndicatorDraft mine, const Indicator& theirs);

/// An indicator to be added: of the section and department of `beside`, last in the order.
IndicatorDraft draftOfNew(const Catalogue& catalogue, const Indicator* beside);

/// The month meant by typed text; nothing for an empty one. Refuses with `period.*`.
Result<std::optional<YearMonth>> monthFrom(const QString& text);

/// What is to be saved; refuses months that cannot be read.
Result<Indicator> indicatorFrom(const IndicatorDraft& draft);

/// Other names as one line and back.
QString joinedNames(const std::vector<std::string>& names);
std::vector<std::string> splitNames(const QString& text);

} // namespace xushi
