#pragma once

#include "io/SheetReader.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// Small ones, so that thousands of files are read in a second.
inline const ReadLimits fuzzLimits{.fileBytes = 1U << 20U, .partBytes = 1U << 20U, .unpackedBytes = 2U << 20U, .runBytes = 1U << 16U, .parts = 200, .cells = 20'000};

using BytesReader = std::function<Result<SheetBook>(const NamedFile&, SheetSink&, const ReadLimits&)>;

/// What a reader makes of bytes in memory, sent through the stream between the two programs; claims that it is a book as
/// Sheet.h promises it, or a refusal with a key.
Result<SheetBook> foundBook(std::string_view bytes, const std::string& name, const BytesReader& reader = nullptr);

/// What stands between lines @@.
std::vector<std::string> piecesOf(std::string_view bytes);

} // namespace xushi
