#include "domain/workflow/Audit.h"

#include "domain/analyses/Board.h"
#include "domain/checks/CheckContext.h"
#include "domain/checks/FigureChecks.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <tuple>

namespace xushi {
namespace {

/// A forecast or a plan is a figure, but nothing that was reported.
bool isReported(const Figure* figure) { return figure && figure->isOfTheDone(); }

const Figure* figureIn(std::span<const Figure> series, const Period& period) {
    const auto at = std::ranges::find_if(series, [&](const Figure& figure) { return figure.key.period == period; });
    return at != series.end() && at->state != FigureState::Cleared ? &*at : nullptr;
}

/// Nothing for a month that was not signed off or is as it was.
std::optional<SignedWorld> checkedWorld(const AuditRequest& request, const Indicator& indicator, const YearMonth& month) {
    return request.signedWorlds ? request.signedWorlds->checkedWorldOf(indicator, month, request.figures) : std::nullopt;
}

AuditRequest askedIn(const SignedWorld& world, const AuditRequest& request) {
    return {*world.catalogue, world.figures, request.workflow, request.month, request.department, request.signedWorlds, request.region};
}

std::vector<Finding> findingsAbout(const AuditRequest& request, const Indicator& indicator, const Figure& figure,
                                   const SigningRecord& signedRevisions) {
    return findingsFor(contextFor(request.catalogue, request.figures, indicator, figure, signedRevisions, request.signedWorlds));
}

/// Collects the lines of one request.
class Auditor {
public:
    explicit Auditor(const AuditRequest& request)
        : m_request(request), m_period(Period::ytd(request.month.year, request.month.month)) {}

    std::vector<AuditLine> lines() {
        for (const auto& indicator : m_request.catalogue.indicators)
            if (isOf(m_request, indicator) && (!m_request.only || m_request.only->contains(indicator.code))) audit(indicator);
        std::ranges::stable_sort(m_lines, {}, [](const AuditLine& line) {
            return std::pair(line.isMissing(), line.finding.severity == Severity::Soft);
        });
        return std::move(m_lines);
    }

private:
    void audit(const Indicator& indicator) {
        const auto world = checkedWorld(m_request, indicator, m_request.month);
        if (world) return audit(askedIn(*world, m_request), *world->indicator);
        audit(m_request, indicator);
    }

    void audit(const AuditRequest& request, const Indicator& indicator) {
        const auto stored = keyFor(indicator, m_period.withKind(storedKind(indicator)));
        if (!stored) return;
        for (const auto& region : request.catalogue.regions) {
            if (request.region && region.code != *request.region) continue;
            const auto series = seriesIn(request.figures, indicator.code, region.code, stored->year);
            const Figure* figure = figureIn(series, *stored);
            if (figure)
                for (auto& finding : findingsAbout(request, indicator, *figure, m_signed)) add(figure->key, std::move(finding));
            if (!isReported(figure) && isExpected(request, indicator, region, *stored))
                add({*stored, indicator.code, region.code}, {Severity::Soft, {std::string(notReported), {}}});
        }
    }

    void add(const FigureKey& key, Finding finding) {
        const FindingExplanation* explanation = explanationOf(m_request.workflow, key, finding);
        m_lines.push_back({key, std::move(finding), explanation});
    }

    const AuditRequest& m_request;
    SigningRecord m_signed = signedRevisionsIn(m_request.workflow);
    Period m_period;
    std::vector<AuditLine> m_lines;
};

} // namespace

const FindingExplanation* explanationOf(const Workflow& workflow, const FigureKey& key, const Finding& finding) {
    if (finding.severity != Severity::Soft) return nullptr;
    const FindingExplanation* found = workflow.find(key, finding.remark.key);
    return found && !found->text.empty() && found->finding == argumentsOf(finding) ? found : nullptr;
}

std::vector<AuditLine> auditOf(const AuditRequest& request) { return Auditor(request).lines(); }

AuditCounts openCountsOf(std::span<const AuditLine> lines) {
    AuditCounts counts;
    for (const auto& line : lines) {
        if (!line.blocks()) continue;
        ++(line.isMissing() ? counts.missing : line.finding.severity == Severity::Hard ? counts.hard : counts.soft);
    }
    return counts;
}

std::string argumentsOf(const Finding& finding) {
    std::string text;
    for (const auto& argument : finding.remark.args) text += (text.empty() ? "" : "|") + argument;
    return text;
}

namespace {

/// Whatever was reported or promised.
bool isDueOf(const AuditRequest& request, const Indicator& indicator, const Region& region, const Period& stored) {
    const bool isComputed = indicator.measure == Measure::Rate && indicator.numerator && indicator.denominator;
    return !isComputed && isDueIn(indicator, stored) && region.validity().holdsIn(request.month);
}

bool hasReported(std::span<const Figure> year) {
    return std::ranges::any_of(year, [](const Figure& figure) { return figure.state != FigureState::Cleared; });
}

} // namespace

bool isExpected(const AuditRequest& request, const Indicator& indicator, const Region& region, const Period& stored,
                const BoardWalk::Found& found) {
    if (!isDueOf(request, indicator, region, stored)) return false;
    return region.type == RegionType::City || found.target || hasReported(found.thisYear) || hasReported(found.yearBefore);
}

bool isExpected(const AuditRequest& request, const Indicator& indicator, const Region& region, const Period& stored) {
    if (!isDueOf(request, indicator, region, stored)) return false;
    return isExpected(request, indicator, region, stored, BoardWalk::at(walkedBy(request), indicator.code, region.code));
}

bool isReportedIn(std::span<const Figure> year, const Period& stored) { return isReported(figureIn(year, stored)); }

bool isReportedAt(const AuditRequest& request, const FigureKey& key) {
    return isReportedIn(seriesIn(request.figures, key.indicator, key.region, key.period.year), key.period);
}

BoardRequest walkedBy(const AuditRequest& request) {
    return {request.catalogue, request.figures, Period::ytd(request.month.year, request.month.month), request.region};
}

bool isOf(const AuditRequest& request, const Indicator& indicator) {
    return !request.department || indicator.department == *request.department;
}

std::vector<SealedVerdict> verdictsToSeal(const AuditRequest& request) {
    std::vector<SealedVerdict> verdicts;
    const Period period = Period::ytd(request.month.year, request.month.month);
    for (const auto& row : boardAt({request.catalogue, request.figures, period, std::nullopt, signedRevisionsIn(request.workflow),
                                    request.signedWorlds})) {
        const Indicator* indicator = request.catalogue.find(row.indicator);
        if (!row.target || !row.asOf || !isOf(request, *indicator)) continue;
        verdicts.push_back({row.indicator, row.region, row.target->revision, row.curve ? row.curve->revision : 0});
    }
    return verdicts;
}

namespace {

/// What earlier versions of the program sealed, by month, indicator and region; made when it is asked first.
class SealedVerdicts {
public:
    explicit SealedVerdicts(const Workflow& workflow) : m_workflow(workflow) {}

    std::optional<SignedRevisions> find(const TargetKey& key, const YearMonth& month) {
        if (!m_isMade) make();
        if (m_revisions.empty()) return std::nullopt;
        const auto at = m_revisions.find({month, key.indicator, key.region});
        return at == m_revisions.end() ? std::nullopt : std::optional(at->second);
    }

private:
    void make() {
        m_isMade = true;
        for (const auto& submission : m_workflow.submissions) {
            if (submission.sealedAfter) continue;
            for (const auto& verdict : submission.sealed)
                m_revisions.emplace(std::tuple(submission.key.month, verdict.indicator, verdict.region),
                                    SignedRevisions{verdict.target, verdict.curve, submission.thresholds});
        }
    }

    const Workflow& m_workflow;
    std::map<std::tuple<YearMonth, IndicatorCode, RegionCode>, SignedRevisions> m_revisions;
    bool m_isMade = false;
};

} // namespace

SigningRecord signedRevisionsIn(const Workflow& workflow) {
    return [sealed = std::make_shared<SealedVerdicts>(workflow)](const TargetKey& key, Month asOf, Month shown) {
        const auto own = sealed->find(key, {key.year, asOf.number()});
        return own || asOf == shown ? own : sealed->find(key, {key.year, shown.number()});
    };
}

std::vector<const FindingExplanation*> explanationsShown(const AuditRequest& request, const Indicator& indicator,
                                                         const Region& region, const std::optional<Period>& asOf) {
    std::vector<const FindingExplanation*> shown;
    const auto add = [&](const FigureKey& key, const Finding& finding) {
        if (const auto* explanation = explanationOf(request.workflow, key, finding)) shown.push_back(explanation);
    };
    const auto series = [&](const Period& period) { return seriesIn(request.figures, indicator.code, region.code, period.year); };
    const Period month = Period::ytd(request.month.year, request.month.month);
    const auto judged = keyFor(indicator, asOf.value_or(month).withKind(storedKind(indicator)));
    const Figure* figure = judged ? figureIn(series(*judged), *judged) : nullptr;
    if (figure && !request.workflow.explanationsOf(figure->key).empty()) {
        const auto world = checkedWorld(request, indicator, monthOf(figure->key.period));
        const AuditRequest asked = world ? askedIn(*world, request) : request;
        auto context = contextFor(asked.catalogue, asked.figures, world ? *world->indicator : indicator, *figure,
                                  signedRevisionsIn(request.workflow), request.signedWorlds);
        context.silences = {}; // what was explained once stays told, though nobody would ask today
        context.limits.smallCount = Decimal();
        for (const auto& finding : findingsFor(context)) add(figure->key, finding);
    }
    const auto due = keyFor(indicator, month.withKind(storedKind(indicator)));
    if (due && !isReported(figureIn(series(*due), *due)) && isExpected(request, indicator, region, *due))
        add({*due, indicator.code, region.code}, {Severity::Soft, {std::string(notReported), {}}});
    return shown;
}

} // namespace xushi
