#include "power/PowerCuts.h"

#include "support/TemporaryFolder.h"

#include <array>
#include <set>

namespace xushi {
namespace fs = std::filesystem;
namespace {

constexpr std::array byRule{Loss::AllOfThem, Loss::NoneOfThem, Loss::Contents, Loss::Names};
constexpr std::array byChance{Loss::SomeInOrder, Loss::SomeAnyhow};
constexpr double timesOfAChance = 2; ///< for once by rule
constexpr int triesOfAChance = 3;    ///< where few changes are open the states come again
constexpr int sharedBy = 3;          ///< of so many states one goes on with the next act

/// Judges every state once.
class Looker {
public:
    Looker(const Judgement& judge, CutsPlayed& played) : m_judge(judge), m_played(played) {}

    /// False for a state that was judged before.
    bool look(const DiskState& state, int acknowledged) {
        if (!m_known.emplace(state.digest(), acknowledged).second) return false;
        const AfterTheCut found{m_place / std::to_string(++m_played.states), acknowledged, m_played.states % sharedBy == 0};
        fs::create_directory(found.folder);
        state.writeTo(found.folder);
        const std::string wrong = m_judge(found);
        fs::remove_all(found.folder);
        if (!wrong.empty() && m_played.lost++ == 0) m_played.first = "after call " + std::to_string(m_played.cuts) + ": " + wrong;
        return true;
    }

private:
    const Judgement& m_judge;
    CutsPlayed& m_played;
    TemporaryFolder m_place{fastFolder()};
    std::set<std::pair<std::size_t, int>> m_known;
};

} // namespace

CutsPlayed playCuts(const RecordedWork& work, const Judgement& judge, int states, unsigned seed) {
    CutsPlayed played;
    Looker looker(judge, played);
    DiskStates disk(work.start);
    std::mt19937 chance(seed);
    const double once = states / (static_cast<double>(work.calls.size()) * (byRule.size() + byChance.size() * timesOfAChance));
    std::bernoulli_distribution isPlayed(std::min(once, 1.0));
    std::poisson_distribution<int> howOften(once * timesOfAChance);
    int acknowledged = 0;
    for (const auto& call : work.calls) {
        disk.take(call);
        const bool isTold = call.kind == FileCall::Kind::Acknowledge; // what might have been lost may not be lost any more
        acknowledged += isTold;
        ++played.cuts;
        for (const Loss loss : byRule)
            if (isPlayed(chance) || isTold) looker.look(disk.after(loss, chance), acknowledged);
        for (const Loss loss : byChance)
            for (int i = howOften(chance) + isTold; i > 0; --i)
                for (int tries = triesOfAChance; tries > 0 && !looker.look(disk.after(loss, chance), acknowledged);) --tries;
    }
    return played;
}

std::string inWords(const std::string& act, const CutsPlayed& played) {
    return act + ": " + std::to_string(played.cuts) + " cut points, " + std::to_string(played.states) + " states, " + std::to_string(played.lost) + " lost";
}

fs::path fastFolder() {
    std::error_code error;
    const fs::path memory = "/dev/shm";
    return fs::is_directory(memory, error) ? memory : fs::temp_directory_path();
}

} // namespace xushi
