#pragma once

#include "domain/recognition/TableColumns.h"

#include <vector>

namespace xushi {

/// The latest year that the headings name; 0 where they name none.
int yearOfColumns(const std::vector<TableColumn>& columns);
/// 5月 beside 1—5月 is the month alone, and so are the months of a row that ends in 累计 or 合计.
void settleMonths(std::vector<TableColumn>& columns);
/// 上年全年 and 去年12月 in a report of 1—5月 are no 上年同期, and 全年预计 is no figure; `ofAll`: what headings mean that say no period.
void settleOtherTimes(std::vector<TableColumn>& columns, const FoundPeriod* ofAll);
/// Of two years side by side the older is last year's figure; three or more are a series.
void settleYears(std::vector<TableColumn>& columns, const FoundPeriod* ofAll);
/// Whose growth and whose last year: the nearest figure to the left in the same group, else the nearest to the right.
void settleCompanions(std::vector<TableColumn>& columns);

} // namespace xushi
