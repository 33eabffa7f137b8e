#pragma once

#include "domain/Result.h"
#include "domain/sheets/FigureSheet.h"

#include <string>

namespace xushi {

/// How the characters of a text file are written.
enum class TextFileEncoding { Utf8, Gb18030 };

/// The table as CSV for people and their spreadsheets: UTF-8 behind a byte order mark, or GB18030, which has every character.
std::string figureSheetCsv(const FigureSheet& sheet, TextFileEncoding encoding);

} // namespace xushi
