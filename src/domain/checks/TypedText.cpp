#include "domain/checks/TypedText.h"

#include "domain/Width.h"
#include "domain/reading/Amount.h"

#include <array>

namespace xushi {

Result<void> readTyped(std::string_view text, std::string_view unit, Figure& figure) {
    auto amount = readAmount(text, unit, Strictness::Typed);
    if (!amount) return amount.error();
    figure.value = amount->value;
    figure.state = amount->state;
    figure.qualifier = amount->qualifier;
    figure.typed = std::move(amount->typed);
    return {};
}

Result<void> readTypedMilestone(std::string_view text, std::string_view unit, Figure& figure) {
    constexpr std::array<std::pair<std::string_view, MilestoneStage>, 3> words{{{"未启动", MilestoneStage::NotStarted},
                                                                                {"推进中", MilestoneStage::UnderWay},
                                                                                {"完成", MilestoneStage::Done}}};
    const std::string folded = foldWidth(withoutInvisible(text));
    const std::string_view plain = trimmed(folded);
    auto stage = fromToken<MilestoneStage>(plain);
    for (const auto& [word, meaning] : words)
        if (plain == word) stage = meaning;
    if (stage) {
        figure.stage = stage;
        figure.state = FigureState::Reported;
        return {};
    }
    auto read = readTyped(text, unit, figure);
    if (read && figure.state != FigureState::Reported) figure.stage.reset();
    return read;
}

} // namespace xushi
