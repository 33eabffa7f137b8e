#pragma once

#include "domain/recognition/Recognition.h"
#include "usecases/EnterFigures.h"

#include <functional>
#include <string>
#include <vector>

namespace xushi {

enum class ImportVerdict { New, Changed, Same, Ignored, Problem };
template <> struct Tokens<ImportVerdict> {
    static constexpr TokenList<ImportVerdict, 5> all{{{ImportVerdict::New, "new"},
                                                      {ImportVerdict::Changed, "changed"},
                                                      {ImportVerdict::Same, "same"},
                                                      {ImportVerdict::Ignored, "ignored"},
                                                      {ImportVerdict::Problem, "problem"}}};
};

/// A sheet as it was understood.
struct RecognisedSheet {
    std::string name; ///< empty where the format has no sheets
    Recognition recognition;
};

/// Where a file's figures come from.
struct ImportOrigin {
    std::string fileName; ///< without its folder
    std::string sha256;   ///< of its bytes, 64 hexadecimal digits
};

/// 洪泽区5月.xlsx SHA-256 9f3a…: the reason of an act of import.
std::string importReason(const ImportOrigin& origin);
/// The reverse; nothing for another reason.
std::optional<ImportOrigin> originFrom(const std::string& reason);
/// 5月!C3 of the source of a figure that came from there; empty for another source.
std::string placeFrom(const std::string& source, const ImportOrigin& origin);

/// What one cell would change.
struct ImportLine {
    std::string sheet;
    FoundCell found;
    ImportVerdict verdict = ImportVerdict::Problem;
    Remark reason;                ///< why it is ignored, or what is wrong
    std::optional<Figure> before; ///< what is stored
    std::optional<Figure> after;  ///< what would be
    std::optional<FigureEdit> edit; ///< of a new or a changed one
};

struct ImportPlan {
    std::vector<ImportLine> lines;

    int count(ImportVerdict verdict) const;
};

/// What the sheets would change in the store as it stands in `reading`: nothing is written. What is locked, closed, or no
/// figure of its indicator is a problem that names the reason.
Result<ImportPlan> planImport(Reading& reading, const std::vector<RecognisedSheet>& sheets, const ImportOrigin& origin, const Date& today);

struct ImportRequest {
    ChangeNote note;
    Date today;
    bool isAllOrNothing = false; ///< where the plan has a problem nothing is written
};

/// Writes the new and changed lines of a plan as one act; a line that the store refuses meanwhile becomes a problem.
Result<EnterResult> importFigures(Store& store, ImportPlan& plan, const ImportRequest& request);

/// 5月!E5, E5.
std::string importedFrom(const std::string& sheet, const SheetPlace& place);

} // namespace xushi
