#pragma once

#include "domain/Result.h"
#include "domain/prose/ProofTable.h"

#include <string>

namespace xushi {

/// A check as a workbook of three sheets: the figures with what was found, to be filtered; the text by its paragraphs; how many of each verdict.
/// Failures as workbookBytes.
Result<std::string> proofXlsx(const ProofTable& table);

} // namespace xushi
