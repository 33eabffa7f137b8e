#include "words/narrative/NarrativeWorld.h"

#include "domain/NamedRecord.h"
#include "words/Phrases.h"

#include <algorithm>
#include <string_view>

namespace xushi {
namespace {

void replaceAll(std::string& text, std::string_view mark, const std::string& by) {
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + by.size())) text.replace(at, mark.size(), by);
}

/// 1-5月, 1月
std::string monthsOf(const Period& period) {
    const std::string last = std::to_string(period.last.number());
    return (period.last == Month::first() || period.kind != PeriodKind::Ytd ? last : "1-" + last) + "月";
}

} // namespace

NarrativeFigure NarrativeSubject::figure(NarrativeAspect what, const Period& asked) const {
    Period period = asked.withKind(storedKind(indicator));
    if (row && row->judged) period = *row->judged;
    else if (row && row->asOf) period = *row->asOf;
    return {indicator.code, region.code, period, what};
}

NarrativeWorld::NarrativeWorld(const NarrativeRequest& request) : m_request(request), m_format{.rounding = request.board.catalogue.settings.rounding} {
    for (const auto& row : request.rows) m_rows.emplace(std::pair(row.indicator.text, row.region.text), &row);
}

const BoardRow* NarrativeWorld::rowOf(const IndicatorCode& indicator, const RegionCode& region) const {
    const auto at = m_rows.find({indicator.text, region.text});
    return at == m_rows.end() ? nullptr : at->second;
}

std::optional<NarrativeSubject> NarrativeWorld::subjectOf(const NarrativeTemplate::Item& item) {
    const auto& catalogue = m_request.board.catalogue;
    const auto when = MonthSpan::of(m_request.board.period);
    const auto note = [&](std::vector<std::string>& missing, const std::string& name) {
        if (std::ranges::find(missing, name) == missing.end()) missing.push_back(name);
    };
    const auto indicator = indicatorNamed(catalogue, item.indicator, when);
    if (!indicator) {
        note(m_noIndicators, item.indicator);
        return std::nullopt;
    }
    const Region* region = &m_request.region;
    if (!item.region.empty()) {
        const auto named = regionNamed(catalogue, item.region, when);
        if (!named) {
            note(m_noRegions, item.region);
            return std::nullopt;
        }
        region = *named;
    }
    return NarrativeSubject{item, **indicator, *region, rowOf((*indicator)->code, region->code)};
}

std::vector<Remark> NarrativeWorld::remarks() const {
    std::vector<Remark> remarks;
    const auto add = [&](const char* key, const std::vector<std::string>& names) {
        std::string joined;
        for (const auto& name : names) joined += (joined.empty() ? "" : ", ") + name;
        if (!names.empty()) remarks.push_back({key, {joined}});
    };
    add("narrative.no-indicator", m_noIndicators);
    add("narrative.no-region", m_noRegions);
    return remarks;
}

std::optional<BoardRow> NarrativeWorld::rowAt(const NarrativeSubject& subject, Month month) const {
    BoardRequest then = m_request.board;
    then.period.last = month;
    return boardRowAt(then, subject.indicator, subject.region);
}

bool NarrativeWorld::isCity(const Region& region) const {
    const Region* city = m_request.board.catalogue.city();
    return city && city->code == region.code;
}

const BoardRow* NarrativeWorld::cityRow(const NarrativeSubject& subject) const {
    const Region* city = m_request.board.catalogue.city();
    return city ? rowOf(subject.indicator.code, city->code) : nullptr;
}

bool NarrativeWorld::isApproved(const NarrativeSubject& subject) const {
    const auto& submissions = m_request.workflow.submissions;
    if (submissions.empty() || !subject.row || !subject.row->asOf) return true;
    const Submission* submission = m_request.workflow.find(submissionKeyOf(subject.indicator, *subject.row->asOf));
    return submission && submission->stage == Stage::SignedOff;
}

std::string NarrativeWorld::filled(std::string text, const Period& asOf) const {
    const Region& region = m_request.region;
    replaceAll(text, "{period}", asOfPhrase(m_request.board.period, Language::Chinese));
    replaceAll(text, "{asOf}", asOfPhrase(asOf, Language::Chinese));
    replaceAll(text, "{months}", monthsOf(asOf));
    replaceAll(text, "{month}", std::to_string(asOf.last.number()));
    replaceAll(text, "{year}", std::to_string(m_request.board.period.year));
    replaceAll(text, "{scope}", isCity(region) ? say(Remark{"narrative.whole-city", {}}, Language::Chinese) : region.name);
    replaceAll(text, "{region}", region.name);
    return text;
}

} // namespace xushi
