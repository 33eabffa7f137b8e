#include "domain/recognition/WrittenFigures.h"

#include "domain/reading/StateMark.h"
#include "domain/recognition/CellReading.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

struct SheetHeading {
    const char* text;
    bool areNumbers;
};
/// 数据状态 stands behind everything that a status might be read from.
constexpr std::array sheetHeadings{SheetHeading{"指标代码", false}, SheetHeading{"指标", false},   SheetHeading{"地区代码", false},
                                   SheetHeading{"地区", false},     SheetHeading{"期间", false},   SheetHeading{"单位", false},
                                   SheetHeading{"数值", true},      SheetHeading{"同比(%)", true}, SheetHeading{"同比(百分点)", true},
                                   SheetHeading{"上年同期", true},  SheetHeading{"数据状态", false}};

const char* writtenStatus(DataStatus status) {
    switch (status) {
    case DataStatus::Estimate: return "预计";
    case DataStatus::Flash: return "快报";
    case DataStatus::Preliminary: return "初步";
    case DataStatus::Final: return "最终";
    case DataStatus::Revised: return "修订";
    case DataStatus::Forecast: return "预测";
    case DataStatus::Planned: return "计划数";
    }
    return "初步";
}

const char* writtenStage(MilestoneStage stage) {
    switch (stage) {
    case MilestoneStage::NotStarted: return "未启动";
    case MilestoneStage::UnderWay: return "推进中";
    case MilestoneStage::Done: return "完成";
    }
    return "推进中";
}

/// A hyphen before anything but a plain number would be taken for a formula by a program that opens the table.
std::string withMinusSign(std::string text) {
    if (text.starts_with('-')) text.replace(0, 1, "−");
    return text;
}

FigureSheetCell textCell(std::string text) { return {.text = std::move(text)}; }

FigureSheetCell numberCell(const std::optional<Decimal>& number, int decimals) {
    if (!number) return {};
    return {.text = number->toString(), .number = number, .decimals = std::min(number->scale(), decimals)};
}

std::string qualified(const Figure& figure) {
    const std::string digits = figure.value->toString();
    if (!figure.qualifier) return digits;
    const std::string word(token(*figure.qualifier));
    return *figure.qualifier == Qualifier::Odd ? withMinusSign(digits + word) : word + digits;
}

FigureSheetCell valueCell(const Figure& figure, const Indicator& indicator) {
    if (const auto mark = markOf(figure.state); !mark.empty()) return textCell(std::string(mark));
    if (figure.stage) return textCell(writtenStage(*figure.stage) + (figure.value ? "（" + qualified(figure) + "）" : std::string()));
    if (!figure.value) return textCell(std::string(growthAlone));
    if (figure.qualifier) return textCell(qualified(figure));
    return numberCell(figure.value, indicator.decimals);
}

FigureSheetCell growthCell(const std::optional<PublishedGrowth>& growth) {
    if (!growth) return {};
    if (!growth->bound) return numberCell(growth->percent, growth->percent.scale());
    return textCell(withMinusSign(growth->percent.toString() + (*growth->bound == Bound::AtLeast ? "%以上" : "%以下")));
}

bool canBeSaid(const Figure& figure) {
    return figure.value || figure.stage || figure.growth || figure.points || !markOf(figure.state).empty();
}

} // namespace

std::string writtenOut(const Period& period) {
    static constexpr std::array<const char*, 4> quarters{"一", "二", "三", "四"};
    const std::string year = std::to_string(period.year) + "年";
    const std::string month = std::to_string(period.last.number()) + "月";
    switch (period.kind) {
    case PeriodKind::Ytd: return period.last == Month::first() ? year + "1月累计" : year + "1—" + month;
    case PeriodKind::Month: return year + month + "当月";
    case PeriodKind::Quarter: return year + quarters.at(static_cast<std::size_t>((period.last.number() - 1) / 3)) + "季度";
    case PeriodKind::Point: return year + month + "末";
    }
    return year + month;
}

FigureSheet figureSheetOf(const Catalogue& catalogue, std::span<const Figure> figures) {
    FigureSheet sheet;
    for (const auto& heading : sheetHeadings) {
        sheet.headings.emplace_back(heading.text);
        sheet.areNumbers.push_back(heading.areNumbers);
    }
    for (const auto& figure : figures) {
        if (figure.state == FigureState::Cleared) continue;
        const Indicator* indicator = catalogue.find(figure.key.indicator);
        const Region* region = catalogue.find(figure.key.region);
        if (!indicator || !region || !canBeSaid(figure)) {
            ++sheet.leftOut;
            continue;
        }
        sheet.rows.push_back({textCell(indicator->code.text), textCell(indicator->name), textCell(region->code.text), textCell(region->name),
                              textCell(writtenOut(figure.key.period)), textCell(indicator->unit), valueCell(figure, *indicator), growthCell(figure.growth),
                              numberCell(figure.points, figure.points ? figure.points->scale() : 0), numberCell(figure.lastYear, indicator->decimals),
                              textCell(writtenStatus(figure.status))});
    }
    return sheet;
}

} // namespace xushi
