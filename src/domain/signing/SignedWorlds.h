#pragma once

#include "domain/CatalogueByMonth.h"
#include "domain/Journal.h"
#include "domain/Result.h"
#include "domain/signing/SignedRevisions.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <tuple>
#include <vector>

namespace xushi {

/// A month of a department that was signed off, and the last entry of the journal before that.
struct Seal {
    SubmissionKey month;
    std::int64_t after = 0;
};

/// The seals of a year, the earlier entry first. Months that an earlier version signed off have none.
std::vector<Seal> sealsIn(const Workflow& workflow, int year);

/// One row's part of the store as it stood when its month was signed off.
struct SignedWorld {
    std::shared_ptr<const Catalogue> catalogue; ///< as the month that is asked for reads it
    std::vector<Figure> figures;                ///< ordered as for a board, of what was asked for only
    const Indicator* indicator = nullptr;       ///< in `catalogue`
    const Region* region = nullptr;
};

/// The store as it stood at each seal of a year. It is told from the present and from what the later entries of the
/// journal found: a record that none of them wrote is what it was. Where no later entry touches a row, nothing is made.
class SignedWorlds {
public:
    SignedWorlds() = default;
    /// `present` with every version, as it is stored; it must outlive this. Figures before `firstYear` are not asked for.
    SignedWorlds(const Catalogue& present, std::vector<Seal> seals, int firstYear);
    SignedWorlds(SignedWorlds&&) = default;
    SignedWorlds& operator=(SignedWorlds&&) = default;

    /// Nothing was signed off: there is nothing to read either.
    bool isEmpty() const { return m_seals.empty(); }
    std::int64_t firstEntry() const { return m_seals.empty() ? 0 : m_seals.front().after; }
    /// Whether a row of a signed month can rest on what the entry found.
    bool isWanted(const JournalPlace& place) const;
    /// Takes the states in the order of the journal; `record.unreadable` where one cannot be read. Once worlds were
    /// asked for, only figures may be added: another catalogue makes other worlds.
    Result<void> add(std::span<const EarlierState> states);

    /// The world by which the row of a figure of `asOf` is judged, shown at the period of the board: that of its own
    /// month where it was signed off, else that of the month that is shown. Nothing where neither was, and where
    /// nothing that the row rests on was changed since. `figures` of the present, ordered as for a board; the world has
    /// those of the indicator, its numerator and its denominator in the region.
    std::optional<SignedWorld> worldOf(const Indicator& indicator, const Region& region, Month asOf, const Period& shown,
                                       std::span<const Figure> figures) const;

    /// The world in which a month that was signed off was checked: with the figures of the indicator, its parent and the
    /// parts beside and below it, in every region. Nothing as above.
    std::optional<SignedWorld> checkedWorldOf(const Indicator& indicator, const YearMonth& month, std::span<const Figure> figures) const;

    /// Whether the row of a figure of `asOf`, shown at that period, was signed off.
    bool holds(const IndicatorCode& indicator, Month asOf, const Period& shown) const { return sealFor(indicator, asOf, shown); }

    /// The seal of a month of an indicator, by the department that it belonged to; nullptr when it was not signed off.
    const Seal* sealOf(const IndicatorCode& indicator, const YearMonth& month) const;

private:
    using SeriesKey = std::pair<IndicatorCode, RegionCode>;
    struct FigureBefore {
        std::int64_t sequence = 0;
        FigureKey key;
        std::optional<Figure> figure; ///< nothing: it was not there
    };
    struct StoredWorld {
        explicit StoredWorld(Catalogue catalogue) : whole(std::move(catalogue)), byMonth(whole) {}

        Catalogue whole;
        CatalogueByMonth byMonth;
        std::map<YearMonth, const Catalogue*> read; ///< what byMonth gave
    };

    const Seal* sealFor(const IndicatorCode& indicator, Month asOf, const Period& shown) const;
    Result<void> addFigure(const EarlierState& state);
    Result<void> addToCatalogue(const EarlierState& state);
    bool isTouched(const Seal& seal, const Indicator& indicator, const Region& region) const;
    std::set<SeriesKey> seriesOf(const std::set<IndicatorCode>& codes, std::span<const Figure> figures) const;
    bool isSeriesTouched(const Seal& seal, const SeriesKey& key) const;
    bool areRulesTouched(const Seal& seal) const;
    std::shared_ptr<StoredWorld> storedWorld(const Seal& seal) const;
    SignedWorld emptyWorld(const Seal& seal, const YearMonth& read) const;
    void addSeries(std::vector<Figure>& figures, const Seal& seal, const SeriesKey& key, std::span<const Figure> present) const;
    std::optional<DepartmentCode> departmentOf(const Seal& seal, const IndicatorCode& indicator) const;

    const Catalogue* m_present = nullptr;
    std::vector<Seal> m_seals;
    int m_firstYear = 0;
    std::map<YearMonth, std::int64_t> m_firstEntryFrom; ///< of the seals of that month or a later one
    std::map<SeriesKey, std::vector<FigureBefore>> m_figures;
    std::vector<EarlierState> m_catalogue;              ///< of targets, curves, indicators and rules
    std::map<std::pair<RecordKind, std::string>, std::int64_t> m_lastChange;
    std::vector<std::pair<std::int64_t, Settings>> m_rules;
    std::int64_t m_lastCurveChange = 0;
    mutable std::map<std::size_t, std::shared_ptr<StoredWorld>> m_worlds; ///< by the first change after the seal
    mutable std::map<std::pair<IndicatorCode, YearMonth>, const Seal*> m_sealOf;
};

} // namespace xushi
