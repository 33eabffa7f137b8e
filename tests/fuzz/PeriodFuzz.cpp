#include "domain/reading/PeriodReading.h"
#include "fuzz/Fuzzing.h"

#include <string>

namespace xushi {
namespace {

std::string outcomeOfPeriod(const Result<PeriodReading>& reading) { return reading ? reading->period.toText() + reading->measure : reading.error().key; }

void claimPeriod(const Period& period) {
    claim(period.year >= 1 && period.year <= 9999, "a period has a year");
    const auto again = Period::parse(period.toText());
    const bool isPoint = period.kind == PeriodKind::Point; // it is written like a month that counts from January
    claim(again && (isPoint ? again->withKind(period.kind) : *again) == period, "a period that is written again reads the same");
}

void claimPeriodReading(std::string_view text, const PeriodContext& context) {
    const auto reading = readPeriod(text, context);
    claim(reading || reading.error().key.starts_with("period."), "a refusal is one of a period");
    const std::string outcome = outcomeOfPeriod(reading);
    claim(outcomeOfPeriod(readPeriod(" " + std::string(text) + "\t", context)) == outcome, "blanks around a period mean nothing");
    if (!reading) return;
    claimPeriod(reading->period);
    if (!reading->isExplicitYear) return;
    PeriodContext otherYear = context;
    otherYear.defaultYear = 1999;
    claim(outcomeOfPeriod(readPeriod(text, otherYear)) == outcome, "a year that stands there is the year");
}

} // namespace

void fuzz_period(std::string_view bytes) {
    if (bytes.size() > 256) return; // longer than any that is read
    for (const int year : {0, 2025})
        for (const auto bareMonth : {BareMonth::Unsaid, BareMonth::Alone, BareMonth::Cumulative})
            for (const bool isFromNumber : {false, true}) {
                claimPeriodReading(bytes, {.defaultYear = year, .bareMonth = bareMonth, .isFromNumber = isFromNumber});
                claimPeriodReading(bytes, {.defaultYear = year, .reportMonth = Month(5), .bareMonth = bareMonth, .isFromNumber = isFromNumber});
            }
    for (const int year : {0, 2025})
        if (const auto period = Period::parse(bytes, year)) claimPeriod(*period);
}

} // namespace xushi
