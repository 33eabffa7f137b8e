#include "usecases/MergePackage.h"

#include "domain/VersionInForce.h"
#include "domain/checks/FigureChecks.h"
#include "domain/packages/ThreeWay.h"
#include "usecases/ChangeStore.h"
#include "usecases/ImportFigures.h"
#include "usecases/Locks.h"

#include <algorithm>
#include <map>
#include <set>

namespace xushi {
namespace {

/// A figure that was cleared and holds nothing says as much as one that was never there.
bool saySame(const std::optional<Figure>& one, const std::optional<Figure>& other) {
    const auto nothing = [](const Figure& like) { return Figure{.key = like.key, .state = FigureState::Cleared}; };
    if (!one && !other) return true;
    return isSameContent(one ? *one : nothing(*other), other ? *other : nothing(*one));
}

bool saySame(const std::optional<FindingExplanation>& one, const std::optional<FindingExplanation>& other) {
    const auto textOf = [](const std::optional<FindingExplanation>& told) { return told ? told->text : std::string(); };
    const bool isOfOneFinding = !one || !other || one->finding == other->finding || one->text.empty();
    return textOf(one) == textOf(other) && isOfOneFinding;
}

const FigureKey& placeOf(const Figure& figure) { return figure.key; }
std::pair<FigureKey, std::string> placeOf(const FindingExplanation& told) { return {told.figure, told.check}; }

constexpr RecordKind kindOf(const Figure*) { return RecordKind::Figure; }
constexpr RecordKind kindOf(const FindingExplanation*) { return RecordKind::Explanation; }
Result<Figure> recordFrom(const Figure*, const Fields& fields) { return figureFrom(fields); }
Result<FindingExplanation> recordFrom(const FindingExplanation*, const Fields& fields) { return explanationFrom(fields); }
const FigureKey& figureKeyOf(const Figure& figure) { return figure.key; }
const FigureKey& figureKeyOf(const FindingExplanation& told) { return told.figure; }

template <class Record> using Place = std::remove_cvref_t<decltype(placeOf(std::declval<const Record&>()))>;
template <class Record> using SidesByPlace = std::map<Place<Record>, ThreeSides<Record>>;

template <class Record>
SidesByPlace<Record> sidesOf(const std::vector<Record>& given, const std::vector<Record>& theirs, const std::vector<Record>& ours) {
    SidesByPlace<Record> sides;
    for (const auto& record : given) sides[placeOf(record)].given = record;
    for (const auto& record : theirs) sides[placeOf(record)].theirs = record;
    for (const auto& record : ours)
        if (const auto at = sides.find(placeOf(record)); at != sides.end()) at->second.ours = record;
    return sides;
}

template <class Record> bool isUntouched(const ThreeSides<Record>& sides) { return saySame(sides.given, sides.theirs) && saySame(sides.given, sides.ours); }

/// What the store took from this package last is what both sides knew since: it stands for what was given.
template <class Record> Result<void> followMerges(Reading& reading, const PackageContents& package, SidesByPlace<Record>& all) {
    std::vector<std::string> keys;
    for (const auto& [place, sides] : all)
        if (!isUntouched(sides)) keys.push_back(keyTextOf(sides.theirs ? *sides.theirs : *sides.given));
    if (keys.empty()) return {};
    const Record* kind = nullptr;
    const auto entries = reading.readHistories(kindOf(kind), keys);
    if (!entries) return entries.error();
    for (const auto& entry : *entries) {
        const auto origin = entry.note.act == mergeAct ? originFrom(entry.note.reason) : std::nullopt;
        if (!origin || origin->sha256 != package.identity) continue;
        auto taken = recordFrom(kind, entry.after);
        if (!taken) return taken.error();
        all.at(placeOf(*taken)).given = std::move(*taken);
    }
    return {};
}

/// What stands here of the figures of a package, whoever answers for them now.
Result<PackageState> presentOf(Reading& reading, const PackageContents& package) {
    std::set<IndicatorCode> indicators;
    for (const auto* state : {&package.given, &package.now})
        for (const auto& figure : state->figures) indicators.insert(figure.key.indicator);
    auto figures = reading.readFigures({.years = everyYear, .indicators = std::vector(indicators.begin(), indicators.end())});
    if (!figures) return figures.error();
    auto workflow = reading.readWorkflow(everyYear);
    if (!workflow) return workflow.error();
    return PackageState{std::move(*figures), std::move(workflow->explanations)};
}

/// Judges what came back by the store as it is within one reading.
class Merging {
public:
    Merging(Reading& reading, const PackageContents& package, const Date& today) : m_reading(reading), m_package(package), m_today(today) {}

    Result<MergePlan> plan() {
        auto catalogue = m_reading.readCatalogue(noYear);
        if (!catalogue) return catalogue.error();
        m_catalogue = std::move(*catalogue);
        const auto ours = presentOf(m_reading, m_package);
        if (!ours) return ours.error();
        MergePlan plan;
        Locks locks(m_reading, m_catalogue);
        if (const auto added = addLines(sidesOf(m_package.given.figures, m_package.now.figures, ours->figures), locks, plan); !added) return added.error();
        if (const auto added = addLines(sidesOf(m_package.given.explanations, m_package.now.explanations, ours->explanations), locks, plan); !added)
            return added.error();
        return plan;
    }

private:
    template <class Record> Result<void> addLines(SidesByPlace<Record> all, Locks& locks, MergePlan& plan) {
        if (const auto followed = followMerges(m_reading, m_package, all); !followed) return followed;
        for (const auto& [place, sides] : all) {
            const auto way = threeWay(sides.given, sides.theirs, sides.ours, [](const auto& a, const auto& b) { return saySame(a, b); });
            if (way == ThreeWay::Nothing) continue;
            MergeLine line{.key = figureKeyOf(sides.theirs ? *sides.theirs : *sides.given), .sides = sides,
                           .fate = way == ThreeWay::Conflict ? MergeFate::Conflict : MergeFate::Take, .reason = {}};
            const auto refusal = refusalOf(sides, line.key, locks);
            if (!refusal) return refusal.error();
            if (*refusal) {
                line.fate = MergeFate::Refused;
                line.reason = **refusal;
            }
            plan.lines.push_back(std::move(line));
        }
        return {};
    }

    template <class Record> Result<std::optional<Remark>> refusalOf(const ThreeSides<Record>& sides, const FigureKey& key, Locks& locks) {
        const auto lock = locks.refusalFor(key);
        if (!lock) return lock.error();
        if (*lock) return std::optional(Remark{(*lock)->key, (*lock)->args});
        if constexpr (std::is_same_v<Record, Figure>) {
            const Indicator* indicator = indicatorInForce(m_catalogue, key.indicator, monthOf(key.period));
            if (!indicator || !m_catalogue.find(key.region)) return std::optional(Remark{"package.unknown-place", {key.indicator.text, key.region.text}});
            if (!sides.theirs) return std::optional<Remark>();
            if (const auto fits = admissible(*indicator, *sides.theirs, {m_today, m_catalogue.settings.closedThrough}); !fits)
                return std::optional(Remark{fits.error().key, fits.error().args});
        }
        return std::optional<Remark>();
    }

    Reading& m_reading;
    const PackageContents& m_package;
    Date m_today;
    Catalogue m_catalogue;
};

/// That the package was cut from this store: its journal has the entry, with the same hash.
Result<void> checkIsOurs(Reading& reading, const PackageOrigin& origin) {
    const auto hash = hashOfEntry(reading, origin.entry);
    if (!hash) return hash.error();
    return *hash == origin.hash ? Result<void>() : refused("package.other-store");
}

template <class Record> bool areSame(const std::vector<Record>& had, const std::vector<Record>& given) {
    const auto sides = sidesOf<Record>(given, had, {});
    return std::ranges::all_of(sides, [](const auto& place) { return saySame(place.second.given, place.second.theirs); });
}

bool isDecided(const std::vector<MergeLine>& decided, const MergeLine& line) {
    return std::ranges::any_of(decided, [&](const MergeLine& seen) { return seen.takesTheirs && haveNotMoved(seen, line); });
}

/// Theirs over ours; what they took away is cleared, for nothing is ever deleted.
Result<void> take(Transaction& transaction, const MergeLine& line, MergeResult& result) {
    if (const auto* figure = line.figure()) {
        Figure next = figure->theirs ? *figure->theirs : Figure{.key = line.key, .state = FigureState::Cleared};
        next.revision = figure->ours ? figure->ours->revision : 0;
        const auto put = transaction.put(next);
        if (!put) return put.error();
        if (const auto* stored = std::get_if<Figure>(&*put)) result.written.outcomes.push_back({figure->ours, *stored, std::nullopt});
        return {};
    }
    const auto& told = *line.explanation();
    FindingExplanation next = told.theirs ? *told.theirs : *told.given;
    if (!told.theirs) next.text.clear();
    next.revision = told.ours ? told.ours->revision : 0;
    if (const auto put = transaction.put(next); !put) return put.error();
    result.hasExplanations = true;
    return {};
}

/// `高新处.xushi（zhang、li）`: from which file, and who filled it in.
std::string mergeReason(const MergeRequest& request) {
    std::string name = request.fileName;
    std::string who;
    for (const auto& actor : request.package.actors) who += (who.empty() ? "" : "、") + actor;
    if (!who.empty()) name += "（" + who + "）";
    return importReason({name, request.package.identity});
}

} // namespace

std::string MergeLine::check() const {
    const auto* told = explanation();
    if (!told) return {};
    return (told->theirs ? told->theirs : told->given)->check;
}

bool haveNotMoved(const MergeLine& seen, const MergeLine& now) {
    if (seen.key != now.key || seen.check() != now.check()) return false;
    return std::visit([&]<class Sides>(const Sides& before) {
        const auto* sides = std::get_if<Sides>(&now.sides);
        return sides && saySame(before.given, sides->given) && saySame(before.theirs, sides->theirs) && saySame(before.ours, sides->ours);
    }, seen.sides);
}

int MergePlan::count(MergeFate fate) const { return static_cast<int>(std::ranges::count(lines, fate, &MergeLine::fate)); }

Result<void> checkPackage(Store& store, const PackageContents& package) {
    const PackageOrigin& origin = package.origin;
    const auto had = readTogetherAt(store, origin.entry, [&](Reading& reading) -> Result<PackageState> {
        const auto head = reading.journalHead();
        if (!head) return head.error();
        return hexOf(head->hash) == origin.hash ? packageStateOf(reading, origin.department) : refused("package.other-store");
    });
    if (!had) return had.error().key == "verify.no-entry" ? refused("package.other-store") : had.error();
    const bool isAsGiven = areSame(had->figures, package.given.figures) && areSame(had->explanations, package.given.explanations);
    return isAsGiven ? Result<void>() : Problem{ProblemKind::Unreadable, "package.not-as-given", {}};
}

Result<MergePlan> planMerge(Reading& reading, const PackageContents& package, const Date& today) {
    if (const auto isOurs = checkIsOurs(reading, package.origin); !isOurs) return isOurs.error();
    return Merging(reading, package, today).plan();
}

Result<MergeResult> mergePackage(Store& store, const MergeRequest& request) {
    ChangeNote note = request.note;
    note.act = mergeAct;
    note.reason = mergeReason(request);
    MergeResult result;
    const auto group = changeStore(store, note, [&](Transaction& transaction) -> Result<void> {
        const auto plan = planMerge(transaction, request.package, request.today);
        if (!plan) return plan.error();
        for (const auto& line : plan->lines) {
            const bool isTaken = line.fate == MergeFate::Take || (line.fate == MergeFate::Conflict && isDecided(request.decided, line));
            if (!isTaken) {
                result.left.lines.push_back(line);
                continue;
            }
            if (const auto done = take(transaction, line, result); !done) return done;
            ++result.taken;
        }
        return {};
    });
    if (!group) return group.error();
    result.written.group = *group;
    return result;
}

} // namespace xushi
