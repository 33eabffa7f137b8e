#include "domain/summary/SummaryNotes.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr std::string_view stagesMark = "{stages}";
constexpr std::string_view explanationsMark = "{explanations}";
constexpr std::string_view noAsOf = "—";

} // namespace

std::string replacedMark(std::string text, std::string_view mark, std::string_view by) {
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + by.size())) text.replace(at, mark.size(), by);
    return text;
}

SummaryNotes::SummaryNotes(const SummaryRequest& request, const SummaryRemarks& remarks, std::span<const BoardRow> rows)
    : m_request(request), m_remarks(remarks), m_rows(rows) {}

const Region* SummaryNotes::region() const {
    if (m_request.region) return m_request.region;
    return m_request.rows.empty() ? nullptr : m_request.catalogue.find(m_request.rows.front().region);
}

std::string SummaryNotes::title() const {
    std::string title = filled(m_request.layout.title);
    if (m_request.catalogue.settings.isSample) title += m_request.words.remark({"summary.sample", {}});
    return title;
}

std::string SummaryNotes::subtitle() const {
    if (!m_request.layout.subtitle.empty()) return filled(m_request.layout.subtitle);
    return m_request.words.remark({"summary.subtitle", {region() ? region()->name : ""}});
}

std::string SummaryNotes::latestAsOf() const {
    std::optional<Period> latest;
    for (const auto& row : m_rows)
        if (row.asOf && (!latest || row.asOf->last > latest->last)) latest = row.asOf;
    return latest ? m_request.words.asOf(*latest) : std::string(noAsOf);
}

std::string SummaryNotes::filled(std::string text) const {
    const auto& settings = m_request.catalogue.settings;
    text = replacedMark(std::move(text), "{period}", m_request.words.period(m_request.period));
    text = replacedMark(std::move(text), "{asOf}", latestAsOf());
    text = replacedMark(std::move(text), "{year}", std::to_string(m_request.period.year));
    text = replacedMark(std::move(text), "{lastYear}", std::to_string(m_request.period.year - 1));
    text = replacedMark(std::move(text), "{region}", region() ? region()->name : "");
    text = replacedMark(std::move(text), "{rounding}", m_request.words.remark({"rounding." + std::string(token(settings.rounding)), {}}));
    if (text.find(stagesMark) != std::string::npos) text = replacedMark(std::move(text), stagesMark, stages());
    const Decimal limit = settings.thresholds.farBehindBelow;
    return replacedMark(std::move(text), "{thresholds}", (limit.isNegative() ? -limit : limit).toString());
}

std::string SummaryNotes::signerOf(const Submission& submission) const {
    const Person* person = submission.stage == Stage::SignedOff ? m_request.catalogue.find(submission.signedBy) : nullptr;
    return person ? person->name : "";
}

/// The departments of the rows, in catalogue order.
std::string SummaryNotes::stages() const {
    std::vector<DepartmentStage> stages;
    for (const auto& department : m_request.catalogue.departments) {
        const bool isShown = std::ranges::any_of(m_rows, [&](const BoardRow& row) {
            const Indicator* indicator = m_remarks.indicatorOf(row);
            return indicator && indicator->department == department.code;
        });
        const Submission* submission = m_request.workflow.find(SubmissionKey{department.code, monthOf(m_request.period)});
        if (isShown) stages.push_back({department.name, submission ? submission->stage : Stage::Draft, submission ? signerOf(*submission) : ""});
    }
    return m_request.words.stages(stages);
}

std::vector<std::string> SummaryNotes::explanations() const {
    std::vector<std::string> lines;
    for (const auto& row : m_rows) {
        const Indicator* indicator = m_remarks.indicatorOf(row);
        const Region* place = m_request.catalogue.find(row.region);
        for (const auto& text : m_remarks.explanations(row))
            lines.push_back(m_request.words.remark({"summary.explanation", {indicator->name, place->name, replacedMark(text, "\n", "；")}}));
    }
    return lines;
}

std::vector<std::string> SummaryNotes::notes() const {
    std::vector<std::string> notes;
    for (const auto& note : m_request.layout.notes) {
        if (m_rows.empty() && note.find(stagesMark) != std::string::npos) continue;
        if (note.find(explanationsMark) == std::string::npos) notes.push_back(filled(note));
        else for (const auto& line : explanations()) notes.push_back(replacedMark(note, explanationsMark, line));
    }
    return notes;
}

} // namespace xushi
