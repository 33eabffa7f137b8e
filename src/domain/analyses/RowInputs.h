#pragma once

#include "domain/analyses/Provenance.h"

#include <span>

namespace xushi {

constexpr std::string_view percentUnit = "%";
constexpr std::string_view pointsUnit = "pp";

/// An exact fraction as it is written: 5/12, or 3 for a whole number.
std::string fraction(const Ratio& value);

/// The numbers that went into the cells of one row of the board, each with what is known of it. Refers to what it is
/// made from.
class RowInputs {
public:
    RowInputs(const BoardRequest& request, const Indicator& indicator, const Region& region, const BoardRow& row)
        : m_request(request), m_indicator(indicator), m_region(region), m_row(row) {}

    /// What is stored of the indicator and region in that year.
    std::span<const Figure> series(int year) const;
    /// The last one stored of the month, unless it was cleared; nullptr when there is none.
    const Figure* figureAt(int year, Month month) const;
    /// The figure that the row is judged by.
    const Figure* judged() const { return m_row.asOf ? figureAt(m_row.asOf->year, m_row.asOf->last) : nullptr; }

    ExplainedInput reported(const char* name, const Figure& figure, const std::optional<Decimal>& value) const;
    ExplainedInput actual() const;
    /// Of a row that has a target.
    ExplainedInput target() const;
    /// Of a row that has a schedule.
    ExplainedInput schedule() const;
    /// Last year's figure: as reported with this one, or as it stands in the archive. Of a row that has a figure.
    ExplainedInput base(const char* name, const std::optional<Decimal>& value, bool isReportedNow) const;

private:
    const BoardRequest& m_request;
    const Indicator& m_indicator;
    const Region& m_region;
    const BoardRow& m_row;
};

} // namespace xushi
