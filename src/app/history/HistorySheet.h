#pragma once

#include "app/office/Workspace.h"
#include "domain/sheets/FigureSheet.h"

#include <vector>

namespace xushi {

/// The most records that go into one workbook.
constexpr std::int64_t recordsOfSheet = 200'000;

/// Acts with everything that they wrote, a record a row, the last act first: who, when, from, to, why, and the file, sheet and cell it came from.
/// Refuses more than recordsOfSheet (`history.too-many`).
Result<FigureSheet> historySheet(Workspace& workspace, const std::vector<ListedAct>& acts);

/// Every act that is wanted, the last first; refuses as historySheet does.
Result<std::vector<ListedAct>> everyAct(const Workspace& workspace, const ActsWanted& wanted);

} // namespace xushi
