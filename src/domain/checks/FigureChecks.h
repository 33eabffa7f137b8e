#pragma once

#include "domain/Catalogue.h"
#include "domain/Figure.h"
#include "domain/Problem.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace xushi {

/// Hard findings block submission, soft ones ask for a 说明. `key` is in the vocabulary of `words`.
enum class Severity { Hard, Soft };

struct Finding {
    Severity severity = Severity::Soft;
    Remark remark;
};

/// The neighbours that a figure is checked against; what is unknown stays empty.
struct FigureNeighbours {
    std::optional<Figure> previous;        ///< the latest earlier figure of the same year
    std::optional<Decimal> archivedLastYear;
    std::optional<Decimal> parentValue;    ///< same period and region
    const Target* target = nullptr;
};

/// Rules that a number must obey to be stored at all (DOMAIN 7, hard): whole counts, sign, the cap of a rate,
/// no month that has not begun. `check.*`
Result<void> admissible(const Indicator& indicator, const Figure& figure, const Date& today);

/// What stands out about a stored figure; each remark names the number that it compared with.
std::vector<Finding> findingsFor(const Indicator& indicator, const Figure& figure, const FigureNeighbours& neighbours);

/// Typed text as the grid and the command line take it: a number, a mark (无 or blank: cleared, — - /: not
/// applicable, …: below the unit) or a one-off sum "=32.5+25.31". Fills value, state and typed of `figure`.
Result<void> readTyped(std::string_view text, Figure& figure);

} // namespace xushi
