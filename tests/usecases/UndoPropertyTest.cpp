#include "support/SmallStore.h"
#include "usecases/EnterFigures.h"
#include "usecases/UndoChange.h"
#include "usecases/UndoSteps.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <array>
#include <cstdlib>
#include <iostream>
#include <map>

namespace xushi {
namespace {

constexpr int sessions = 100; ///< rapidcheck's default
constexpr int places = 24;    ///< figures that are written

/// 2000 in the daily run; XUSHI_UNDO_SEQUENCES asks for more.
int sequencesOfASession() {
    const char* wanted = std::getenv("XUSHI_UNDO_SEQUENCES");
    return (wanted ? std::atoi(wanted) : 2000) / sessions;
}

enum class Deed { Enter, Paste, Fill, Clear, Annotate, Undo, Redo, Reopen };

struct Command {
    Deed deed = Deed::Enter;
    int place = 0;  ///< which figure, or where a block begins
    int size = 1;   ///< figures of a block
    int number = 0; ///< what is typed

    friend std::ostream& operator<<(std::ostream& out, const Command& command) {
        static constexpr std::array names{"enter", "paste", "fill", "clear", "annotate", "undo", "redo", "reopen"};
        return out << names[static_cast<std::size_t>(command.deed)] << '(' << command.place << ' ' << command.size << ' '
                   << command.number << ')';
    }
};

/// What somebody else writes first, and what the person then does and takes back.
struct Sequence {
    std::vector<Command> theirs;
    std::vector<Command> mine;

    friend std::ostream& operator<<(std::ostream& out, const Sequence& sequence) {
        for (const auto& command : sequence.theirs) out << "(li) " << command << ' ';
        for (const auto& command : sequence.mine) out << command << ' ';
        return out << '\n';
    }
};

rc::Gen<Command> commands(rc::Gen<Deed> deeds) {
    return rc::gen::construct<Command>(std::move(deeds), rc::gen::inRange(0, places), rc::gen::inRange(2, 7), rc::gen::inRange(0, 2000));
}

rc::Gen<Command> anyCommand() {
    return commands(rc::gen::weightedElement<Deed>({{60, Deed::Enter}, {30, Deed::Paste}, {15, Deed::Fill}, {20, Deed::Clear},
                                                    {30, Deed::Annotate}, {50, Deed::Undo}, {35, Deed::Redo}, {1, Deed::Reopen}}));
}

rc::Gen<Sequence> sequences() {
    const auto upTo = [](int most, const rc::Gen<Command>& command) {
        return rc::gen::mapcat(rc::gen::inRange(0, most + 1), [command](int count) {
            return rc::gen::container<std::vector<Command>>(static_cast<std::size_t>(count), command);
        });
    };
    return rc::gen::resize(rc::kNominalSize, rc::gen::construct<Sequence>(upTo(1, commands(rc::gen::just(Deed::Enter))), upTo(9, anyCommand())));
}

struct Counts {
    int sessions = 0, sequences = 0, acts = 0, undone = 0, redone = 0, refused = 0, reopened = 0;
    std::int64_t entries = 0;
};

FigureKey placeOf(int place) {
    static const std::array<std::pair<const char*, PeriodKind>, 4> indicators{
        {{"STARTS", PeriodKind::Ytd}, {"CONTRACTS", PeriodKind::Ytd}, {"SHARE", PeriodKind::Ytd}, {"FIRMS", PeriodKind::Point}}};
    const auto& [indicator, kind] = indicators[static_cast<std::size_t>(place % 4)];
    return {Period::ytd(2025, 1 + place / 8).withKind(kind), {indicator}, {place / 4 % 2 == 0 ? "HA" : "QJ"}};
}

FigureEdit editAt(int place) {
    const FigureKey key = placeOf(place);
    return {.indicator = key.indicator, .region = key.region, .period = key.period};
}

std::string typed(int number) {
    switch (number % 9) {
    case 0: return "—";
    case 1: return "…";
    case 2: return "约" + std::to_string(number / 30);
    case 3: return "=" + std::to_string(number / 60) + "+2";
    case 4: return "很多"; // refused
    default: return std::to_string(number / 30);
    }
}

FigureEdit annotation(int place, int number) {
    FigureEdit edit = editAt(place);
    switch (number % 6) {
    case 0: edit.status = Tokens<DataStatus>::all[static_cast<std::size_t>(number / 6 % 5)].first; break;
    case 1: edit.qualifier = Tokens<Qualifier>::all[static_cast<std::size_t>(number / 6 % 5)].first; break;
    case 2: edit.growth = std::to_string(number % 40); edit.growthBound = Bound::AtLeast; break;
    case 3: edit.note = "含补报" + std::to_string(number % 3); break;
    case 4: edit.source = number % 4 == 0 ? "" : "月报"; break;
    default: edit.lastYear = std::to_string(number % 90); break;
    }
    return edit;
}

std::vector<FigureEdit> editsOf(const Command& command) {
    std::vector<FigureEdit> edits;
    const bool isBlock = command.deed == Deed::Paste || command.deed == Deed::Fill || command.deed == Deed::Clear;
    for (int i = 0; i < (isBlock ? command.size : 1); ++i) {
        FigureEdit edit = editAt((command.place + i) % places);
        if (command.deed == Deed::Clear) edit.value = "";
        else if (command.deed == Deed::Annotate) edit = annotation(command.place, command.number);
        else edit.value = typed(command.deed == Deed::Paste ? command.number + 37 * i : command.number);
        edits.push_back(std::move(edit));
    }
    return edits;
}

/// A folder that is no disk, where the system has one.
std::filesystem::path memoryFolder() {
    const std::filesystem::path memory = "/dev/shm";
    return std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path();
}

/// One person at a store in memory, with what can be taken back as the window keeps it.
class Session {
public:
    explicit Session(Counts& counts) : m_counts(counts) { ++m_counts.sessions; }

    void play(const Sequence& sequence) {
        for (const auto& command : sequence.theirs) enter(command, "li");
        const auto before = figures();
        const auto head = *m_store->journalHead();
        for (const auto& command : sequence.mine) run(command);
        while (!m_steps.done.empty()) RC_ASSERT(reverse(ReversalWay::Undo));
        RC_ASSERT(figures() == before);
        const auto entries = *m_store->readJournal(head.sequence - 1);
        RC_ASSERT(entries.front().hash == head.hash); // the chain up to here is as it was
        m_counts.entries += std::ssize(entries) - 1;
        ++m_counts.sequences;
    }

    void end() {
        const auto report = *m_store->verify();
        RC_ASSERT(report.faults.empty());
        RC_ASSERT(report.journalEntries == m_store->journalHead()->sequence);
    }

private:
    void run(const Command& command) {
        switch (command.deed) {
        case Deed::Undo:
            if (!m_steps.done.empty()) RC_ASSERT(reverse(ReversalWay::Undo));
            return;
        case Deed::Redo:
            if (!m_steps.undone.empty()) reverse(ReversalWay::Redo);
            return;
        case Deed::Reopen: return reopen();
        default: enter(command, "zhang");
        }
    }

    void enter(const Command& command, const std::string& actor) {
        ChangeNote note = aNote(command.deed == Deed::Paste ? "paste" : "enter");
        note.actor = actor;
        const auto result = enterFigures(*m_store, {m_catalogue, editsOf(command), note, lastDay});
        RC_ASSERT(result.has_value());
        if (result->group != 0 && actor == "zhang") follow(result->group);
        ++m_counts.acts;
    }

    /// False when it was refused: somebody else changed a figure since, and the step is dropped.
    bool reverse(ReversalWay way) {
        auto& from = way == ReversalWay::Undo ? m_steps.done : m_steps.undone;
        const auto head = m_store->journalHead()->sequence;
        const auto reversed = undoChange(*m_store, {m_catalogue, {way, from.back().group}, aNote()});
        if (!reversed) {
            RC_ASSERT(reversed.error().key == "undo.changed-since");
            RC_ASSERT(m_store->journalHead()->sequence == head);
            from.pop_back();
            ++m_counts.refused;
            return false;
        }
        m_steps.follow({.group = reversed->group, .act = actText({way, from.back().group})});
        ++(way == ReversalWay::Undo ? m_counts.undone : m_counts.redone);
        return true;
    }

    void follow(std::int64_t group) {
        const auto entries = *m_store->readGroup(group);
        m_steps.follow({group, entries.front().note.act, std::ssize(entries), entries.front().key});
    }

    void reopen() {
        m_store.reopen();
        UndoSteps rebuilt;
        const auto acts = *m_store->readFigureActs("zhang");
        for (const auto& act : acts) rebuilt.follow(act);
        RC_ASSERT(rebuilt.done == m_steps.done);
        m_steps = std::move(rebuilt);
        ++m_counts.reopened;
    }

    /// Every figure without its revision. One that was taken back altogether is blank, as if it had never been.
    std::map<std::string, Fields> figures() {
        std::map<std::string, Fields> all;
        auto stored = *m_store->readFigures({2025, 2025});
        for (auto& figure : stored) {
            if (isSameContent(figure, {.key = figure.key, .state = FigureState::Cleared})) continue;
            figure.revision = 0;
            all.emplace(keyTextOf(figure), fieldsOf(figure));
        }
        return all;
    }

    static constexpr Date lastDay{2025, 12, 31};
    Counts& m_counts;
    SmallStore m_store{memoryFolder()};
    Catalogue m_catalogue = *m_store->readCatalogue();
    UndoSteps m_steps;
};

TEST(UndoProperty, TakingEverythingBackGivesTheFiguresAsTheyWere) {
    Counts counts;
    EXPECT_TRUE(rc::check("undo of every step restores every figure, and the journal only grows", [&] {
        const auto all = *rc::gen::container<std::vector<Sequence>>(static_cast<std::size_t>(sequencesOfASession()), sequences());
        Session session(counts);
        for (const auto& sequence : all) session.play(sequence);
        session.end();
    }));
    std::cout << counts.sequences << " sequences in " << counts.sessions << " stores: " << counts.acts << " acts, " << counts.undone
              << " undone, " << counts.redone << " redone, " << counts.refused << " refused, " << counts.reopened << " reopened, "
              << counts.entries << " journal entries\n";
    EXPECT_GE(counts.sequences, sessions * sequencesOfASession());
    EXPECT_GT(counts.refused, 0);
    EXPECT_GT(counts.reopened, 0);
}

} // namespace
} // namespace xushi
