#include "domain/reading/PeriodReading.h"

namespace xushi {
namespace {

bool isBare(PeriodForm form) { return form == PeriodForm::BareMonth || form == PeriodForm::Date; }

Period periodOfReport(PeriodForm form, int year, Month month) {
    const bool isAlone = form == PeriodForm::ReportMonth || form == PeriodForm::SameMonth;
    const bool isLastYear = form == PeriodForm::SameMonth || form == PeriodForm::SameMonths;
    return {isLastYear ? year - 1 : year, month, isAlone ? PeriodKind::Month : PeriodKind::Ytd};
}

/// What was not in the text, and what of the text is not in the period.
std::vector<Remark> remarksOn(const PeriodReading& reading, const PeriodContext& context, std::string_view text) {
    std::vector<Remark> remarks;
    const std::string month = std::to_string(reading.period.last.number());
    if (!reading.isExplicitYear) remarks.push_back({"period.taken-year", {std::to_string(reading.period.year)}});
    if (isOfReportMonth(reading.form)) remarks.push_back({"period.taken-report-month", {month}});
    if (isBare(reading.form) && context.bareMonth == BareMonth::Unsaid && reading.period.last != Month::first())
        remarks.push_back({"period.taken-cumulative", {std::string(text), month}});
    for (const auto& aside : {reading.measure, reading.note})
        if (!aside.empty()) remarks.push_back({"period.left-aside", {aside}});
    return remarks;
}

Result<Period> periodFound(const WrittenPeriod& written, const PeriodContext& context) {
    const int year = written.year.value_or(context.defaultYear);
    if (year == 0) return refused("period.no-year", {written.text});
    if (isOfReportMonth(written.form)) {
        if (!context.reportMonth) return refused("period.no-report-month", {written.text});
        return periodOfReport(written.form, year, *context.reportMonth);
    }
    const auto period = periodIn(year, written);
    if (!period) return period.error();
    return isBare(written.form) && context.bareMonth == BareMonth::Alone ? period->withKind(PeriodKind::Month) : *period;
}

} // namespace

Result<PeriodReading> readPeriod(std::string_view text, const PeriodContext& context) {
    const auto written = writtenPeriod(text);
    if (!written) return written.error();
    if (written->form == PeriodForm::LoneNumber) return refused("period.lone-number", {std::string(text)});
    if (written->mayHaveLostZero && context.isFromNumber) return refused("period.lost-zero", {std::string(text), std::to_string(written->year.value_or(context.defaultYear))});
    const auto period = periodFound(*written, context);
    if (!period) return period.error();
    PeriodReading reading{*period, written->form, written->year.has_value(), written->measure, written->note, {}};
    reading.remarks = remarksOn(reading, context, text);
    return reading;
}

} // namespace xushi
