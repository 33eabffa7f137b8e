#pragma once

#include "domain/Format.h"
#include "domain/analyses/Board.h"
#include "domain/analyses/Movement.h"
#include "words/Sentences.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace xushi {

/// The parts of the report's sentences, in the manner of the house: no sign before a number that a word has already
/// given its direction, 个百分点 for points, the qualifier where the source put it. Official prose is Chinese.
namespace prose {

/// 新开工156项, 近300项, 570余家: the digits of every other surface.
std::string amount(const std::string& name, const Decimal& value, std::optional<Qualifier> qualifier, const Indicator& indicator,
                   const NumberFormat& format);

/// 同比增长28.4%, 同比下降3.3%, 同比持平, 同比增长2.1倍, 同比上升0.06个百分点, 增幅在20%以上, 同比扭亏为零, 上年同期
/// 为零，增加14项. Empty where the base is not known.
std::string growth(const Growth& growth, const Indicator& indicator, const NumberFormat& format, std::optional<int> decimals = {});

/// 增速加快1.2个百分点, 增速回落0.3个百分点, 增速持平, 降幅收窄2.0个百分点, 降幅扩大…, 由降转增, 由增转降.
std::string pace(const PaceChange& change, const NumberFormat& format);

/// 达序时进度, 超序时20.7个百分点, 欠序时9.7个百分点. Empty where there is no verdict.
std::string schedule(const Standing& standing, Measure measure, const NumberFormat& format);

} // namespace prose

/// One indicator of a sentence, under the name that it has there, with its 其中 parts in brackets.
struct SentenceItem {
    std::string name;
    const Indicator& indicator;
    const BoardRow& row;
    struct Part {
        std::string name;
        const Indicator& indicator;
        const BoardRow& row;
    };
    std::vector<Part> parts;
};

/// `1—5月，全市新签约222项，新开工156项（亿元以下103项），均达序时进度。`: one sentence over items of one as-of. 均达
/// only when every judged item is on; otherwise each that lags says by how much. Items without a value are left out;
/// an empty text when none is left.
std::string sentenceOf(const Period& period, const std::string& scope, std::span<const SentenceItem> items,
                       const NumberFormat& format);

} // namespace xushi
