#include "domain/reading/GivenFigure.h"

#include "domain/Width.h"

#include <algorithm>
#include <array>

namespace xushi {

Result<void> takeGiven(const GivenNumber& given, std::string_view unit, Figure& figure) {
    auto amount = given.amount(unit);
    if (!amount) return amount.error();
    figure.value = amount->value;
    figure.state = amount->state;
    figure.qualifier = amount->qualifier;
    figure.typed = std::move(amount->typed);
    return {};
}

namespace {

/// 完成, done: a stage as it is typed and shown.
std::optional<MilestoneStage> stageFrom(std::string_view word) {
    constexpr std::array<std::pair<std::string_view, MilestoneStage>, 5> words{{{"未启动", MilestoneStage::NotStarted},
                                                                                {"推进中", MilestoneStage::UnderWay},
                                                                                {"完成", MilestoneStage::Done},
                                                                                {"not started", MilestoneStage::NotStarted},
                                                                                {"under way", MilestoneStage::UnderWay}}};
    const auto at = std::ranges::find(words, word, &std::pair<std::string_view, MilestoneStage>::first);
    return at == words.end() ? fromToken<MilestoneStage>(word) : at->second;
}

/// 完成（2）: the stage and, in brackets, the number beside it.
struct StageAndNumber {
    MilestoneStage stage;
    std::string_view number; ///< empty: none was typed
};
std::optional<StageAndNumber> stageAndNumber(std::string_view folded) {
    const std::string_view plain = trimmed(folded);
    const auto open = plain.find('(');
    const bool hasNumber = open != std::string_view::npos && plain.ends_with(')');
    const auto stage = stageFrom(trimmed(plain.substr(0, hasNumber ? open : plain.size())));
    if (!stage) return std::nullopt;
    return StageAndNumber{*stage, hasNumber ? plain.substr(open + 1, plain.size() - open - 2) : std::string_view()};
}

} // namespace

Result<void> takeGivenMilestone(const GivenNumber& given, std::string_view unit, Figure& figure) {
    const std::string folded = foldWidth(withoutInvisible(given.text()));
    if (const auto typed = given.isRead() ? std::nullopt : stageAndNumber(folded)) {
        if (!typed->number.empty())
            if (const auto read = takeGiven(typed->number, unit, figure); !read) return read;
        figure.stage = typed->stage;
        figure.state = FigureState::Reported;
        return {};
    }
    auto read = takeGiven(given, unit, figure);
    if (read && figure.state != FigureState::Reported) figure.stage.reset();
    return read;
}

} // namespace xushi
