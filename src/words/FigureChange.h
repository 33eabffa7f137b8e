#pragma once

#include "domain/Catalogue.h"
#include "domain/Figure.h"
#include "domain/Format.h"
#include "words/Sentences.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// 填报, 粘贴, 撤销（#1842）: an act of the journal. A word that nobody knows is returned as it is.
std::string actPhrase(std::string_view act, Language language);

/// The name of who did something: of the person whose code or login the journal has; the login itself where nobody has it.
std::string actorName(const Catalogue& catalogue, std::string_view actor);

/// What a journal entry changed in a figure, a phrase each: 102.85 → 114.20, 状态：快报 → 最终. `before` is empty for a
/// figure that was not there. An absent number reads 未报, another absent field 空.
std::vector<std::string> figureChanges(const std::optional<Figure>& before, const Figure& after,
                                       const NumberFormat& format, Language language);

/// The same but for the value and its qualifier, which a face shows as one text.
std::vector<std::string> descriptionChanges(const std::optional<Figure>& before, const Figure& after,
                                            const NumberFormat& format, Language language);

} // namespace xushi
