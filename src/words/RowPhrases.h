#pragma once

#include "domain/Format.h"
#include "domain/analyses/Board.h"
#include "words/Sentences.h"

#include <string>

namespace xushi {

/// The cells of one row of a board, as the window and the command line show them. An empty text is 未报; — is not
/// applicable. A row that was signed off has the rule of rounding and the decimals of its signing, whatever `format` and
/// `indicator` have.
namespace boardtext {

/// 114.2, 近300, 570余, —, …, or how far a milestone is.
std::string value(const BoardRow& row, const Indicator& indicator, const NumberFormat& format, Language language);
/// The same of a figure, in the digits that were entered, as the entry grids show it; 未报 where there is none.
std::string value(const std::optional<Figure>& figure, const Indicator& indicator, const NumberFormat& format, Language language);
/// 突破268; 150→180（7月调整） where it was changed in the year.
std::string target(const BoardRow& row, const NumberFormat& format, Language language);
/// The same without what it was before.
std::string targetInForce(const BoardRow& row, const NumberFormat& format, Language language);
std::string lastYear(const BoardRow& row, const Indicator& indicator, const NumberFormat& format);
std::string completion(const BoardRow& row, const NumberFormat& format);
std::string schedule(const BoardRow& row, const NumberFormat& format);
std::string gap(const BoardRow& row, const Indicator& indicator, const NumberFormat& format);
/// +28.4, ≥20.0, 持平, or why there is none.
std::string growth(const BoardRow& row, const Indicator& indicator, const NumberFormat& format, Language language);
/// 1—5月; a * marks a month that was assumed.
std::string asOf(const BoardRow& row, Language language);
/// The name of the schedule that judges the row; a * marks an assumption. Empty where no schedule is kept.
std::string curve(const BoardRow& row, Language language);
std::string department(const Indicator& indicator, const Catalogue& catalogue);
/// All remarks, and the linear verdict where the curve is another one.
std::string remarks(const BoardRow& row, const Indicator& indicator, const NumberFormat& format, Language language);
/// The same after the status, where that is an unusual one: 快报；截至月份为推定.
std::string note(const BoardRow& row, const Indicator& indicator, const NumberFormat& format, Language language);

} // namespace boardtext
} // namespace xushi
