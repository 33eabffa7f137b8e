#pragma once

#include "domain/Records.h"
#include "store/Reading.h"

#include <optional>
#include <string>
#include <vector>

namespace xushi {

enum class CatalogueVerdict { New, Changed, Same, Problem };
template <> struct Tokens<CatalogueVerdict> {
    static constexpr TokenList<CatalogueVerdict, 4> all{{{CatalogueVerdict::New, "new"},
                                                         {CatalogueVerdict::Changed, "changed"},
                                                         {CatalogueVerdict::Same, "same"},
                                                         {CatalogueVerdict::Problem, "problem"}}};
};

/// What an import would do with one record.
struct CatalogueLine {
    RecordKind kind = RecordKind::Indicator;
    std::string key; ///< as the journal names it
    std::string name;
    CatalogueVerdict verdict = CatalogueVerdict::Same;
    std::optional<Problem> problem; ///< of a record that cannot be taken
};

struct CataloguePreview {
    std::vector<CatalogueLine> lines; ///< departments, regions, curves, indicators, targets, people; each in the order of the file
    Catalogue stored;
    Catalogue incoming;   ///< as the next revisions of what is stored
    Catalogue importable; ///< what is left of it without the records that have a problem
    bool needsReason = false; ///< a target or a curve is changed and says no reason

    int count(CatalogueVerdict verdict) const;
};

/// What importCatalogue would do with `file` now, by the same rules; nothing is written. A record that refers to one that is left out
/// is a problem too. `reason` is given to what is changed and says none of its own (withReason).
Result<CataloguePreview> previewCatalogue(Reading& reading, const Catalogue& file, const std::string& reason);

} // namespace xushi
