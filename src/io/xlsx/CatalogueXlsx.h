#pragma once

#include "domain/Result.h"
#include "io/CatalogueTables.h"

#include <string>
#include <vector>

namespace xushi {

/// The lists as a workbook, a sheet each. Texts are cells of text to the letter, numbers are shown with their decimals; the same lists
/// give the same bytes. Failures as workbookBytes.
Result<std::string> catalogueXlsx(const std::vector<CatalogueSheet>& sheets);

} // namespace xushi
