#include "domain/summary/SummaryBuilder.h"

#include "domain/Rounding.h"
#include "domain/analyses/ShownNumbers.h"
#include "domain/reading/StateMark.h"
#include "domain/summary/SummaryPlaces.h"
#include "domain/workflow/Audit.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr std::string_view notAvailable = "—";
constexpr std::string_view wideSpace = "　";
constexpr std::string_view stagesMark = "{stages}";
constexpr std::string_view explanationsMark = "{explanations}";

SummaryCell textCell(std::string text) { return {.text = std::move(text)}; }
SummaryCell dash() { return textCell(std::string(notAvailable)); }

std::string replaced(std::string text, std::string_view mark, std::string_view by) {
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + by.size()))
        text.replace(at, mark.size(), by);
    return text;
}

/// Fills one table from one board.
class Builder {
public:
    explicit Builder(const SummaryRequest& request)
        : m_request(request), m_format{MinusSign::Typographic, request.catalogue.settings.rounding} {}

    SummaryTable table();

private:
    SummaryRow row(const SummaryPlace& place);
    SummaryCell cell(SummaryColumn column, const SummaryPlace& place) const;
    SummaryCell number(const Decimal& value, bool isSigned = false) const;
    SummaryCell figure(const BoardRow& row, const Indicator& indicator) const;
    SummaryCell target(const BoardRow& row) const;
    SummaryCell growth(const BoardRow& row, const Indicator& indicator) const;
    SummaryCell name(const SummaryPlace& place) const;
    SummaryCell note(const BoardRow& row) const;
    SummaryCell department(const Indicator& indicator) const;
    std::string filled(std::string text) const;
    std::string latestAsOf() const;
    YearMonth month() const { return {m_request.period.year, m_request.period.last.number()}; }
    std::string stages() const;
    std::vector<std::string> explanations() const;
    std::vector<std::string> notes() const;

    const SummaryRequest& m_request;
    NumberFormat m_format;
    int m_number = 0;
};

SummaryCell Builder::number(const Decimal& value, bool isSigned) const {
    const std::string prefix = isSigned && value > Decimal(0) ? "+" : "";
    return {.text = prefix + m_format.decimal(value), .number = value, .prefix = prefix};
}

SummaryCell Builder::figure(const BoardRow& row, const Indicator& indicator) const {
    if (const auto mark = markOf(row.state); !mark.empty()) return textCell(std::string(mark));
    if (!row.value && row.stage) return textCell(m_request.words.remark(shownStage(*row.stage, {})));
    if (!row.value) return dash();
    const Decimal digits = shownFigure(*row.value, definitionOf(row, indicator));
    SummaryCell cell = number(digits);
    if (!row.derivedRate && rounded(Ratio(*row.value), digits.scale()) == digits) cell.exact = *row.value;
    const std::string alone = withQualifier(cell.text, row.qualifier);
    const std::string shown = row.stage ? m_request.words.remark(shownStage(*row.stage, alone)) : alone;
    const auto at = shown.find(cell.text);
    cell.prefix = shown.substr(0, at);
    cell.suffix = shown.substr(at + cell.text.size());
    cell.text = shown;
    return cell;
}

SummaryCell Builder::target(const BoardRow& row) const {
    if (!row.target) return dash();
    if (row.targetBefore) return m_request.words.revisedTarget(*row.targetBefore, *row.target, formatOf(row, m_format));
    return m_request.words.target(*row.target, formatOf(row, m_format));
}

SummaryCell Builder::growth(const BoardRow& row, const Indicator& indicator) const {
    if (!row.growth) return dash();
    SummaryCell cell = textCell(m_request.words.growth(*row.growth, definitionOf(row, indicator), formatOf(row, m_format)));
    cell.number = shownGrowth(*row.growth, indicator.measure, formatOf(row, m_format).rounding);
    if (!cell.number) return cell;
    if (row.growth->bound) cell.prefix = boundSign(*row.growth->bound);
    else if (*cell.number > Decimal(0)) cell.prefix = "+";
    return cell;
}

/// Each level stands two characters further in than the one above; the first part of a total is marked.
SummaryCell Builder::name(const SummaryPlace& place) const {
    if (place.level == 0) return textCell(place.indicator->name);
    std::string lead;
    for (int i = 0; i < 2 * place.level - 1; ++i) lead += wideSpace;
    return textCell(lead + (place.isFirstPart ? "其中：" : "　　　") + place.indicator->name);
}

SummaryCell Builder::note(const BoardRow& row) const {
    return textCell(m_request.words.note(row.status, row.remarks));
}

SummaryCell Builder::department(const Indicator& indicator) const {
    const Department* found = m_request.catalogue.find(indicator.department);
    return found ? textCell(found->name + (found->isAssumed ? "*" : "")) : dash();
}

SummaryCell Builder::cell(SummaryColumn column, const SummaryPlace& place) const {
    const BoardRow& row = *place.row;
    const Indicator& indicator = *place.indicator;
    const auto rounding = formatOf(row, m_format).rounding;
    const Standing& standing = row.standing;
    switch (column) {
    case SummaryColumn::Number: return textCell(place.level > 0 ? "" : std::to_string(m_number));
    case SummaryColumn::Indicator: return name(place);
    case SummaryColumn::Unit: return textCell(indicator.unit);
    case SummaryColumn::Target: return target(row);
    case SummaryColumn::AsOf: return row.asOf ? textCell(m_request.words.asOf(*row.asOf) + (row.isAsOfAssumed ? "*" : "")) : dash();
    case SummaryColumn::Value: return figure(row, indicator);
    case SummaryColumn::LastYear: return row.lastYear ? number(shownFigure(*row.lastYear, definitionOf(row, indicator))) : dash();
    case SummaryColumn::Growth: return growth(row, indicator);
    case SummaryColumn::Completion: return standing.completion ? number(shownShare(*standing.completion, rounding)) : dash();
    case SummaryColumn::Schedule: return standing.schedule ? number(shownShare(*standing.schedule, rounding)) : dash();
    case SummaryColumn::Gap:
        if (!standing.gap) return dash();
        return number(shownPoints(*standing.gap, indicator.measure, rounding), true);
    case SummaryColumn::Light:
        if (!row.target) return dash();
        return {.text = m_request.words.light(standing.light), .light = standing.light};
    case SummaryColumn::Department: return department(indicator);
    case SummaryColumn::Note: return note(row);
    }
    return dash();
}

SummaryRow Builder::row(const SummaryPlace& place) {
    const bool isPart = place.level > 0;
    if (!isPart) ++m_number;
    SummaryRow row{.kind = isPart ? SummaryRowKind::Part : SummaryRowKind::Indicator, .level = place.level};
    for (const auto& column : m_request.layout.columns) row.cells.push_back(cell(column.what, place));
    return row;
}

std::string Builder::latestAsOf() const {
    std::optional<Period> latest;
    for (const auto& row : m_request.rows)
        if (row.asOf && (!latest || row.asOf->last > latest->last)) latest = row.asOf;
    return latest ? m_request.words.asOf(*latest) : std::string(notAvailable);
}

std::string Builder::filled(std::string text) const {
    const auto& settings = m_request.catalogue.settings;
    text = replaced(std::move(text), "{period}", m_request.words.period(m_request.period));
    text = replaced(std::move(text), "{asOf}", latestAsOf());
    text = replaced(std::move(text), "{rounding}",
                    m_request.words.remark({"rounding." + std::string(token(settings.rounding)), {}}));
    if (text.find(stagesMark) != std::string::npos) text = replaced(std::move(text), stagesMark, stages());
    const Decimal limit = settings.thresholds.farBehindBelow;
    return replaced(std::move(text), "{thresholds}", (limit.isNegative() ? -limit : limit).toString());
}

/// The departments of the rows, in catalogue order.
std::string Builder::stages() const {
    std::vector<DepartmentStage> stages;
    for (const auto& department : m_request.catalogue.departments) {
        const bool isShown = std::ranges::any_of(m_request.rows, [&](const BoardRow& row) {
            const Indicator* indicator = m_request.catalogue.find(row.indicator);
            return indicator && indicator->department == department.code;
        });
        const Submission* submission = m_request.workflow.find(SubmissionKey{department.code, month()});
        if (isShown) stages.push_back({department.name, submission ? submission->stage : Stage::Draft});
    }
    return m_request.words.stages(stages);
}

/// The same words about several findings of a figure stand once.
std::vector<std::string> Builder::explanations() const {
    const AuditRequest audit{m_request.catalogue, m_request.figures, m_request.workflow, month(), std::nullopt, m_request.signedWorlds};
    std::vector<std::string> lines;
    for (const auto& row : m_request.rows) {
        const Indicator* indicator = m_request.catalogue.find(row.indicator);
        const Region* region = m_request.catalogue.find(row.region);
        if (!indicator || !region) continue;
        const auto first = static_cast<std::ptrdiff_t>(lines.size());
        for (const auto* explanation : explanationsShown(audit, *indicator, *region, row.asOf)) {
            std::string line = m_request.words.remark(
                {"summary.explanation", {indicator->name, region->name, replaced(explanation->text, "\n", "；")}});
            if (std::find(lines.begin() + first, lines.end(), line) == lines.end()) lines.push_back(std::move(line));
        }
    }
    return lines;
}

std::vector<std::string> Builder::notes() const {
    std::vector<std::string> notes;
    for (const auto& note : m_request.layout.notes) {
        if (note.find(explanationsMark) == std::string::npos) notes.push_back(filled(note));
        else for (const auto& line : explanations()) notes.push_back(replaced(note, explanationsMark, line));
    }
    return notes;
}

SummaryTable Builder::table() {
    const auto& layout = m_request.layout;
    SummaryTable table{.title = filled(layout.title),
                       .columns = layout.columns,
                       .signature = layout.signature,
                       .continued = m_request.words.remark({"summary.continued", {}}),
                       .documentTime = m_request.head.at};
    if (m_request.catalogue.settings.isSample) table.title += m_request.words.remark({"summary.sample", {}});
    const Region* region = m_request.rows.empty() ? nullptr : m_request.catalogue.find(m_request.rows.front().region);
    table.subtitle = m_request.words.remark({"summary.subtitle", {region ? region->name : ""}});
    std::string section;
    for (const auto& place : placesOf(m_request.catalogue, m_request.rows)) {
        if (table.rows.empty() || (place.level == 0 && place.indicator->section != section)) {
            section = place.indicator->section;
            table.rows.push_back({SummaryRowKind::Section, {textCell(section)}});
        }
        table.rows.push_back(row(place));
    }
    table.notes = notes();
    table.anchor = m_request.words.remark(
        {"summary.anchor", {m_request.head.shortCode(), std::to_string(m_request.head.sequence)}});
    return table;
}

} // namespace

SummaryTable summaryOf(const SummaryRequest& request) { return Builder(request).table(); }

} // namespace xushi
