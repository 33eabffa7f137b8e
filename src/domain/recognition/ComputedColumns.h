#pragma once

#include "domain/recognition/TableColumns.h"

#include <optional>
#include <vector>

namespace xushi {

/// What a cell of 完成率 or 增减额 says otherwise than the figures beside it make, within rounding (`import.computed-differs`); nothing
/// where it agrees, and where the row or its units do not tell. `areCounts`: the figures of
/// the row are counts, which nobody rounds. Such a cell is compared and never stored.
std::optional<Remark> computedThatDiffers(const SheetGrid& grid, int row, const TableColumn& column, const std::vector<TableColumn>& columns, bool areCounts);

} // namespace xushi
