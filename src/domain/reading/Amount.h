#pragma once

#include "domain/reading/NumberReading.h"

namespace xushi {

/// What a text says in the unit of its row.
struct Amount {
    FigureState state = FigureState::Reported;
    std::optional<Decimal> value; ///< in the unit asked for; absent in every state but Reported
    std::optional<Qualifier> qualifier = {};
    std::string typed = {}; ///< as written, where the value is not what stands there: =32.5+25.31, 50000万元, 1.2e3
};

/// What a number field takes, of one reading: a text is read first, and what a file's cell was read as is not made a text
/// again. `text` is what stands there: it is told in a refusal. A number without a unit is in `unit`; another one is converted
/// exactly or refused (`number.*`).
Result<Amount> amountOf(const NumberReading& reading, std::string_view text, std::string_view unit);
/// A number and nothing else: a target, a limit, a base. Refuses every state and every qualifier as well.
Result<Decimal> plainNumberOf(const NumberReading& reading, std::string_view text, std::string_view unit);
/// The same where there need be none: blank, 无, 未报 and dashes are none.
Result<std::optional<Decimal>> numberOrNoneOf(const NumberReading& reading, std::string_view text, std::string_view unit);
/// A published change in 百分点: 0.5, 0.5个百分点, 下降0.5个百分点; none where there need be none.
Result<std::optional<Decimal>> publishedPointsOf(const NumberReading& reading, std::string_view text);
/// A published growth in per cent, with a bound that stood behind the number; none where there need be none.
Result<std::optional<PublishedGrowth>> publishedGrowthOf(const NumberReading& reading, std::optional<Bound> bound, std::string_view text);

/// The one reading of a figure, for the grid, a paste, the command line and files: a state or a number with its words,
/// in `unit`.
Result<Amount> readAmount(std::string_view text, std::string_view unit, Strictness strictness);

/// True for a refusal that names what may have been meant: {0} the text, then one or two numbers (`number.decimal-comma`,
/// `number.groups-unclear`).
bool offersNumbers(const Problem& refusal);

Result<Decimal> readPlainNumber(std::string_view text, std::string_view unit, Strictness strictness);
Result<std::optional<Decimal>> readNumberOrNone(std::string_view text, std::string_view unit, Strictness strictness);

/// A published growth in per cent: 28.4, 28.4%, 下降3.3%, 20%以上; none where there need be none.
Result<std::optional<PublishedGrowth>> readPublishedGrowth(std::string_view text, Strictness strictness);
Result<std::optional<Decimal>> readPublishedPoints(std::string_view text, Strictness strictness);

} // namespace xushi
