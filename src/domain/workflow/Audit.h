#pragma once

#include "domain/analyses/BoardWalk.h"
#include "domain/checks/Finding.h"
#include "domain/signing/SignedWorlds.h"
#include "domain/workflow/Submission.h"

#include <optional>
#include <set>
#include <span>
#include <vector>

namespace xushi {

/// The key of the finding about a figure that falls due and is not there.
inline constexpr std::string_view notReported = "check.not-reported";

/// One thing that stands between a month and its submission.
struct AuditLine {
    FigureKey figure;
    Finding finding;
    const FindingExplanation* explanation = nullptr; ///< of a soft finding, where it holds; lives as long as the Workflow

    bool isMissing() const { return finding.remark.key == notReported; }
    /// A hard finding, or a soft one without 说明.
    bool blocks() const { return finding.severity == Severity::Hard || !explanation; }
};

struct AuditRequest {
    const Catalogue& catalogue;
    std::span<const Figure> figures; ///< from firstYearNeeded(catalogue, the month's year) on, ordered as for a board
    const Workflow& workflow;
    YearMonth month;
    std::optional<DepartmentCode> department; ///< none: every department
    const SignedWorlds* signedWorlds = nullptr; ///< of the year; nullptr: nothing was signed off
    std::optional<RegionCode> region = {};        ///< of auditOf; none: every region
    std::optional<std::set<IndicatorCode>> only = {}; ///< of auditOf; none: every indicator
};

/// 审核: every finding about the figures of a month, hard ones first, then soft ones, then what is due and missing;
/// each in catalogue order. A figure is expected of the city, and of a region that has a target in the year or a
/// figure in this year or the last. What was signed off is checked among the figures and by the rules of then.
std::vector<AuditLine> auditOf(const AuditRequest& request);

/// How many lines block, by what they are: the counts that the list and the refusal tell.
struct AuditCounts {
    int hard = 0;
    int soft = 0;    ///< without 说明
    int missing = 0; ///< due, not reported and without 说明

    int all() const { return hard + soft + missing; }
};

AuditCounts openCountsOf(std::span<const AuditLine> lines);

/// The explanation of a soft finding, where it still says the same; nullptr otherwise.
const FindingExplanation* explanationOf(const Workflow& workflow, const FigureKey& key, const Finding& finding);

/// The text by which an explanation knows whether its finding still says the same.
std::string argumentsOf(const Finding& finding);

/// Whether a figure of the indicator is awaited from the region for the period. A rate that is computed from its
/// numerator and denominator is awaited from nobody.
bool isExpected(const AuditRequest& request, const Indicator& indicator, const Region& region, const Period& stored);
/// The same where the figures and the target of the period's year were found already.
bool isExpected(const AuditRequest& request, const Indicator& indicator, const Region& region, const Period& stored,
                const BoardWalk::Found& found);
/// Whether the figure is there, and no forecast or plan.
bool isReportedAt(const AuditRequest& request, const FigureKey& key);
/// The same among the figures of its year.
bool isReportedIn(std::span<const Figure> year, const Period& stored);
/// The figures and targets of the request's month as a walk over them wants to be asked.
BoardRequest walkedBy(const AuditRequest& request);
/// Whether the indicator belongs to the department that is asked for.
bool isOf(const AuditRequest& request, const Indicator& indicator);

/// How much of a month is there.
struct Completeness {
    int due = 0;      ///< figures awaited
    int reported = 0; ///< of them
    std::vector<RegionCode> waitingFor; ///< regions below the city that owe one, in their order
};

Completeness completenessOf(const AuditRequest& request);

/// The revisions by which the figures of a department and month are judged: what a signing off keeps.
std::vector<SealedVerdict> verdictsToSeal(const AuditRequest& request);

/// What a board asks for the revisions of a verdict that an earlier version signed: they stay with the indicator when it
/// moves to another department. Months with a seal are SignedWorlds' own. `workflow` must outlive the answer.
SigningRecord signedRevisionsIn(const Workflow& workflow);

/// 说明 that still hold for what a row shows: of the figure at `asOf`, and of the one that is due at the end of the
/// request's month and not there. The order is that of the findings.
std::vector<const FindingExplanation*> explanationsShown(const AuditRequest& request, const Indicator& indicator,
                                                         const Region& region, const std::optional<Period>& asOf);

} // namespace xushi
