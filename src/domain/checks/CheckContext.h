#pragma once

#include "domain/Catalogue.h"
#include "domain/Figure.h"
#include "domain/Format.h"
#include "domain/analyses/Standing.h"
#include "domain/checks/CheckSilence.h"
#include "domain/signing/SignedRevisions.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace xushi {

class SignedWorlds;

/// When something is written: a month may not have begun yet, or be closed already.
struct EntryMoment {
    Date today;
    std::optional<YearMonth> closedThrough;
};

/// A part of a total with its figure of the same period and region, if there is one.
struct PartFigure {
    const Indicator* indicator = nullptr;
    const Figure* figure = nullptr;
};

/// A total with every part (其中) that hangs below it in the period.
struct Family {
    PartFigure total;
    std::vector<PartFigure> parts;
};

/// A figure and all that it is checked against; what is unknown stays empty. It refers to the catalogue and the
/// figures that it was made from.
struct CheckContext {
    const Indicator& indicator;
    const Figure& figure;
    CheckLimits limits = {};
    std::span<const CheckSilence> silences = {}; ///< rules that are not asked
    NumberFormat format = {};
    std::optional<EntryMoment> entry = {};     ///< only while the figure is being written
    std::vector<Figure> history = {};          ///< of the indicator and region, by period, with the figure itself
    std::optional<Family> above = {};          ///< of which the indicator is a part
    std::optional<Family> below = {};          ///< of which it is the total
    std::vector<const Figure*> regions = {};   ///< of a city's figure: one for each region that adds up to it
    const Target* target = nullptr;            ///< in force at the figure's month
    std::optional<Standing> standing = {};       ///< of the figure
    std::optional<Standing> standingBefore = {}; ///< of the figure before it in the year
    std::optional<Ratio> derivedBase = {};       ///< last year's rate, from its numerator and denominator

    std::shared_ptr<const Catalogue> world = {}; ///< keeps `target` of a month that was signed off

    std::span<const Figure> seriesOf(int year) const;
    std::span<const Figure> thisYear() const { return seriesOf(figure.key.period.year); }
    /// The latest earlier figure of the year that counts; nullptr when there is none.
    const Figure* previous() const;
    /// Last year's figure for the same period, as it was stored then.
    std::optional<Decimal> archived() const;
    std::string shown(const Decimal& value) const { return format.decimal(shownFigure(value, indicator)); }
};

/// The indicators whose figures are needed to check one of `indicator`: its own, the total of which it is a part with the
/// other parts, its own parts, and what a rate is made of; by every version of the definitions.
std::vector<IndicatorCode> indicatorsNeededFor(const Catalogue& catalogue, const IndicatorCode& indicator);

/// `figures`: from firstYearNeeded(catalogue, the figure's year) on, ordered by indicator, region, period; whether
/// `figure` is among them or not is the same. A month that was signed off is judged as it was then.
CheckContext contextFor(const Catalogue& catalogue, std::span<const Figure> figures, const Indicator& indicator,
                        const Figure& figure, const SigningRecord& signedRevisions = {},
                        const SignedWorlds* signedWorlds = nullptr);

/// False for 近, 余, 超 and 约, which say that the number is not the exact one.
bool isExact(const Figure& figure);

} // namespace xushi
