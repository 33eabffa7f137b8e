#include "domain/summary/BoardDifference.h"

#include "domain/Catalogue.h"

#include <algorithm>
#include <map>
#include <set>

namespace xushi {
namespace {

template <class Value> bool isSame(const std::optional<Value>& a, const std::optional<Value>& b) {
    return a.has_value() == b.has_value() && (!a || *a == *b);
}

/// 3.0 and 3.00 are one value, and two ways to print it.
bool isSameNumber(const std::optional<Decimal>& a, const std::optional<Decimal>& b) {
    return isSame(a, b) && (!a || a->scale() == b->scale());
}

bool isSameGrowth(const std::optional<Growth>& a, const std::optional<Growth>& b) {
    if (!a || !b) return a.has_value() == b.has_value();
    return a->kind == b->kind && isSame(a->percent, b->percent) && isSame(a->points, b->points) && a->bound == b->bound
           && a->word == b->word && isSameNumber(a->change, b->change);
}

bool isSameTarget(const Target* a, const Target* b) {
    if (!a || !b) return a == b;
    Target other = *b;
    other.revision = a->revision;
    return *a == other;
}

bool isSamePart(RowPart part, const BoardRow& a, const BoardRow& b) {
    switch (part) {
    case RowPart::Value:
        return a.state == b.state && isSameNumber(a.value, b.value) && a.qualifier == b.qualifier && a.stage == b.stage
               && a.status == b.status;
    case RowPart::AsOf: return a.asOf == b.asOf && a.isAsOfAssumed == b.isAsOfAssumed;
    case RowPart::Target: return isSameTarget(a.target, b.target) && isSameTarget(a.targetBefore, b.targetBefore);
    case RowPart::LastYear: return isSameNumber(a.lastYear, b.lastYear);
    case RowPart::Growth: return isSameGrowth(a.growth, b.growth);
    case RowPart::Completion: return isSame(a.standing.completion, b.standing.completion);
    case RowPart::Schedule: return isSame(a.standing.schedule, b.standing.schedule);
    case RowPart::Gap: return isSame(a.standing.gap, b.standing.gap);
    case RowPart::Light: return a.standing.light == b.standing.light;
    case RowPart::Remarks: return a.remarks == b.remarks;
    }
    return true;
}

std::vector<RowPart> differingParts(const BoardRow* before, const BoardRow* after) {
    static const BoardRow none;
    std::vector<RowPart> parts;
    for (const auto& [part, name] : Tokens<RowPart>::all)
        if (!isSamePart(part, before ? *before : none, after ? *after : none)) parts.push_back(part);
    return parts;
}

using RowKey = std::pair<IndicatorCode, RegionCode>;
RowKey keyOf(const BoardRow& row) { return {row.indicator, row.region}; }

bool isOfVerdict(RowPart part) { return part != RowPart::Value && part != RowPart::AsOf && part != RowPart::LastYear; }

/// What wrote what a row rests on.
class Causes {
public:
    Causes(const BoardsCompared& boards, std::span<const WrittenRecord> written);

    std::vector<std::int64_t> of(const RowDifference& row) const;

private:
    struct WrittenFigure {
        Period period;
        std::int64_t act = 0;
    };
    using Acts = std::set<std::int64_t>;
    using Written = std::map<std::pair<RecordKind, std::string>, Acts>;

    bool isInTime(const Period& period) const {
        const int year = m_boards.period.year;
        return period.year == year ? period.last <= m_boards.period.last : period.year >= m_firstYear && period.year < year;
    }
    void addFigures(const RowKey& series, Acts& acts) const {
        const auto at = m_figures.find(series);
        if (at == m_figures.end()) return;
        for (const auto& [period, act] : at->second)
            if (isInTime(period)) acts.insert(act);
    }
    void add(RecordKind kind, const std::string& key, Acts& acts) const {
        const auto at = m_records.find({kind, key});
        if (at != m_records.end()) acts.insert(at->second.begin(), at->second.end());
    }

    const BoardsCompared& m_boards;
    std::map<RowKey, std::vector<WrittenFigure>> m_figures;
    Written m_records; ///< that are no figures
    int m_firstYear;
    bool m_haveRulesChanged;
};

Causes::Causes(const BoardsCompared& boards, std::span<const WrittenRecord> written)
    : m_boards(boards),
      m_firstYear(std::min(firstYearNeeded(boards.catalogueBefore, boards.period.year), firstYearNeeded(boards.catalogueAfter, boards.period.year))),
      m_haveRulesChanged(boards.catalogueBefore.settings.rounding != boards.catalogueAfter.settings.rounding
                         || boards.catalogueBefore.settings.thresholds != boards.catalogueAfter.settings.thresholds) {
    for (const auto& record : written) {
        if (record.kind != RecordKind::Figure) m_records[{record.kind, record.key}].insert(record.act);
        else if (const auto key = figureKeyFrom(record.key)) m_figures[{key->indicator, key->region}].push_back({key->period, record.act});
    }
}

std::vector<std::int64_t> Causes::of(const RowDifference& row) const {
    std::set<IndicatorCode> indicators{row.indicator};
    std::set<std::string> months;
    for (const auto* catalogue : {&m_boards.catalogueBefore, &m_boards.catalogueAfter}) {
        const Indicator* indicator = catalogue->find(row.indicator);
        if (!indicator) continue;
        for (const auto& part : {indicator->numerator, indicator->denominator})
            if (part) indicators.insert(*part);
        for (const auto* side : {row.before, row.after})
            if (side && side->asOf) months.insert(keyTextOf(Submission{.key = submissionKeyOf(*indicator, *side->asOf)}));
    }
    Acts acts;
    for (const auto& code : indicators) {
        addFigures({code, row.region}, acts);
        add(RecordKind::Indicator, code.text, acts);
    }
    add(RecordKind::Target, keyTextOf(Target{.key = {row.indicator, row.region, m_boards.period.year}}), acts);
    for (const auto* side : {row.before, row.after})
        if (side && side->curve) add(RecordKind::Curve, side->curve->code.text, acts);
    if (m_haveRulesChanged && std::ranges::any_of(row.parts, isOfVerdict)) add(RecordKind::Settings, "", acts);
    if (acts.empty())
        for (const auto& month : months) add(RecordKind::Submission, month, acts);
    return {acts.begin(), acts.end()};
}

/// Whether a record is another one but for its revision; nothing where the later catalogue does not have it.
struct RecordChanges {
    bool isThere = false;
    bool wasThere = false;
    bool isOther = false;
};

template <class Record> RecordChanges changesOfRecord(const Record* before, const Record* after) {
    if (!before || !after) return {after != nullptr, before != nullptr, before != after};
    Record then = *before;
    then.revision = after->revision;
    return {true, true, then != *after};
}

RecordChanges changesOfRecord(const WrittenRecord& record, const Catalogue& before, const Catalogue& after) {
    const auto compared = [&](const auto& code) { return changesOfRecord(before.find(code), after.find(code)); };
    switch (record.kind) {
    case RecordKind::Indicator: return compared(IndicatorCode{record.key});
    case RecordKind::Curve: return compared(CurveCode{record.key});
    case RecordKind::Region: return compared(RegionCode{record.key});
    case RecordKind::Department: return compared(DepartmentCode{record.key});
    case RecordKind::Settings: return {true, true, before.settings != after.settings};
    default: return {};
    }
}

} // namespace

std::vector<RowDifference> rowDifferences(const BoardsCompared& boards, std::span<const WrittenRecord> written) {
    std::map<RowKey, const BoardRow*> earlier;
    for (const auto& row : boards.before) earlier.emplace(keyOf(row), &row);
    std::vector<RowDifference> differences;
    const auto add = [&](const RowKey& key, const BoardRow* before, const BoardRow* after) {
        auto parts = differingParts(before, after);
        if (!parts.empty() || !before || !after) differences.push_back({key.first, key.second, before, after, std::move(parts), {}});
    };
    std::set<RowKey> standing;
    for (const auto& row : boards.after) {
        const auto at = earlier.find(keyOf(row));
        standing.insert(keyOf(row));
        add(keyOf(row), at == earlier.end() ? nullptr : at->second, &row);
    }
    for (const auto& row : boards.before)
        if (!standing.contains(keyOf(row))) add(keyOf(row), &row, nullptr);
    const Causes causes(boards, written);
    for (auto& difference : differences) difference.acts = causes.of(difference);
    return differences;
}

std::vector<DefinitionDifference> definitionDifferences(const Catalogue& before, const Catalogue& after,
                                                        std::span<const WrittenRecord> written) {
    std::vector<DefinitionDifference> differences;
    std::map<std::pair<RecordKind, std::string>, std::size_t> places;
    for (const auto& record : written) {
        const auto change = changesOfRecord(record, before, after);
        if (!change.isOther) continue;
        const auto [at, isFirst] = places.try_emplace({record.kind, record.key}, differences.size());
        if (isFirst) differences.push_back({record.kind, record.key, !change.wasThere, {}});
        auto& acts = differences[at->second].acts;
        if (acts.empty() || acts.back() != record.act) acts.push_back(record.act);
    }
    return differences;
}

} // namespace xushi
