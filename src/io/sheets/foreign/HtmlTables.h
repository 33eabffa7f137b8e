#pragma once

#include "io/sheets/foreign/ForeignFile.h"

namespace xushi {

/// Hands the tables of a page (UTF-8) to `sink`, one within another as one of its own behind it. A single one bears its caption or
/// the heading before it, or no name; several without one are 表1, 表2 … in their order. Nothing is loaded and no link followed.
/// Empty, or the key of what ended it.
std::string deliverHtmlTables(std::string_view text, SheetSink& sink, CellDoor& door, const ReadLimits& limits);

} // namespace xushi
