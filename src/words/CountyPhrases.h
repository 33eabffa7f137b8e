#pragma once

#include "domain/Format.h"
#include "domain/analyses/CountyMatrix.h"
#include "words/Sentences.h"

#include <span>
#include <string>

namespace xushi {

/// How one county stands with one indicator, without either's name: 8.5亿元（截至1—4月），同比+3.2%，完成率42.1%，超序时0.4个百分点，位次2/10.
/// 未报 where there is nothing.
std::string countyClauses(const CountyStanding& standing, const NumberFormat& format, Language language);
/// A line for a text that somebody takes along: ● 达 技术合同成交额：8.5亿元，….
std::string countyLine(const CountyStanding& standing, std::string_view name, const NumberFormat& format, Language language);

/// The county's card as plain text, a line each indicator, below the headings of their 板块.
std::string countyCardText(const Region& county, const Period& period, std::span<const CountyStanding> card, const NumberFormat& format, Language language);

/// 达12、滞3、缺2: the lights that are there.
std::string lightCounts(std::span<const std::optional<Light>> lights, Language language);

/// 欠报：涟水县3项、金湖县1项; or that nobody owes anything.
std::string owingCounties(const CountyMatrix& matrix, Language language);

/// 县区合计138.4亿元；比全市所报数少0.3亿元. Empty where there is no Σ.
std::string sumOfCounties(const RegionComparison& comparison, const Indicator& indicator, std::span<const Region> regions, const NumberFormat& format, Language language);

} // namespace xushi
