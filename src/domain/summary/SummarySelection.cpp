#include "domain/summary/SummarySelection.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr std::string_view everyRegion = "*";

bool names(const std::vector<std::string>& texts, std::string_view code, std::string_view name) {
    return std::ranges::any_of(texts, [&](const std::string& text) { return text == code || text == name; });
}

bool isEmptyOrNames(const std::vector<std::string>& texts, std::string_view code, std::string_view name) {
    return texts.empty() || names(texts, code, name);
}

/// The first text that names none of the records.
template <class Record> const std::string* unknownIn(const std::vector<std::string>& texts, const std::vector<Record>& records) {
    for (const auto& text : texts)
        if (text != everyRegion && std::ranges::none_of(records, [&](const Record& record) { return record.code.text == text || record.name == text; }))
            return &text;
    return nullptr;
}

class Selection {
public:
    Selection(const SummaryRequest& request, const SummaryRemarks& remarks)
        : m_request(request), m_layout(request.layout), m_remarks(remarks), m_regions(regionsNamed(request.catalogue, request.layout)) {}

    bool takes(const BoardRow& row) const {
        const Indicator* indicator = m_remarks.indicatorOf(row);
        return indicator && isOfFilter(*indicator) && isOfRegions(row) && isOfLights(row) && isOfKind(row, *indicator);
    }

private:
    bool isOfFilter(const Indicator& indicator) const {
        const RowFilter& filter = m_layout.filter;
        const Department* department = m_request.catalogue.find(indicator.department);
        return isEmptyOrNames(filter.sections, indicator.section, indicator.section) &&
               isEmptyOrNames(filter.departments, indicator.department.text, department ? department->name : indicator.department.text) &&
               isEmptyOrNames(filter.indicators, indicator.code.text, indicator.name);
    }

    bool isOfRegions(const BoardRow& row) const {
        if (m_layout.kind == LayoutKind::Matrix || m_layout.kind == LayoutKind::Ranking) return true;
        if (!m_layout.filter.regions.empty()) return std::ranges::find(m_regions, row.region) != m_regions.end();
        return !m_request.region || row.region == m_request.region->code;
    }

    bool isOfLights(const BoardRow& row) const {
        if (m_layout.filter.isTargetedOnly && !row.target) return false;
        const auto& lights = m_layout.filter.lights;
        return lights.empty() || (row.target && std::ranges::find(lights, row.standing.light) != lights.end());
    }

    bool isOfKind(const BoardRow& row, const Indicator& indicator) const {
        if (m_layout.kind == LayoutKind::Exceptions) return isException(row);
        if (m_layout.kind != LayoutKind::Milestones) return true;
        return indicator.measure == Measure::Milestone || row.stage || (row.target && row.target->nature == TargetNature::Milestone);
    }

    bool isException(const BoardRow& row) const {
        const Light light = row.standing.light;
        const bool isOff = row.target && (light == Light::Behind || light == Light::FarBehind || light == Light::Missing);
        return isOff || !m_remarks.explanations(row).empty() || !m_remarks.findings(row).empty();
    }

    const SummaryRequest& m_request;
    const SummaryTemplate& m_layout;
    const SummaryRemarks& m_remarks;
    std::vector<RegionCode> m_regions;
};

} // namespace

Result<void> checkFilter(const Catalogue& catalogue, const SummaryTemplate& layout) {
    const auto& filter = layout.filter;
    const auto unknown = [&](const char* field, const std::string& text) { return missing("summary.filter", {layout.name, field, text}); };
    for (const auto& section : filter.sections)
        if (std::ranges::find(catalogue.indicators, section, &Indicator::section) == catalogue.indicators.end()) return unknown("sections", section);
    if (const auto* text = unknownIn(filter.departments, catalogue.departments)) return unknown("departments", *text);
    if (const auto* text = unknownIn(filter.indicators, catalogue.indicators)) return unknown("indicators", *text);
    if (const auto* text = unknownIn(filter.regions, catalogue.regions)) return unknown("regions", *text);
    return {};
}

std::vector<BoardRow> selectedRows(const SummaryRequest& request, const SummaryRemarks& remarks) {
    const Selection selection(request, remarks);
    std::vector<BoardRow> rows;
    std::ranges::copy_if(request.rows, std::back_inserter(rows), [&](const BoardRow& row) { return selection.takes(row); });
    return rows;
}

std::vector<RegionCode> regionsNamed(const Catalogue& catalogue, const SummaryTemplate& layout) {
    const auto& texts = layout.filter.regions;
    const bool isEvery = std::ranges::find(texts, everyRegion) != texts.end();
    std::vector<RegionCode> regions;
    for (const auto& region : catalogue.regions)
        if (names(texts, region.code.text, region.name) || (isEvery && region.type != RegionType::City)) regions.push_back(region.code);
    return regions;
}

} // namespace xushi
