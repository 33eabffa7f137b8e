#pragma once

#include "domain/Result.h"
#include "domain/filling/FillInSheet.h"

#include <string>

namespace xushi {

/// The bytes of a workbook with the one sheet 填报表, in which only the figures and the 说明 can be written while it is protected
/// (without a password). A cell of a figure takes numbers only and says their unit; the keys stand in a hidden column. Refuses with `file.*`.
Result<std::string> fillInWorkbook(const FillInSheet& sheet);

/// The bytes of a workbook with the one sheet 应报清单. Refuses with `file.*`.
Result<std::string> coverWorkbook(const CoverList& list);

} // namespace xushi
