#pragma once

#include "domain/summary/SummaryTemplate.h"
#include "words/Sentences.h"

#include <string>

/// What stands for the choices of a layout of tables.
namespace xushi {

/// 序号, 累计完成: what a column holds, and the title that a new one starts with.
std::string columnWord(SummaryColumn column, Language language);
/// 指标一行一个, 县区对照
std::string layoutKindWord(LayoutKind kind, Language language);
/// 按板块
std::string groupingWord(RowGrouping grouping, Language language);
/// 横向, 纵向
std::string orientationWord(Orientation orientation, Language language);
/// 县区横排, 县区竖排
std::string matrixRegionsWord(MatrixRegions regions, Language language);
/// By what regions are ranked: 累计数, 同比
std::string rankedByWord(RankedBy by, Language language);
/// In which order they stand: 按位次, 按县区顺序
std::string rankingOrderWord(RankingOrder order, Language language);

} // namespace xushi
