#pragma once

#include "app/office/Workspace.h"

#include <QString>

namespace xushi {

/// The cells that several tables show of one board row, with the digits that every other surface shows.
/// An empty text is 未报; — is not applicable.
namespace cells {

QString value(const BoardRow& row, const Indicator& indicator, const NumberFormat& format, Language language);
/// 150→180（7月调整） where it was changed in the year.
QString target(const BoardRow& row, const Indicator& indicator, const NumberFormat& format, Language language);
QString completion(const BoardRow& row, const NumberFormat& format);
QString gap(const BoardRow& row, const Indicator& indicator, const NumberFormat& format);
/// Narrow: — where last year is not known. The tip says it in full.
QString growth(const BoardRow& row, const Indicator& indicator, const NumberFormat& format, Language language);
QString growthTip(const BoardRow& row, const Indicator& indicator, const NumberFormat& format, Language language);
QString asOf(const BoardRow& row, Language language);
/// The name of the schedule that judges the row; a * marks an assumption. Empty where no schedule is kept.
QString schedule(const BoardRow& row, Language language);
/// 技术合同成交额（亿元）
QString nameWithUnit(const Indicator& indicator);
QString department(const Indicator& indicator, const Catalogue& catalogue);
/// All remarks, and the linear verdict where the curve is another one.
QString remarks(const BoardRow& row, const Indicator& indicator, const NumberFormat& format, Language language);
/// The same after an unusual status.
QString note(const BoardRow& row, const Indicator& indicator, const NumberFormat& format, Language language);

} // namespace cells
} // namespace xushi
