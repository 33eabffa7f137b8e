#include "domain/recognition/CellReading.h"

#include "domain/Unit.h"
#include "domain/Width.h"
#include "domain/reading/NoteMarks.h"
#include "domain/reading/WrittenNumber.h"
#include "domain/recognition/PlainName.h"
#include "domain/recognition/SheetContext.h"

#include <algorithm>

namespace xushi {
namespace {

/// `digits` (plain decimal) with the point moved to the right by two places.
std::string timesHundred(std::string digits) {
    auto point = digits.find('.');
    if (point == std::string::npos) point = digits.size();
    else digits.erase(point, 1);
    while (digits.size() < point + 2) digits += '0';
    digits.insert(point + 2, ".");
    if (digits.back() == '.') digits.pop_back();
    const std::size_t first = digits.starts_with('-') ? 1 : 0;
    while (digits.size() > first + 1 && digits[first] == '0' && digits[first + 1] != '.') digits.erase(first, 1);
    return digits;
}

int decimalsOf(const std::string& digits) {
    const auto point = digits.find('.');
    return point == std::string::npos ? 0 : static_cast<int>(digits.size() - point - 1);
}

/// Half up by the absolute value, to fewer decimals.
std::string roundedDigits(std::string digits, int decimals) {
    const auto point = digits.find('.');
    if (point == std::string::npos || decimalsOf(digits) <= decimals) return digits;
    const char next = digits[point + static_cast<std::size_t>(decimals) + 1];
    digits.resize(point + static_cast<std::size_t>(decimals) + 1);
    if (digits.back() == '.') digits.pop_back();
    if (next < '5') return digits;
    const std::size_t first = digits.starts_with('-') ? 1 : 0;
    for (std::size_t at = digits.size(); at-- > first;) {
        if (digits[at] == '.') continue;
        if (digits[at] != '9') {
            ++digits[at];
            return digits;
        }
        digits[at] = '0';
    }
    digits.insert(first, "1");
    return digits;
}

std::string withoutTrailingZeros(std::string digits, int keep) {
    while (decimalsOf(digits) > keep && digits.back() == '0') digits.pop_back();
    if (digits.ends_with('.')) digits.pop_back();
    return digits;
}

Result<void> checkKind(const SheetCell& cell) {
    switch (cell.kind) {
    case CellKind::Error: return refused("import.error-value", {cell.text});
    case CellKind::Formula: return refused("import.no-cached-value");
    case CellKind::Boolean:
    case CellKind::Date: return refused("import.not-a-number", {cell.text});
    default: return {};
    }
}

/// 个 and 项 stand for one another.
bool areAlike(const std::string& base, const std::string& other) {
    const auto isPiece = [](const std::string& word) { return word == "个" || word == "项"; };
    return base == other || (isPiece(base) && isPiece(other));
}

std::string unitFor(const Indicator& indicator, const CellUnits& units) {
    if (!units.ofRow.empty()) return units.ofRow;
    if (!units.ofColumn.empty()) return units.ofColumn;
    const std::string base = unitMeaning(indicator.unit).base;
    const auto at = std::ranges::find_if(units.ofTable, [&](const std::string& unit) { return areAlike(unitMeaning(unit).base, base); });
    return at == units.ofTable.end() ? std::string() : *at;
}

/// 10.56① and 0.49（预计）: marks that are no digits and a status stand behind the number.
void takeRemarks(std::string& text, CellNumber& number) {
    if (const auto bracketed = withoutLastBracket(plainName(text)); !bracketed.bracket.empty())
        if (const auto status = statusNamed(bracketed.bracket)) {
            number.status = status;
            text = bracketed.name;
        }
    if (const auto noted = withoutMarks(text); !noted.marks.empty() && !noted.text.empty() && text.starts_with(noted.text)) {
        number.marks = noted.marks;
        text = std::string(noted.text);
    }
}

bool saysHowItIsMeant(const NumberReading& reading) { return reading.form != NumberForm::Amount; }

} // namespace

std::string shownNumber(const SheetCell& cell) {
    if (cell.kind != CellKind::Number || !cell.decimals || cell.isPercent) return cell.text;
    std::string digits = cell.text;
    const int wanted = std::min(*cell.decimals, Decimal::maxScale);
    if (decimalsOf(digits) >= wanted) return digits;
    if (digits.find('.') == std::string::npos) digits += '.';
    while (decimalsOf(digits) < wanted) digits += '0';
    return digits;
}

Result<CellNumber> readFigureCell(const SheetCell& cell, const Indicator& indicator, const CellUnits& units) {
    if (const auto fits = checkKind(cell); !fits) return fits.error();
    CellNumber number;
    if (isBlank(cell.text)) return number;
    number.isGrowthAlone = cell.kind == CellKind::Text && plainName(cell.text) == growthAlone;
    if (number.isGrowthAlone) return number;
    if (indicator.measure == Measure::Milestone) {
        number.given = GivenNumber::inFile(cell.text);
        return number;
    }
    const auto meaning = unitMeaning(indicator.unit);
    std::string text = cell.kind == CellKind::Number ? shownNumber(cell) : cell.text;
    if (cell.kind == CellKind::Text) takeRemarks(text, number);
    const bool isShare = cell.kind == CellKind::Number && cell.isPercent;
    if (isShare && meaning.base != "%") return refused("import.percent-for-amount", {indicator.unit});
    if (isShare) text = withoutTrailingZeros(timesHundred(text), 0);
    auto reading = readNumber(text, {.strictness = Strictness::FromFile, .unit = indicator.unit});
    if (!reading) return reading.error();
    if (reading->state == FigureState::Cleared) return number; // 无 and 未报 say nothing; nothing is cleared by a table
    if (reading->state == FigureState::Reported && reading->value) {
        const std::string meant = isShare ? std::string() : unitFor(indicator, units);
        number.unitFound = reading->unit.empty() ? meant : reading->scaleWord + reading->unit;
        if (reading->unit.empty() && !meant.empty()) {
            const bool isTwice = reading->scale != 0 && unitMeaning(meant).power != 0;
            if (isTwice) return refused("number.scale-unclear", {text, meant});
            reading->unit = meant;
        } else if (!meant.empty() && unitMeaning(meant).base == unitMeaning(reading->unit).base && unitMeaning(meant).power != unitMeaning(number.unitFound).power)
            return refused("import.two-units", {text, meant});
        const bool isUnsaid = reading->unit.empty() && reading->scale == 0 && meaning.power != 0 && !isShare;
        if (isUnsaid && !reading->value->isZero()) return refused("import.unit-unsaid", {text, indicator.unit});
        const auto own = unitMeaning(reading->unit);
        if (!reading->unit.empty() && own.base != meaning.base && areAlike(own.base, meaning.base)) {
            number.isOtherWord = true;
            reading->unit = indicator.unit;
        }
        number.isConverted = !number.unitFound.empty() && unitMeaning(number.unitFound).power != meaning.power;
    }
    number.given = GivenNumber::read(*reading, text);
    if (const auto amount = number.given->amount(indicator.unit); !amount) return amount.error();
    return number;
}

Result<CellGrowth> readGrowthCell(const SheetCell& cell, const Indicator& indicator, const GrowthHeading& heading) {
    const auto [isPercent, isPoints, hasPointsBeside] = heading;
    if (const auto fits = checkKind(cell); !fits) return fits.error();
    CellGrowth found;
    if (isBlank(cell.text)) return found;
    std::string text = cell.text;
    const bool isShare = cell.kind == CellKind::Number && cell.isPercent;
    if (cell.kind == CellKind::Number) {
        if (isShare) text = timesHundred(text);
        text = withoutTrailingZeros(text, 0);
        if (cell.decimals && decimalsOf(text) > Decimal::maxScale) text = roundedDigits(text, *cell.decimals);
    }
    const bool isRate = indicator.measure == Measure::Rate;
    const std::string plain = plainName(text);
    if (plain == "持平" || plain == "与上年持平" || plain == "同比持平" || plain == "平") text = "0%";
    if (plain == "翻一番" || plain == "翻番" || plain == "增长一倍") text = "增长1倍";
    const auto written = readNumber(text, {.plain = isShare || isPercent || isPoints ? PlainNumber::Amount : PlainNumber::Unsaid, .strictness = Strictness::FromFile});
    if (written && written->state != FigureState::Reported) return found; // — and … say that there is none
    if (written && written->form == NumberForm::Points) {
        if (!isRate) return refused("import.points-for-amount", {text});
        found.points = GivenNumber::inFile(text);
        if (const auto points = found.points->points(); !points) return points.error();
        return found;
    }
    const bool isPlain = written && !saysHowItIsMeant(*written) && !written->verb;
    if (isPlain && isPoints) {
        found.points = GivenNumber::inFile(text);
        if (const auto points = found.points->points(); !points) return points.error();
        return found;
    }
    const bool isToldApart = hasPointsBeside && (isPercent || isShare);
    if (isPlain && isRate && !isToldApart && written->value && !written->value->isZero()) return refused("import.points-or-percent", {text});
    if (!written && written.error().key == "number.percent-or-share") {
        const auto bare = readNumber(text, {.strictness = Strictness::FromFile});
        if (!bare || !bare->value || !bare->value->isZero()) return written.error();
    }
    found.growth = GivenNumber::inFile(text);
    const auto growth = found.growth->growth();
    if (!growth) return growth.error();
    if (!*growth) found.growth.reset();
    return found;
}

} // namespace xushi
