#include "domain/reading/StateMark.h"

#include "domain/reading/Lexicon.h"

#include <algorithm>

namespace xushi {
namespace {

struct Mark {
    std::string_view text;
    FigureState state;
};
constexpr std::array marks{
    Mark{"", FigureState::Cleared},         Mark{"无", FigureState::Cleared},      Mark{"未报", FigureState::Cleared},
    Mark{"一", FigureState::NotApplicable}, Mark{"/", FigureState::NotApplicable}, Mark{"不适用", FigureState::NotApplicable},
};

struct Stroke {
    std::string_view text;
};
constexpr std::array dashes{Stroke{"-"}, Stroke{"—"}, Stroke{"–"}, Stroke{"―"}, Stroke{"‒"}, Stroke{"─"}, Stroke{"‐"}, Stroke{"‑"}};
constexpr std::array dots{Stroke{"."}};
constexpr std::array ellipses{Stroke{"…"}, Stroke{"⋯"}};
constexpr int longestRun = 6; ///< a line drawn across a cell is no mark

/// How often one of `strokes` stands in `text` and nothing else; 0 for any other text.
template <std::size_t N> int runOf(std::string_view text, const std::array<Stroke, N>& strokes) {
    int count = 0;
    while (takeLongest(text, strokes)) ++count;
    return text.empty() ? count : 0;
}

bool isRun(int count, int least) { return count >= least && count <= longestRun; }

} // namespace

std::optional<FigureState> stateMarked(std::string_view plain) {
    const auto mark = std::ranges::find(marks, plain, &Mark::text);
    if (mark != marks.end()) return mark->state;
    if (isRun(runOf(plain, dashes), 1)) return FigureState::NotApplicable;
    if (isRun(runOf(plain, ellipses), 1) || isRun(runOf(plain, dots), 3)) return FigureState::BelowUnit;
    return std::nullopt;
}

std::string_view markOf(FigureState state) {
    switch (state) {
    case FigureState::NotApplicable: return "—";
    case FigureState::BelowUnit: return "…";
    case FigureState::Reported:
    case FigureState::Cleared: break;
    }
    return {};
}

} // namespace xushi
