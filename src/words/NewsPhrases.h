#pragma once

#include "domain/Catalogue.h"
#include "domain/Format.h"
#include "domain/summary/StoreNews.h"
#include "words/Sentences.h"

#include <string>

namespace xushi {

/// 自2025-06-03 17:20以来：新报12项，改动2项，亮灯变化3项，1个处室的月份有推进. `since` in the form in which a person reads it.
std::string newsHead(const StoreNews& news, const std::string& since, Language language);
/// 技术合同成交额（洪泽区）2025年5月：8.5亿元; of one that was there what changed in it: 102.85 → 114.20；状态：快报 → 最终.
std::string figureNewsPhrase(const FigureNews& figure, const Catalogue& catalogue, const NumberFormat& format, Language language);
/// 新竣工（淮安市）：滞后 → 达序时.
std::string lightNewsPhrase(const LightNews& light, const Catalogue& catalogue, Language language);
/// 科技金融处2025年5月：草稿 → 已提交.
std::string monthNewsPhrase(const MonthNews& month, const Catalogue& catalogue, Language language);

} // namespace xushi
