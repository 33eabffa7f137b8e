#pragma once

#include "domain/recognition/TableColumns.h"

#include <optional>
#include <string>
#include <vector>

namespace xushi {

/// The title of a table whose plain columns hold no figures but what it names: 目标任务分解表, 完成率（%）, 净增情况, 占比. Nothing where a
/// column says the same of itself: then the others are figures. A 排名 holds ranks where its numbers are no more than its rows.
std::optional<std::string> titleOfOthers(const SheetGrid& grid, const TableShape& table, const NameBook& names, const std::vector<TableColumn>& columns);

} // namespace xushi
