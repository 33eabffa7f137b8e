#pragma once

#include "domain/prose/ProseClaims.h"
#include "domain/prose/ProseNumbers.h"
#include "domain/prose/ProsePeriods.h"

#include <variant>
#include <vector>

namespace xushi {

/// What is exact in a text, in its order; no two overlap.
struct ProseToken {
    ProseSpan span;
    std::variant<ProseNumber, ProsePhrase, ProseClaim> content;

    const ProseNumber* number() const { return std::get_if<ProseNumber>(&content); }
    const ProsePhrase* phrase() const { return std::get_if<ProsePhrase>(&content); }
    const ProseClaim* claim() const { return std::get_if<ProseClaim>(&content); }
};

/// Names, dates and periods are claimed before numbers; every Arabic digit lies in one token.
std::vector<ProseToken> proseTokens(const ProseText& text, const ProseContext& context);

} // namespace xushi
