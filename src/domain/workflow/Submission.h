#pragma once

#include "domain/Figure.h"
#include "domain/Target.h"
#include "domain/workflow/Person.h"

#include <span>
#include <vector>

namespace xushi {

/// How far the figures of a department and month are on their way: 草稿 已提交 已退回 已审核 已核定 已解锁.
enum class Stage { Draft, Submitted, Returned, Approved, SignedOff, Unlocked };
template <> struct Tokens<Stage> {
    static constexpr TokenList<Stage, 6> all{{{Stage::Draft, "draft"},
                                              {Stage::Submitted, "submitted"},
                                              {Stage::Returned, "returned"},
                                              {Stage::Approved, "approved"},
                                              {Stage::SignedOff, "signed-off"},
                                              {Stage::Unlocked, "unlocked"}}};
};

/// The figures of one department that end in one month, of whatever period kind.
struct SubmissionKey {
    DepartmentCode department;
    YearMonth month;

    auto operator<=>(const SubmissionKey&) const = default;
};

/// The revisions of target and curve under which a verdict was signed off.
struct SealedVerdict {
    IndicatorCode indicator;
    RegionCode region;
    int target = 0;
    int curve = 0; ///< 0: month-linear

    bool operator==(const SealedVerdict&) const = default;
};

/// A department's month in the workflow. Its earlier steps are in the journal.
struct Submission {
    SubmissionKey key;
    Stage stage = Stage::Draft;
    PersonCode submittedBy;
    PersonCode approvedBy;
    PersonCode signedBy;
    std::string comment;  ///< of the last step: why it was returned or unlocked
    std::string deadline; ///< yyyy-mm-dd, where it is not the one of the settings
    std::string anchor;   ///< check code and entry number of the journal at the last step
    std::vector<SealedVerdict> sealed; ///< while signed off
    int revision = 0;
    std::optional<LightThresholds> thresholds; ///< of the store when it was signed off, while it is
    /// The number of the last entry that the journal had before the signing off, while signed off: the month is read as
    /// the store stood then. Nothing for a month that an earlier version signed, which keeps `sealed` and `thresholds`.
    std::optional<int> sealedAfter;

    bool operator==(const Submission&) const = default;

    /// Nobody may change the figures.
    bool isLocked() const { return stage == Stage::Submitted || stage == Stage::Approved || stage == Stage::SignedOff; }
};

/// A reviewer's word on one figure: accepted, or returned with a comment. It holds for the figure's content of then.
struct Review {
    FigureKey figure;
    bool isAccepted = false;
    std::string comment;
    PersonCode reviewer;
    int figureRevision = 0;
    int revision = 0;

    bool operator==(const Review&) const = default;
};

/// 说明: why a soft finding is in order. It holds as long as the finding says the same.
struct FindingExplanation {
    FigureKey figure;
    std::string check;   ///< the key of the finding
    std::string finding; ///< the arguments of the finding, joined: what was explained
    std::string text;
    int revision = 0;

    bool operator==(const FindingExplanation&) const = default;
};

/// The workflow of some years, each list ordered by key.
struct Workflow {
    std::vector<Submission> submissions;
    std::vector<Review> reviews;
    std::vector<FindingExplanation> explanations;

    const Submission* find(const SubmissionKey& key) const;
    const Review* find(const FigureKey& key) const;
    const FindingExplanation* find(const FigureKey& key, std::string_view check) const;
    /// Every explanation of one figure, whether it still holds or not, ordered by check.
    std::span<const FindingExplanation> explanationsOf(const FigureKey& key) const;
};

/// Puts the lists into their order.
Workflow workflowOf(std::vector<Submission> submissions, std::vector<Review> reviews,
                    std::vector<FindingExplanation> explanations);

/// The month of the workflow to which a figure belongs.
inline SubmissionKey submissionKeyOf(const Indicator& indicator, const Period& period) {
    return {indicator.department, monthOf(period)};
}

} // namespace xushi
