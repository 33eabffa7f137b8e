#pragma once

#include "domain/analyses/Provenance.h"
#include "domain/analyses/RowInputs.h"

namespace xushi {

/// Tells the cells of one row; refers to what it is made from. Its parts are told by theme: what was reported
/// (Provenance.cpp), the growth (GrowthProvenance.cpp), the pace (PaceProvenance.cpp), the light (LightProvenance.cpp).
class Explainer {
public:
    using Maybe = std::optional<Explanation>;

    Explainer(const BoardRequest& request, const Indicator& indicator, const Region& region, BoardRow row)
        : m_request(request), m_indicator(indicator), m_region(region), m_row(std::move(row)),
          m_inputs(m_request, m_indicator, m_region, m_row) {}

    /// Nothing where that cell is empty.
    Maybe column(ExplainedColumn column) const;

private:
    Maybe cell(ExplainedColumn column) const;
    Maybe value() const;
    Maybe monthAlone() const;
    Maybe lastYear() const;
    Maybe growth() const;
    Maybe completion() const;
    Maybe schedule() const;
    Maybe gap() const;
    Maybe linearGap() const;
    Maybe ratio() const;
    Maybe shortfall() const;
    Maybe catchUp() const;
    Maybe forecast() const;
    Maybe light() const;

    /// Of the row as it is shown: its own where the month was signed off.
    RoundingRule rule() const { return m_row.rounding.value_or(m_request.catalogue.settings.rounding); }

    /// `shown` has the one rounding; it is told where it took something away.
    Explanation rounded(ExplainedColumn column, Remark formula, const Ratio& exact, const Decimal& shown, std::string_view unit) const;
    Explanation points(ExplainedColumn column, Remark formula, const Points& exact) const;
    Explanation share(ExplainedColumn column, Remark formula, const Percent& exact) const;
    Explanation amount(ExplainedColumn column, Remark formula, const Ratio& exact) const;
    std::string amountText(const Ratio& amount) const;
    /// The remarks of the row that begin so: a base that was implied, a growth of another period.
    void tellRemarks(Explanation& told, std::string_view family) const;

    Maybe derivedRate() const;
    Explanation milestone() const;
    Explanation incompleteSum(const Remark& holes) const;
    std::vector<ExplainedInput> reportedParts() const;

    bool isOfPublished(const Figure* figure) const;
    Explanation publishedGrowth(const Figure& figure) const;
    std::vector<ExplainedInput> basesOfGrowth() const;
    void compareWithRecomputed(Explanation& told, const Figure& figure) const;
    Remark changeOf(const Decimal& change) const;
    ExplainedInput growthInput() const;

    Remark scheduleFormula(const CurveShape& shape) const;
    /// Of two words the one that fits the target: something to reach, or a limit to keep.
    const char* reachOrKeep(const char* toReach, const char* toKeep) const;
    /// What is left of a target has another name where it is a limit, and may have been passed.
    void tellWhatIsLeft(Explanation& told, const char* nameOfLimit, const Ratio& left) const;

    Remark lightRule() const;
    Remark zeroTargetRule(const std::string& limit) const;
    const Remark* holes() const;

    const BoardRequest& m_request;
    const Indicator& m_indicator;
    const Region& m_region;
    BoardRow m_row;
    RowInputs m_inputs;
};

/// How to say that an indicator of months alone began in a later month, where the months before are what is missing.
std::optional<Remark> howItBeganLater(const Remark& holes, int year);

} // namespace xushi
