#pragma once

#include "domain/prose/ProsePeriods.h"

#include <string_view>

namespace xushi {

/// What a title or a heading says of what stands below it.
struct ProseSection {
    enum class Tense { Unsaid, Report, Plan } tense = Tense::Unsaid;
    std::optional<int> year; ///< 二、2025年工作思路: a whole year that it names
};

/// `reported`: the year of which the document reports; 主要工作 of a later one are what will be done.
ProseSection sectionOf(std::u32string_view paragraph, int reported);

/// A document whose title looks back on a year that is over, or in its last weeks, reports of all of that year.
ProseContext withYearOfTitle(const ProseText& text, ProseContext context);

/// 一是, 二要: which item of a list in sentences the clause begins; 0 for none.
int itemBegunBy(std::u32string_view clause);

} // namespace xushi
