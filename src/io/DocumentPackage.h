#pragma once

#include "domain/Result.h"

#include <ctime>
#include <string>
#include <vector>

namespace xushi {

/// A part of a document that is a zip file, such as `word/document.xml`.
struct DocumentPart {
    std::string name;
    std::string bytes;
    bool isStored = false; ///< not compressed: the type of an OpenDocument stands readable at the beginning
};

/// The zip file of the parts, in their order; every part has the time `at`. The same parts give the same bytes. `file.not-made`.
Result<std::string> documentPackage(const std::vector<DocumentPart>& parts, std::time_t at);

} // namespace xushi
