#pragma once

#include "store/sql/HeldFile.h"

#include <optional>
#include <string>
#include <vector>

namespace xushi {

/// The text of every table and index of a store as migrate() would have made them, in the order of schemaText(): read
/// from the pages of the file without SQLite, because SQLite may evaluate what stands in it. Nothing when the pages
/// cannot be read as a schema.
std::optional<std::vector<std::string>> schemaTextInPages(const ReadAt& readAt);

/// The same of bytes that are in memory, which outlive the reader.
ReadAt readerOf(const std::string& bytes);

/// The pages have the schema of this number, to the letter.
bool hasSchema(const ReadAt& readAt, int number);

/// One row of the schema as the two texts are compared.
std::string schemaLine(const std::string& type, const std::string& name, const std::string& table, const std::string& sql);

} // namespace xushi
