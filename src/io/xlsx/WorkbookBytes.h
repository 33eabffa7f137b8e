#pragma once

#include "domain/Result.h"

#include <ctime>
#include <functional>
#include <string>
#include <xlsxwriter.h>

namespace xushi {

/// The bytes of a workbook that `fill` writes into, the same for the same content: its time is the one that is handed in. `file.disk-full`,
/// `file.not-made`.
Result<std::string> workbookBytes(std::string title, std::time_t created, const std::function<lxw_error(lxw_workbook*)>& fill);

} // namespace xushi
