#include "usecases/CheckProse.h"

#include "domain/analyses/PeriodAlone.h"
#include "domain/analyses/RegionTotal.h"
#include "usecases/ReadBoard.h"

#include <map>
#include <set>
#include <utility>

namespace xushi {
namespace {

std::optional<Ratio> percentOf(const std::optional<Percent>& percent) { return percent ? std::optional(percent->value) : std::nullopt; }
std::optional<Ratio> exactOf(const std::optional<Decimal>& value) { return value ? std::optional(Ratio(*value)) : std::nullopt; }

void takeGrowth(ProseStored& stored, const std::optional<Growth>& growth) {
    if (!growth) return;
    stored.growth = percentOf(growth->percent);
    stored.bound = growth->bound;
    if (growth->points) stored.points = growth->points->value;
    stored.isUnchanged = growth->word == GrowthWord::Unchanged;
}

/// What a row has of exactly that month: the figure of an earlier one is not what the text speaks of.
void takeRow(ProseStored& stored, const BoardRow& row, const Period& period) {
    if (row.target) stored.target = Ratio(row.target->value);
    stored.isTargetOfGrowth = row.target && row.target->nature == TargetNature::Growth;
    const auto isThatMonth = [&](const std::optional<Period>& asOf) { return asOf && asOf->year == period.year && asOf->last == period.last; };
    if (isThatMonth(row.growthAsOf ? row.growthAsOf : row.asOf)) takeGrowth(stored, row.growth);
    stored.isGrowthAlone = !isThatMonth(row.asOf);
    if (stored.isGrowthAlone) return;
    stored.value = row.done();
    if (!stored.value) stored.expected = exactOf(row.value);
    stored.base = row.derivedBase ? row.derivedBase : exactOf(row.lastYear);
    stored.completion = percentOf(row.standing.completion);
    stored.schedule = percentOf(row.standing.schedule);
    if (row.standing.gap) stored.gap = row.standing.gap->value;
}

/// A board with its rows by what they are of.
struct AskedBoard {
    BoardReading reading;
    std::map<ProseSubject, const BoardRow*> rows = {};
};

/// The boards of the months that a text speaks of; what was asked is kept.
class BoardsOfText : public ProseStore {
public:
    /// Nothing is read twice.
    Result<void> read(Reading& reading, const Period& period) {
        if (m_boards.contains(monthOf(period))) return {};
        auto board = readBoard(reading, period.withKind(PeriodKind::Ytd), std::nullopt);
        if (!board) return board.error();
        auto& asked = m_boards.emplace(monthOf(period), AskedBoard{std::move(*board)}).first->second;
        for (const auto& row : asked.reading.rows) asked.rows.emplace(ProseSubject{row.indicator, row.region}, &row);
        return {};
    }

    std::optional<ProseStored> at(const ProseSubject& subject, const Period& period) const override {
        const auto [known, isNew] = m_known.try_emplace({subject, period});
        if (isNew) known->second = found(subject, period);
        return known->second;
    }

    std::vector<RegionCode> counties(const Period& period) const override {
        std::vector<RegionCode> all;
        const AskedBoard* board = boardOf(period);
        if (!board) return all;
        for (const auto& region : board->reading.catalogue->regions)
            if (countsInTotal(region, monthOf(period))) all.push_back(region.code);
        return all;
    }

private:
    const AskedBoard* boardOf(const Period& period) const {
        const auto at = m_boards.find(monthOf(period));
        return at == m_boards.end() ? nullptr : &at->second;
    }

    std::optional<ProseStored> found(const ProseSubject& subject, const Period& period) const {
        const AskedBoard* board = boardOf(period);
        const Indicator* indicator = board ? board->reading.catalogue->find(subject.code) : nullptr;
        if (!indicator) return std::nullopt;
        const bool isAlone = (period.kind == PeriodKind::Month && period.last != Month::first()) || (period.kind == PeriodKind::Quarter && period.last != Month(3));
        if (isAlone && indicator->measure != Measure::Stock) return alone(board->reading, *indicator, subject, period);
        ProseStored stored{.unit = indicator->unit, .direction = indicator->direction};
        const auto row = board->rows.find(subject);
        if (row != board->rows.end()) takeRow(stored, *row->second, period);
        const Region* city = board->reading.catalogue->city();
        if (!stored.value && city && city->code == subject.region) stored.sum = sumAt(board->reading, *indicator, period);
        return row != board->rows.end() || stored.sum ? std::optional(stored) : std::nullopt;
    }

    static std::optional<Ratio> sumAt(const BoardReading& board, const Indicator& indicator, const Period& period) {
        const auto total = regionTotalAt({board.catalogue->regions, board.figures, indicator, period});
        return total && !total->isPartial() ? exactOf(total->sum) : std::nullopt;
    }

    /// Stored as a cumulative: the month or quarter is the difference of two.
    static ProseStored alone(const BoardReading& board, const Indicator& indicator, const ProseSubject& subject, const Period& period) {
        ProseStored stored{.unit = indicator.unit, .direction = indicator.direction, .isDerived = true};
        const auto request = board.request(period.withKind(PeriodKind::Ytd));
        const auto found = periodAloneAt(request, indicator, subject.region, period);
        if (!found) {
            stored.why = Remark{"proof.no-single", {indicator.name}};
            return stored;
        }
        stored.value = Ratio(found->value);
        stored.base = exactOf(found->lastYear);
        takeGrowth(stored, found->growth);
        return stored;
    }

    std::map<YearMonth, AskedBoard> m_boards;
    mutable std::map<std::pair<ProseSubject, Period>, std::optional<ProseStored>> m_known;
};

/// The months that are spoken of by numbers whose subject is known, with those that changes are measured from.
std::set<Period> periodsOf(const std::vector<ProseStatement>& statements) {
    std::set<Period> periods;
    const auto add = [&](const Period& period) { periods.insert(period.withKind(PeriodKind::Ytd)); };
    for (const auto& s : statements) {
        const bool isKnown = (s.code && s.region) || s.each;
        if (!isKnown || !s.period) continue;
        if (s.subkind == "base-period") add({s.period->period.year + 1, s.period->period.last, PeriodKind::Ytd});
        add(s.period->period);
        if (s.growth && s.growth->basePeriod) add(*s.growth->basePeriod);
    }
    return periods;
}

} // namespace

Result<CheckedProse> checkProse(Reading& reading, std::string_view utf8, const ProseContext& context) {
    const auto catalogue = reading.readCatalogue();
    if (!catalogue) return catalogue.error();
    CheckedProse checked{ProseReader(ProseLexicon(*catalogue)).read(utf8, context), {}};
    BoardsOfText boards;
    for (const auto& period : periodsOf(checked.statements))
        if (const auto read = boards.read(reading, period); !read) return read.error();
    checked.findings = checkProse(checked.statements, boards);
    return checked;
}

} // namespace xushi
