#include "domain/summary/SummaryRemarks.h"

#include <algorithm>

namespace xushi {
namespace {

void addOnce(std::vector<std::string>& texts, std::string text) {
    if (std::ranges::find(texts, text) == texts.end()) texts.push_back(std::move(text));
}

} // namespace

SummaryRemarks::SummaryRemarks(const SummaryRequest& request) : m_request(request) {
    for (const auto& indicator : request.catalogue.indicators) m_indicators.try_emplace(indicator.code.text, &indicator);
}

const Indicator* SummaryRemarks::indicatorOf(const BoardRow& row) const {
    const auto at = m_indicators.find(row.indicator.text);
    return at == m_indicators.end() ? nullptr : at->second;
}

AuditRequest SummaryRemarks::audit() const {
    return {m_request.catalogue, m_request.figures, m_request.workflow, monthOf(m_request.period), std::nullopt, m_request.signedWorlds};
}

std::vector<std::string> SummaryRemarks::explanations(const BoardRow& row) const {
    std::vector<std::string> texts;
    if (m_request.workflow.explanations.empty()) return texts;
    const Indicator* indicator = indicatorOf(row);
    const Region* region = m_request.catalogue.find(row.region);
    if (!indicator || !region) return texts;
    for (const auto* explanation : explanationsShown(audit(), *indicator, *region, row.asOf)) addOnce(texts, explanation->text);
    return texts;
}

std::vector<std::string> SummaryRemarks::findings(const BoardRow& row) const {
    if (!m_lines) m_lines = auditOf(audit());
    std::vector<std::string> texts;
    for (const auto& line : *m_lines)
        if (line.figure.indicator == row.indicator && line.figure.region == row.region) addOnce(texts, m_request.words.remark(line.finding.remark));
    return texts;
}

} // namespace xushi
