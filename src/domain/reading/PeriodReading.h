#pragma once

#include "domain/reading/PeriodGrammar.h"

namespace xushi {

/// What a month without further words means in the table at hand: 6月, 2025-06, 200801.
enum class BareMonth {
    Unsaid,     ///< nobody has said: taken as the cumulative, with a remark
    Alone,
    Cumulative,
};

/// What is known beside the text.
struct PeriodContext {
    int defaultYear = 0; ///< 0: none
    std::optional<Month> reportMonth; ///< what 本月 and 同月 stand for
    BareMonth bareMonth = BareMonth::Unsaid;
    bool isFromNumber = false; ///< a number cell, or a text file that a number may have been written to
};

/// A period as found, and what it rests on.
struct PeriodReading {
    Period period;
    PeriodForm form = PeriodForm::Year;
    bool isExplicitYear = false;
    std::string measure; ///< what a joined header says behind its period: 同比±%
    std::string note;    ///< footnote marks
    std::vector<Remark> remarks; ///< what was taken from the context or left aside: `period.taken-*`, `period.left-aside`
};

/// Reads a period as other people's tables write it. Refuses with `period.*`: no period, no year anywhere, not from
/// January, a day within a month, 本月 without a month of the report, and what can be read in two ways (`2004.1` from
/// a number, a lone 5, a mark `201412)`). January is its own cumulative, so 1月 is never in doubt.
Result<PeriodReading> readPeriod(std::string_view text, const PeriodContext& context = {});

} // namespace xushi
