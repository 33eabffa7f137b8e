#pragma once

#include "domain/Catalogue.h"
#include "domain/Figure.h"
#include "domain/Format.h"
#include "domain/analyses/Series.h"
#include "domain/analyses/Standing.h"
#include "domain/signing/SignedRevisions.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace xushi {

class SignedWorlds;

/// Where the base of a row's growth stands.
enum class BaseOrigin {
    None,     ///< there is no base
    Reported, ///< with the figures of the row's months
    Archived, ///< last year's own figures
    Computed, ///< last year's rate, from its numerator and denominator
};

/// One indicator of one region at a period, judged at its figure's own as-of, with all that the verdict rests on.
struct BoardRow {
    IndicatorCode indicator;
    RegionCode region;
    std::optional<Period> asOf;        ///< empty: nothing reported that year
    std::optional<Period> judged;      ///< of the figure that is judged, as it is stored: with indicator and region its key
    bool isAsOfAssumed = false;
    bool isOlderThanAsked = false;
    std::optional<Decimal> value;      ///< the cumulative or level
    std::optional<Decimal> monthAlone; ///< of a flow: the month of the as-of without those before it
    FigureState state = FigureState::Reported;
    std::optional<Qualifier> qualifier;
    std::optional<DataStatus> status;
    std::optional<Decimal> lastYear;   ///< recorded, never derived back from a growth
    BaseOrigin lastYearFrom = BaseOrigin::None;
    std::optional<Decimal> restatedBase; ///< that was reported with the figures of the row's months
    std::optional<Growth> growth;
    std::optional<Period> growthAsOf;  ///< set where the growth was published for another period
    const Target* target = nullptr;    ///< in force at the figure's as-of; lives as long as the Catalogue
    const Target* targetBefore = nullptr; ///< the revision before it that wanted another value
    const Curve* curve = nullptr;      ///< of the target; nullptr: month-linear
    Month begins = Month::first();     ///< with which the year's sums begin: the start of the target of a flow
    std::optional<Decimal> startLevel; ///< last December's, where the target names none
    std::shared_ptr<const PastShares> past; ///< the years that the curve looks back to; nullptr: to none
    std::optional<MilestoneStage> stage;
    std::string wording;               ///< what the source says in words
    std::optional<Ratio> derivedRate;  ///< exact, from numerator and denominator; `value` is it rounded
    std::optional<Ratio> derivedBase;  ///< the same a year before, where none was recorded; `lastYear` is it rounded
    LightThresholds thresholds;        ///< by which the light was chosen
    Standing standing;
    std::vector<Remark> remarks;
    std::optional<Decimal> numerator;     ///< of a derived rate
    std::optional<Decimal> denominator;
    /// By which a row is shown that was judged as it was signed off; nothing: by the request's. `definition` is in `world`.
    std::optional<RoundingRule> rounding;
    const Indicator* definition = nullptr;
    std::shared_ptr<const Catalogue> world; ///< keeps what the pointers of such a row lie in

    /// The value, exact, where it counts as done: no forecast and no plan.
    std::optional<Ratio> done() const;
};

/// The figures of firstYearNeeded(catalogue, year) up to the year, of each the months up to lastMonthNeeded() and December
/// or more, ordered by indicator, region, period.
struct BoardRequest {
    const Catalogue& catalogue;
    std::span<const Figure> figures;
    Period period;
    std::optional<RegionCode> region; ///< none: every region
    SigningRecord signedRevisions = {}; ///< none: nothing was signed by a version that kept revisions only
    const SignedWorlds* signedWorlds = nullptr; ///< of the year; nullptr: nothing was signed off
};

/// A row for each indicator and region that has a target or a figure in the year, in catalogue order
/// (DOMAIN, MODEL: board at a period). A cleared figure counts as not there. A row whose month was signed off is judged
/// as the store stood then, and says what would be another now (signing/SignedRow).
std::vector<BoardRow> boardAt(const BoardRequest& request);

/// The row of one indicator and region; nothing when the year has neither target nor figure.
std::optional<BoardRow> boardRowAt(const BoardRequest& request, const Indicator& indicator, const Region& region);

/// The same by the request's catalogue and figures alone, whatever its worlds hold.
std::optional<BoardRow> presentRowAt(const BoardRequest& request, const Indicator& indicator, const Region& region);

/// The rule and the definition that give a row its digits.
NumberFormat formatOf(const BoardRow& row, NumberFormat format);
const Indicator& definitionOf(const BoardRow& row, const Indicator& present);

} // namespace xushi
