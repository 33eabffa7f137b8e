#pragma once

#include "domain/Month.h"
#include "usecases/EnterFigures.h"
#include "usecases/ReadPackage.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace xushi {

/// A record as it was given out, as it came back and as it is here now; nothing where none stood.
template <class Record> struct ThreeSides {
    std::optional<Record> given;
    std::optional<Record> theirs;
    std::optional<Record> ours;
};

enum class MergeFate {
    Take,     ///< they alone have changed it: it is taken
    Conflict, ///< both have, and differently: somebody decides
    Refused,  ///< it cannot be taken now: see the reason
};
template <> struct Tokens<MergeFate> {
    static constexpr TokenList<MergeFate, 3> all{{{MergeFate::Take, "take"}, {MergeFate::Conflict, "conflict"}, {MergeFate::Refused, "refused"}}};
};

/// One thing that came back changed.
struct MergeLine {
    FigureKey key;
    std::variant<ThreeSides<Figure>, ThreeSides<FindingExplanation>> sides;
    MergeFate fate = MergeFate::Take;
    Remark reason;            ///< of one that is refused
    bool takesTheirs = false; ///< of a conflict that was decided so; else ours stays

    const ThreeSides<Figure>* figure() const { return std::get_if<ThreeSides<Figure>>(&sides); }
    const ThreeSides<FindingExplanation>* explanation() const { return std::get_if<ThreeSides<FindingExplanation>>(&sides); }
    /// The finding that is explained; empty for a figure.
    std::string check() const;
};

/// That a line is still what was seen of it: of the same thing, and each side says the same.
bool haveNotMoved(const MergeLine& seen, const MergeLine& now);

/// What a package would change: only what it says otherwise than when it was given out, and than the store does now. Figures
/// first, each kind in the order of the keys.
struct MergePlan {
    std::vector<MergeLine> lines;
    int count(MergeFate fate) const;
};

/// That the package was cut from this store and says truly what it was given, by the journal: `package.other-store` for one of another
/// store or of a later state of it, `package.not-as-given` (Unreadable) where what it says it was given is not what the store had.
Result<void> checkPackage(Store& store, const PackageContents& package);

/// What a checked package would change. What the store took from this package before is no change a second time, whatever became of
/// it since. `package.other-store`.
Result<MergePlan> planMerge(Reading& reading, const PackageContents& package, const Date& today);

struct MergeRequest {
    const PackageContents& package; ///< checked
    std::vector<MergeLine> decided; ///< of the plan that somebody saw: conflicts that take theirs
    ChangeNote note;                ///< its act and reason are set
    std::string fileName;
    Date today;
};

struct MergeResult {
    EnterResult written;         ///< the act, and the figures that it took: of each how it stood and how it stands
    int taken = 0;               ///< figures and explanations
    MergePlan left;              ///< conflicts that keep ours, and what was refused
    bool hasExplanations = false;
};

/// One act (mergeAct): what they alone have changed, and the conflicts that were decided so. Everything is judged anew within the act: a
/// conflict in which ours is no longer what was seen stays one.
Result<MergeResult> mergePackage(Store& store, const MergeRequest& request);

} // namespace xushi
