#pragma once

#include "domain/Problem.h"
#include "domain/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// A piece of a period text. `symbol` is the letter by which the grammar's rules call it.
struct PeriodToken {
    char symbol = 0;
    int number = 0; ///< of a year 'Y', a number 'N', a Roman numeral 'R', a letter for a quarter 'L'
    int digits = 0; ///< as written, of a year and a number

    bool isNumber() const { return symbol == 'N' || symbol == 'R' || symbol == 'L'; }
    bool isLoneOne() const { return number == 1 && digits == 1; }
};

/// A period text cut into its pieces.
struct PeriodTokens {
    std::vector<PeriodToken> tokens;
    std::string measure;
    std::string note;
};

/// Refuses with `period.not-a-period` or `period.note-unclear`. Blanks separate numbers and mean nothing else.
Result<PeriodTokens> periodTokens(std::string_view text);

} // namespace xushi
