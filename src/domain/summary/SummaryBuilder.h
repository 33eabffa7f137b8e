#pragma once

#include "domain/Catalogue.h"
#include "domain/Format.h"
#include "domain/Journal.h"
#include "domain/analyses/Board.h"
#include "domain/summary/SummaryTable.h"

#include <functional>
#include <span>

namespace xushi {

/// The words that a table needs and the domain does not choose.
struct SummaryWords {
    std::function<std::string(const Remark&)> remark;
    std::function<std::string(const Period&)> period; ///< with its year: 2025年上半年
    std::function<std::string(const Period&)> asOf;   ///< without: 1—5月
    std::function<std::string(const Growth&, Measure, const NumberFormat&)> growthWord; ///< when there is no number
    /// 150→180（7月调整）: the target before, the one in force
    std::function<std::string(const Target&, const Target&, const Indicator&, const NumberFormat&)> revisedTarget;
    std::function<std::string(const Target&, const Indicator&, const NumberFormat&)> target;
    std::function<std::string(Light)> light;
    std::function<std::string(DataStatus)> status; ///< empty for the usual ones
};

struct SummaryRequest {
    const Catalogue& catalogue;
    std::span<const BoardRow> rows; ///< of one region, in catalogue order
    Period period;
    const SummaryTemplate& layout;
    const SummaryWords& words;
    JournalHead head;
};

/// The table of DOMAIN 9: grouped by 板块, 其中 parts indented below their parent, — where there is no number.
SummaryTable summaryOf(const SummaryRequest& request);

} // namespace xushi
