#include "domain/filling/FillInSheet.h"

#include "domain/Format.h"
#include "domain/analyses/Series.h"
#include "domain/reading/StateMark.h"

#include <algorithm>
#include <array>
#include <set>

namespace xushi {
namespace {

constexpr std::array<std::string_view, 3> stageWords{"未启动", "推进中", "完成"};

std::optional<Period> monthBefore(const Period& period) {
    if (const auto before = period.previousMonth()) return before;
    return Period{period.year - 1, Month::last(), period.kind};
}

/// The period before in which the figure was due; a cumulative begins anew with the year.
std::optional<Period> dueBefore(const Indicator& indicator, const Period& stored) {
    constexpr int monthsOfYear = 12;
    Period period = stored;
    for (int step = 0; step < monthsOfYear; ++step) {
        period = *monthBefore(period);
        const bool isOfLastYear = period.year != stored.year;
        if (isOfLastYear && indicator.accumulates() && stored.kind == PeriodKind::Ytd) return std::nullopt;
        if (isDueIn(indicator, period)) return period;
    }
    return std::nullopt;
}

/// Makes the rows of one sheet.
class FillInRows {
public:
    explicit FillInRows(const FillInRequest& request) : m_request(request) {}

    void add(const Indicator& indicator, FillInSheet& sheet) const {
        const auto& asked = m_request.asked;
        const auto stored = keyFor(indicator, Period::ytd(asked.month.year, asked.month.month).withKind(storedKind(indicator)));
        if (!stored || !isOf(asked, indicator)) return;
        for (const auto& region : asked.catalogue.regions) {
            if (m_request.region && region.code != *m_request.region) continue;
            if (isExpected(asked, indicator, region, *stored)) sheet.rows.push_back(rowOf(indicator, region, *stored));
        }
    }

private:
    FillInRow rowOf(const Indicator& indicator, const Region& region, const Period& stored) const {
        const Indicator* latest = m_request.names.find(indicator.code);
        FillInRow row{.key = {stored, indicator.code, region.code}, .indicator = latest ? *latest : indicator, .region = region.name};
        row.form = formWord(indicator, stored.kind);
        row.lastYear = shownAt(row, stored.lastYear());
        if (const auto before = dueBefore(indicator, stored)) row.previous = shownAt(row, *before);
        row.current = shownAt(row, stored, true);
        row.isReported = isReportedAt(m_request.asked, row.key);
        return row;
    }

    /// `asStored`: with the decimals that are stored, so that what is read again is the same to the digit.
    FillInFigure shownAt(const FillInRow& row, const Period& period, bool asStored = false) const {
        const auto series = seriesIn(m_request.asked.figures, row.key.indicator, row.key.region, period.year);
        const auto at = std::ranges::find_if(series, [&](const Figure& figure) { return figure.key.period == period; });
        if (at == series.end() || at->state == FigureState::Cleared) return {};
        if (at->state != FigureState::Reported) return {{}, std::string(markOf(at->state))};
        if (at->stage) {
            const std::string word(stageWords[static_cast<std::size_t>(*at->stage)]);
            return {{}, at->value ? word + "（" + at->value->toString() + "）" : word};
        }
        if (!at->value) return {};
        const Decimal value = asStored ? *at->value : shownFigure(*at->value, row.indicator);
        if (at->qualifier) return {{}, withQualifier(value.toString(), at->qualifier)};
        return {value, value.toString()};
    }

    const FillInRequest& m_request;
};

std::string owedText(const FillInRow& row, bool namesRegions) {
    return namesRegions ? row.indicator.name + "（" + row.region + "）" : row.indicator.name;
}

/// A name may have what separates folders.
std::string asFileName(std::string text) {
    for (char& c : text)
        if (c == '/' || c == '\\' || static_cast<unsigned char>(c) < 0x20) c = '_';
    return text;
}

} // namespace

std::string FillInRow::keyText() const { return FillInKey{key.indicator, key.region, key.period, lastYear.text, previous.text}.toText(); }

std::string FillInSheet::title() const { return owner + monthsOf(month) + "科技指标填报表"; }

int FillInSheet::reported() const { return static_cast<int>(std::ranges::count(rows, true, &FillInRow::isReported)); }

std::string monthsOf(const YearMonth& month) {
    const std::string last = std::to_string(month.month) + "月";
    return std::to_string(month.year) + "年" + (month.month == 1 ? last : "1—" + last);
}

std::string formWord(const Indicator& indicator, PeriodKind kind) {
    if (indicator.measure == Measure::Milestone) return "进展";
    switch (kind) {
    case PeriodKind::Month: return "当月";
    case PeriodKind::Quarter: return "当季";
    case PeriodKind::Point: return "期末";
    case PeriodKind::Ytd: break;
    }
    return "累计";
}

std::span<const std::string_view> milestoneWords() { return stageWords; }

FillInSheet fillInSheetOf(const FillInRequest& request) {
    FillInSheet sheet{.month = request.asked.month, .namesRegions = !request.region};
    const FillInRows rows(request);
    for (const auto& indicator : request.asked.catalogue.indicators) rows.add(indicator, sheet);
    for (std::size_t i = 0; i < sheet.rows.size(); ++i)
        for (std::size_t above = 0; above < i; ++above)
            if (sheet.rows[above].key.indicator == sheet.rows[i].indicator.parent) sheet.rows[i].isPart = true;
    return sheet;
}

CoverList coverListOf(std::span<const FillInSheet> sheets, bool areDepartments) {
    CoverList list{.ownerHeading = areDepartments ? "处室" : "县区"};
    if (!sheets.empty()) list.title = monthsOf(sheets.front().month) + "科技指标应报清单";
    const auto names = fileNamesOf(sheets);
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const FillInSheet& sheet = sheets[i];
        CoverRow row{sheet.owner, names[i], static_cast<int>(sheet.rows.size()), sheet.reported()};
        for (const auto& line : sheet.rows)
            if (!line.isReported) row.owed.push_back(owedText(line, sheet.namesRegions));
        list.rows.push_back(std::move(row));
    }
    return list;
}

std::vector<std::string> fileNamesOf(std::span<const FillInSheet> sheets) {
    std::vector<std::string> names;
    std::set<std::string> taken;
    for (const auto& sheet : sheets) {
        const std::string name = asFileName(sheet.title());
        std::string own = name;
        for (int number = 2; !taken.insert(own).second; ++number) own = name + "（" + std::to_string(number) + "）";
        names.push_back(own + ".xlsx");
    }
    return names;
}

} // namespace xushi
