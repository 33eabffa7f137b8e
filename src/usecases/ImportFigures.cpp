#include "usecases/ImportFigures.h"

#include "domain/analyses/Series.h"
#include "usecases/Locks.h"

#include <algorithm>
#include <set>

namespace xushi {
namespace {

constexpr std::string_view digestWord = " SHA-256 ";
constexpr std::size_t wholeDigest = 64;
constexpr std::size_t shownDigest = 12; // of the file's digest with each figure; all of it stands with the act

std::string originOf(const ImportOrigin& origin, const std::string& sheet, const SheetPlace& place) {
    return origin.fileName + " " + importedFrom(sheet, place) + std::string(digestWord) + origin.sha256.substr(0, shownDigest);
}

FigureEdit editOf(const FoundCell& cell) {
    FigureEdit edit{.indicator = *cell.indicator, .region = *cell.region, .period = *cell.period, .value = cell.value,
                    .lastYear = cell.lastYear, .growth = cell.growth, .points = cell.points};
    edit.status = cell.status;
    return edit;
}

/// What the plan reads of the store, once for all lines.
struct StoredBeside {
    Catalogue catalogue;
    std::vector<Figure> figures;
};

Result<StoredBeside> readBeside(Reading& reading, const std::vector<ImportLine>& lines) {
    std::set<IndicatorCode> indicators;
    YearSpan years{9999, 0};
    for (const auto& line : lines) {
        if (line.found.fate != CellFate::Figure) continue;
        indicators.insert(*line.found.indicator);
        years.first = std::min(years.first, line.found.period->year);
        years.last = std::max(years.last, line.found.period->year);
    }
    StoredBeside beside;
    auto catalogue = reading.readCatalogue(years.first <= years.last ? years : YearSpan{0, 0});
    if (!catalogue) return catalogue.error();
    beside.catalogue = std::move(*catalogue);
    beside.catalogue.settings.closedThrough.reset(); // Locks tell what is closed: of a figure that would change
    if (indicators.empty()) return beside;
    auto figures = reading.readFigures({.years = years, .indicators = std::vector(indicators.begin(), indicators.end())});
    if (!figures) return figures.error();
    beside.figures = std::move(*figures);
    return beside;
}

template <class Number> void keepZeros(const std::optional<Number>& stored, std::optional<Number>& after) {
    if (stored && after && *stored == *after) after = stored;
}

/// How a number was written, with how many zeros behind it and where it came from make no other figure; nor does a table that
/// repeats one confirm the month that was assumed for it.
bool saysTheSame(const Figure& stored, Figure after) {
    after.typed = stored.typed;
    after.source = stored.source;
    after.isAsOfAssumed = stored.isAsOfAssumed;
    keepZeros(stored.value, after.value);
    keepZeros(stored.growth, after.growth);
    keepZeros(stored.points, after.points);
    keepZeros(stored.lastYear, after.lastYear);
    return isSameContent(stored, after);
}

/// A summary of this program has the word of a number (近, 余) in its number format, where no reader finds it.
bool repeats(const FoundCell& found, const Figure& stored, const Figure& after) {
    return found.isOwn && stored.value && after.value && stored.state == after.state && *stored.value == *after.value && !after.qualifier;
}

Result<void> judge(ImportLine& line, const StoredBeside& beside, Locks& locks, const ImportOrigin& origin, const Date& today) {
    const FigureKey key{*line.found.period, *line.found.indicator, *line.found.region};
    const auto year = seriesIn(beside.figures, key.indicator, key.region, key.period.year);
    if (const auto stored = std::ranges::find(year, key, &Figure::key); stored != year.end() && stored->state != FigureState::Cleared) line.before = *stored;
    const auto lock = locks.refusalFor(key);
    if (!lock) return lock.error();
    FigureEdit edit = editOf(line.found);
    const auto after = previewEntry(beside.catalogue, beside.figures, edit, today);
    if (!after) {
        line.found.asks = CellAsks::Number;
        line.reason = {after.error().key, after.error().args};
        return {};
    }
    line.after = *after;
    if (line.before && (saysTheSame(*line.before, *after) || repeats(line.found, *line.before, *after))) {
        line.verdict = ImportVerdict::Same;
        return {};
    }
    if (*lock) {
        line.reason = {(*lock)->key, (*lock)->args};
        return {};
    }
    edit.source = originOf(origin, line.sheet, line.found.place);
    if (line.before) edit.seenRevision = line.before->revision;
    line.verdict = line.before ? ImportVerdict::Changed : ImportVerdict::New;
    line.edit = std::move(edit);
    return {};
}

} // namespace

std::string importReason(const ImportOrigin& origin) { return origin.fileName + std::string(digestWord) + origin.sha256; }

std::optional<ImportOrigin> originFrom(const std::string& reason) {
    const auto at = reason.rfind(digestWord);
    if (at == std::string::npos) return std::nullopt;
    ImportOrigin origin{reason.substr(0, at), reason.substr(at + digestWord.size())};
    const bool isDigest = origin.sha256.size() == wholeDigest && origin.sha256.find_first_not_of("0123456789abcdef") == std::string::npos;
    return isDigest ? std::optional(std::move(origin)) : std::nullopt;
}

std::string placeFrom(const std::string& source, const ImportOrigin& origin) {
    const auto end = source.rfind(digestWord);
    const std::size_t start = origin.fileName.size() + 1;
    return source.starts_with(origin.fileName + " ") && end != std::string::npos && end > start ? source.substr(start, end - start) : std::string();
}

std::string importedFrom(const std::string& sheet, const SheetPlace& place) {
    return sheet.empty() ? addressOf(place) : sheet + "!" + addressOf(place);
}

int ImportPlan::count(ImportVerdict verdict) const {
    return static_cast<int>(std::ranges::count(lines, verdict, &ImportLine::verdict));
}

Result<ImportPlan> planImport(Reading& reading, const std::vector<RecognisedSheet>& sheets, const ImportOrigin& origin, const Date& today) {
    ImportPlan plan;
    for (const auto& sheet : sheets)
        for (const auto& cell : sheet.recognition.cells) {
            ImportLine line{.sheet = sheet.name, .found = cell, .reason = cell.reason};
            if (cell.fate == CellFate::Ignored) line.verdict = ImportVerdict::Ignored;
            plan.lines.push_back(std::move(line));
        }
    auto beside = readBeside(reading, plan.lines);
    if (!beside) return beside.error();
    Locks locks(reading, beside->catalogue);
    for (auto& line : plan.lines) {
        if (line.found.fate != CellFate::Figure) continue;
        if (const auto judged = judge(line, *beside, locks, origin, today); !judged) return judged.error();
    }
    return plan;
}

Result<EnterResult> importFigures(Store& store, ImportPlan& plan, const ImportRequest& request) {
    EnterRequest entered{{}, request.note, request.today};
    std::vector<ImportLine*> lines;
    for (auto& line : plan.lines) {
        if (!line.edit) continue;
        entered.edits.push_back(*line.edit);
        lines.push_back(&line);
    }
    if (lines.empty() || (request.isAllOrNothing && plan.count(ImportVerdict::Problem) > 0)) return EnterResult{};
    auto result = enterFigures(store, entered);
    if (!result) return result;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (const auto& refusal = result->outcomes[i].refusal) {
            lines[i]->verdict = ImportVerdict::Problem;
            lines[i]->reason = {refusal->key, refusal->args};
        }
    return result;
}

} // namespace xushi
