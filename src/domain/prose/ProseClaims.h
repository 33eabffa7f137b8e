#pragma once

#include "domain/prose/ProseText.h"

#include <optional>
#include <string_view>
#include <vector>

namespace xushi {

/// A place of a text whose digits are no figure of anything.
struct ProseClaim {
    ProseSpan span;
    std::string_view subkind; ///< name, document-number, contact, date, footnote, ordinal, duration, streak ...
};

/// What stands in quotation marks and in the marks of a title.
std::vector<ProseSpan> quotedSpans(const ProseText& text);

/// What the digits at `at` are when they are no number: asked before periods and numbers are read.
std::optional<ProseClaim> claimAt(const ProseText& text, std::size_t at, const std::vector<ProseSpan>& quoted);

/// The same of a number that was read with its unit: a duration, a place in a series, the size that names a class.
struct ProseNumber;
std::optional<std::string_view> claimOfNumber(const ProseText& text, const ProseNumber& number);

} // namespace xushi
