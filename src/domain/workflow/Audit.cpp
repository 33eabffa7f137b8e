#include "domain/workflow/Audit.h"

#include "domain/analyses/Board.h"
#include "domain/checks/CheckContext.h"
#include "domain/checks/FigureChecks.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

bool isOfRequest(const AuditRequest& request, const Indicator& indicator) {
    return !request.department || indicator.department == *request.department;
}

bool isValidIn(const Region& region, const YearMonth& month) {
    return (!region.validFrom || *region.validFrom <= month) && (!region.validTo || month <= *region.validTo);
}

const Figure* reportedIn(std::span<const Figure> series, const Period& period) {
    const auto at = std::ranges::find_if(series, [&](const Figure& figure) { return figure.key.period == period; });
    return at != series.end() && at->state != FigureState::Cleared ? &*at : nullptr;
}

/// Collects the lines of one request.
class Auditor {
public:
    explicit Auditor(const AuditRequest& request)
        : m_request(request), m_period(Period::ytd(request.month.year, request.month.month)) {}

    std::vector<AuditLine> lines() {
        for (const auto& indicator : m_request.catalogue.indicators)
            if (isOfRequest(m_request, indicator)) audit(indicator);
        std::ranges::stable_sort(m_lines, {}, [](const AuditLine& line) {
            return std::pair(line.isMissing(), line.finding.severity == Severity::Soft);
        });
        return std::move(m_lines);
    }

private:
    void audit(const Indicator& indicator) {
        const auto stored = keyFor(indicator, m_period.withKind(storedKind(indicator)));
        if (!stored) return;
        for (const auto& region : m_request.catalogue.regions) {
            const auto series = seriesIn(m_request.figures, indicator.code, region.code, stored->year);
            if (const Figure* figure = reportedIn(series, *stored))
                for (auto& finding : findingsFor(contextFor(m_request.catalogue, m_request.figures, indicator, *figure)))
                    add(figure->key, std::move(finding));
            else if (isExpected(m_request, indicator, region, *stored))
                add({*stored, indicator.code, region.code}, {Severity::Soft, {std::string(notReported), {}}});
        }
    }

    void add(const FigureKey& key, Finding finding) {
        const FindingExplanation* explanation = nullptr;
        if (finding.severity == Severity::Soft) explanation = m_request.workflow.find(key, finding.remark.key);
        if (explanation && (explanation->text.empty() || explanation->finding != argumentsOf(finding))) explanation = nullptr;
        m_lines.push_back({key, std::move(finding), explanation});
    }

    const AuditRequest& m_request;
    Period m_period;
    std::vector<AuditLine> m_lines;
};

} // namespace

std::vector<AuditLine> auditOf(const AuditRequest& request) { return Auditor(request).lines(); }

std::string argumentsOf(const Finding& finding) {
    std::string text;
    for (const auto& argument : finding.remark.args) text += (text.empty() ? "" : "|") + argument;
    return text;
}

bool isExpected(const AuditRequest& request, const Indicator& indicator, const Region& region, const Period& stored) {
    if (!isDueIn(indicator, stored) || !isValidIn(region, request.month)) return false;
    if (region.type == RegionType::City) return true;
    const bool hasFigures = std::ranges::any_of(std::array{stored.year, stored.year - 1}, [&](int year) {
        return std::ranges::any_of(seriesIn(request.figures, indicator.code, region.code, year),
                                   [](const Figure& figure) { return figure.state != FigureState::Cleared; });
    });
    return hasFigures || request.catalogue.find(TargetKey{indicator.code, region.code, stored.year});
}

Completeness completenessOf(const AuditRequest& request) {
    Completeness counted;
    const Period period = Period::ytd(request.month.year, request.month.month);
    for (const auto& region : request.catalogue.regions) {
        bool owes = false;
        for (const auto& indicator : request.catalogue.indicators) {
            const auto stored = keyFor(indicator, period.withKind(storedKind(indicator)));
            if (!isOfRequest(request, indicator) || !stored || !isExpected(request, indicator, region, *stored)) continue;
            const bool isThere = reportedIn(seriesIn(request.figures, indicator.code, region.code, stored->year), *stored);
            ++counted.due;
            counted.reported += isThere ? 1 : 0;
            owes = owes || !isThere;
        }
        if (owes && region.type != RegionType::City) counted.waitingFor.push_back(region.code);
    }
    return counted;
}

std::vector<SealedVerdict> verdictsToSeal(const AuditRequest& request) {
    std::vector<SealedVerdict> verdicts;
    const Period period = Period::ytd(request.month.year, request.month.month);
    for (const auto& row : boardAt({request.catalogue, request.figures, period, std::nullopt})) {
        const Indicator* indicator = request.catalogue.find(row.indicator);
        if (!row.target || !row.asOf || row.isOlderThanAsked || !isOfRequest(request, *indicator)) continue;
        verdicts.push_back({row.indicator, row.region, row.target->revision, row.curve ? row.curve->revision : 0});
    }
    return verdicts;
}

std::function<std::optional<SignedRevisions>(const TargetKey&, Month)> signedRevisionsIn(const Workflow& workflow,
                                                                                         const Catalogue& catalogue) {
    return [&](const TargetKey& key, Month asOf) -> std::optional<SignedRevisions> {
        const Indicator* indicator = catalogue.find(key.indicator);
        if (!indicator) return std::nullopt;
        const Submission* submission = workflow.find({indicator->department, {key.year, asOf.number()}});
        if (!submission) return std::nullopt;
        for (const auto& verdict : submission->sealed)
            if (verdict.indicator == key.indicator && verdict.region == key.region)
                return SignedRevisions{verdict.target, verdict.curve};
        return std::nullopt;
    };
}

} // namespace xushi
