#include "domain/checks/TypedText.h"

#include "domain/Ratio.h"
#include "domain/Width.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

struct Mark {
    std::string_view text;
    FigureState state;
};
constexpr std::array marks{
    Mark{"", FigureState::Cleared},        Mark{"无", FigureState::Cleared},
    Mark{"未报", FigureState::Cleared},    Mark{"—", FigureState::NotApplicable},
    Mark{"-", FigureState::NotApplicable}, Mark{"/", FigureState::NotApplicable},
    Mark{"…", FigureState::BelowUnit},     Mark{"...", FigureState::BelowUnit},
};

/// Sum of signed terms: 32.5+25.31-1. Summed in millionths, which no line of text can carry beyond 128 bits;
/// the sum must itself be a figure and obey the same limits.
Result<Decimal> readSum(std::string_view expression) {
    Int128 millionths = 0;
    int scale = 0;
    bool isNegative = false;
    for (std::size_t start = 0;;) {
        const auto end = expression.find_first_of("+-", start == 0 ? 1 : start);
        const auto term = Decimal::parse(expression.substr(start, end == std::string_view::npos ? end : end - start));
        if (!term) return refused("number.not-a-sum", {std::string(expression)});
        const Int128 amount = Int128{term->units()} * powerOfTen(Decimal::maxScale - term->scale());
        millionths += isNegative ? -amount : amount;
        scale = std::max(scale, term->scale());
        if (end == std::string_view::npos) break;
        isNegative = expression[end] == '-';
        start = end + 1;
    }
    const Int128 units = millionths / powerOfTen(Decimal::maxScale - scale);
    const Int128 limit = powerOfTen(Decimal::maxDigits);
    if (units >= limit || units <= -limit) return refused("number.too-many-digits", {std::string(expression)});
    return Decimal(static_cast<std::int64_t>(units), scale);
}

} // namespace

Result<void> readTyped(std::string_view text, Figure& figure) {
    const std::string folded = foldWidth(text);
    const std::string_view plain = trimmed(folded);
    figure.typed.clear();
    for (const auto& mark : marks)
        if (plain == mark.text) {
            figure.value.reset();
            figure.qualifier.reset();
            figure.state = mark.state;
            return {};
        }
    const bool isSum = plain.front() == '=';
    const auto number = isSum ? readSum(plain.substr(1)) : Decimal::parse(plain);
    if (!number) {
        Problem problem = number.error();
        if (!problem.args.empty()) problem.args.front() = std::string(trimmed(text));
        return problem;
    }
    figure.value = *number;
    figure.state = FigureState::Reported;
    if (isSum) figure.typed = plain;
    return {};
}

Result<void> readTypedMilestone(std::string_view text, Figure& figure) {
    constexpr std::array<std::pair<std::string_view, MilestoneStage>, 3> words{{{"未启动", MilestoneStage::NotStarted},
                                                                                {"推进中", MilestoneStage::UnderWay},
                                                                                {"完成", MilestoneStage::Done}}};
    const std::string folded = foldWidth(text);
    const std::string_view plain = trimmed(folded);
    auto stage = fromToken<MilestoneStage>(plain);
    for (const auto& [word, meaning] : words)
        if (plain == word) stage = meaning;
    if (stage) {
        figure.stage = stage;
        figure.state = FigureState::Reported;
        return {};
    }
    auto read = readTyped(text, figure);
    if (read && figure.state != FigureState::Reported) figure.stage.reset();
    return read;
}

} // namespace xushi
