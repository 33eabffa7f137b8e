#pragma once

#include "domain/summary/SummaryPlaces.h"
#include "domain/summary/SummaryRemarks.h"

namespace xushi {

/// What one cell is made from.
struct NumberedPlace {
    SummaryPlace place;
    int number = 0;                            ///< 序号; 0: none
    const ComparedRegion* compared = nullptr;  ///< how the row's region stands among the others
};

/// Makes the cells of every kind of table: the same quantity has the same digits in each.
class SummaryCells {
public:
    SummaryCells(const SummaryRequest& request, const SummaryRemarks& remarks);

    SummaryCell cell(const SummaryTemplate::Column& column, const NumberedPlace& at) const;
    SummaryCell number(const Decimal& value, bool isSigned = false) const;
    static SummaryCell text(std::string text) { return {.text = std::move(text)}; }
    static SummaryCell dash();

private:
    SummaryCell ofRow(const SummaryTemplate::Column& column, const BoardRow& row, const Indicator& indicator) const;
    SummaryCell ofYearBefore(const SummaryTemplate::Column& column, const BoardRow& row, const Indicator& indicator) const;
    SummaryCell ofComparison(const SummaryTemplate::Column& column, const ComparedRegion& compared, const BoardRow& row, const Indicator& indicator) const;
    SummaryCell figure(const BoardRow& row, const Indicator& indicator) const;
    SummaryCell amount(const std::optional<Decimal>& value, const BoardRow& row, const Indicator& indicator) const;
    SummaryCell share(const std::optional<Percent>& share, const BoardRow& row, const SummaryTemplate::Column& column) const;
    SummaryCell points(const std::optional<Points>& points, const BoardRow& row, const SummaryTemplate::Column& column, Measure measure) const;
    SummaryCell target(const BoardRow& row) const;
    SummaryCell growth(const BoardRow& row, const Indicator& indicator) const;
    SummaryCell forecast(const BoardRow& row, const Indicator& indicator) const;
    SummaryCell day(const Date& day) const;
    SummaryCell deadline(const BoardRow& row, const Indicator& indicator) const;
    SummaryCell department(const Indicator& indicator) const;
    std::span<const Figure> seriesOf(const BoardRow& row) const;

    const SummaryRequest& m_request;
    const SummaryRemarks& m_remarks;
    NumberFormat m_format;
};

} // namespace xushi
