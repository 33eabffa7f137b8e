#pragma once

#include "domain/Format.h"
#include "domain/analyses/Provenance.h"

#include <span>

namespace xushi {

constexpr std::string_view percentUnit = "%";
constexpr std::string_view pointsUnit = "pp";

/// The digits of an exact number: 41.5, or 52.052238… where they do not end within six decimals.
std::string exactText(const Ratio& value);
/// How it was made before its digits: 139.5 ÷ 268 = 52.052238…
std::string madeText(const std::string& making, const Ratio& value);

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
    /// The figure that the row is judged by; nullptr where nobody reported one.
    const Figure* judged() const;

    ExplainedInput reported(const char* name, const Figure& figure, const std::optional<Decimal>& value) const;
    ExplainedInput actual() const;
    /// Of a row that has a target.
    ExplainedInput target() const;
    /// Of a row that has a schedule.
    ExplainedInput schedule() const;
    /// Completion of a row that has one: what was done ÷ the target.
    ExplainedInput completion() const;
    /// Last year's value that the row is compared with, from where the row has it. One input, or one for each month where
    /// the months are reported alone, and then their sum; numerator and denominator where it was computed.
    std::vector<ExplainedInput> lastYear() const;
    /// The same of the restated base; empty where there is none.
    std::vector<ExplainedInput> restatedBase() const;
    /// Numerator and denominator of a derived rate in that year.
    std::vector<ExplainedInput> parts(int year) const;

private:
    std::vector<ExplainedInput> reportedBase(const char* name, const Decimal& sum, std::optional<Decimal> Figure::*field) const;
    ExplainedInput archivedBase() const;
    std::string shown(const Decimal& value) const { return shownFigure(value, m_indicator).toString(); }

    const BoardRequest& m_request;
    const Indicator& m_indicator;
    const Region& m_region;
    const BoardRow& m_row;
};

} // namespace xushi
