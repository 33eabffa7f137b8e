#include "support/ReadNow.h"
#include "support/Rounds.h"
#include "support/SmallStore.h"
#include "usecases/EditIndicators.h"
#include "usecases/EditLists.h"
#include "usecases/EditPeople.h"
#include "usecases/EditSettings.h"
#include "usecases/EditTargets.h"
#include "usecases/EnterFigures.h"
#include "usecases/ReviewFigures.h"
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
    return (wanted ? std::atoi(wanted) : rounds(2000)) / sessions;
}

enum class Deed { Enter, Paste, Fill, Clear, Annotate, Explain, Review, Target, Indicator, Region, Rules, Undo, Redo, Reopen };

struct Command {
    Deed deed = Deed::Enter;
    int place = 0;  ///< which figure, or where a block begins
    int size = 1;   ///< figures of a block
    int number = 0; ///< what is typed

    friend std::ostream& operator<<(std::ostream& out, const Command& command) {
        static constexpr std::array names{"enter",  "paste",     "fill",   "clear", "annotate", "explain", "review",
                                          "target", "indicator", "region", "rules", "undo",     "redo",    "reopen"};
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
                                                    {30, Deed::Annotate}, {20, Deed::Explain}, {15, Deed::Review}, {8, Deed::Target},
                                                    {8, Deed::Indicator}, {4, Deed::Region}, {4, Deed::Rules}, {50, Deed::Undo}, {35, Deed::Redo}, {1, Deed::Reopen}}));
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

ChangeNote noteOf(const char* act, const std::string& actor = "zhang") {
    ChangeNote note = aNote(act);
    note.actor = actor;
    return note;
}

/// The records of each kind without their revisions.
template <class Record> void addContents(std::map<std::string, Fields>& all, const std::vector<Record>& records, RecordKind kind) {
    for (Record record : records) {
        record.revision = 0;
        const Fields fields = fieldsOf(record);
        all.emplace(std::string(token(kind)) + '|' + encodeFields(std::span(fields).first(5)), fields);
    }
}

/// A folder that is no disk, where the system has one.
std::filesystem::path memoryFolder() {
    const std::filesystem::path memory = "/dev/shm";
    return std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path();
}

/// One person at a store in memory, with what can be taken back as the window keeps it.
class Session {
public:
    explicit Session(Counts& counts) : m_counts(counts) {
        ++m_counts.sessions;
        const auto made = m_store->inTransaction(noteOf("create"), [](Transaction& transaction) -> Result<void> {
            if (const auto put = transaction.put(Person{.code = {"zhang"}, .name = "张", .role = Role::Chief}); !put) return put.error();
            const auto put = transaction.put(Submission{.key = reviewed, .stage = Stage::Submitted, .submittedBy = {"li"}});
            return put ? Result<void>() : Result<void>(put.error());
        });
        RC_ASSERT(made.has_value());
    }

    void play(const Sequence& sequence) {
        for (const auto& command : sequence.theirs) enter(command, "li");
        const auto before = contents();
        const auto head = *now(*m_store).journalHead();
        for (const auto& command : sequence.mine) run(command);
        while (!m_steps.done.empty()) RC_ASSERT(reverse(ReversalWay::Undo));
        RC_ASSERT(contents() == before);
        const auto entries = *now(*m_store).readJournal(head.sequence - 1);
        RC_ASSERT(entries.front().hash == head.hash); // the chain up to here is as it was
        m_counts.entries += std::ssize(entries) - 1;
        ++m_counts.sequences;
    }

    void end() {
        const auto report = *m_store->verify();
        RC_ASSERT(report.faults.empty());
        RC_ASSERT(report.journalEntries == now(*m_store).journalHead()->sequence);
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
        case Deed::Explain: return explain(command);
        case Deed::Review: return review(command);
        case Deed::Target: return change(now(*m_store).readCatalogue()->targets.front(), command.number);
        case Deed::Indicator: return change(now(*m_store).readCatalogue()->indicators[static_cast<std::size_t>(command.place % 4)], command.number);
        case Deed::Region: return change(now(*m_store).readCatalogue()->regions[static_cast<std::size_t>(command.place % 2)], command.number);
        case Deed::Rules: return change(now(*m_store).readCatalogue()->settings, command.number);
        default: enter(command, "zhang");
        }
    }

    /// An empty text takes an explanation away.
    void explain(const Command& command) {
        std::vector<FindingExplanation> told;
        for (int i = 0; i < command.size / 2; ++i)
            told.push_back({.figure = placeOf((command.place + i) % places), .check = "check.jump",
                            .finding = std::to_string(command.number % 2), .text = command.number % 4 == 0 ? "" : "含补报" + std::to_string(command.number % 3)});
        write([&] { return saveExplanations(*m_store, told, noteOf("explain")); });
    }

    void review(const Command& command) {
        std::vector<Review> words;
        for (int i = 0; i < command.size / 2; ++i) {
            FigureKey figure = placeOf((command.place + i) % places);
            figure.period.last = Month(reviewed.month.month);
            words.push_back({.figure = figure, .isAccepted = command.number % 2 == 0, .comment = "请核对",
                             .reviewer = {"zhang"}, .figureRevision = command.number % 3});
        }
        write([&] { return saveReviews(*m_store, words, noteOf("review")); });
    }

    void change(Target target, int number) {
        target.value = Decimal(number);
        target.reason = "调整";
        write([&] { return saveTarget(*m_store, target, noteOf("target")); });
    }
    void change(Indicator indicator, int number) {
        (number % 2 == 0 ? indicator.section : indicator.initials) = std::to_string(number % 5);
        write([&] { return saveIndicator(*m_store, indicator, noteOf("indicator")); });
    }
    void change(Region region, int number) {
        region.note = std::to_string(number % 3);
        write([&] { return saveRegion(*m_store, region, noteOf("region")); });
    }
    void change(Settings settings, int number) {
        settings.dueDay = 1 + number % 5;
        write([&] { return saveSettings(*m_store, settings, noteOf("settings")); });
    }

    /// An act that changed nothing is no step.
    template <class Act> void write(Act act) {
        const auto head = now(*m_store).journalHead()->sequence;
        RC_ASSERT(static_cast<bool>(act()));
        const auto entries = *now(*m_store).readJournal(head);
        if (!entries.empty()) follow(entries.front().group);
        ++m_counts.acts;
    }

    void enter(const Command& command, const std::string& actor) {
        const auto note = noteOf(command.deed == Deed::Paste ? "paste" : "enter", actor);
        const auto result = enterFigures(*m_store, {editsOf(command), note, lastDay});
        RC_ASSERT(result.has_value());
        if (result->group != 0 && actor == "zhang") follow(result->group);
        ++m_counts.acts;
    }

    /// False when it was refused: somebody else changed a figure since, and the step is dropped.
    bool reverse(ReversalWay way) {
        auto& from = way == ReversalWay::Undo ? m_steps.done : m_steps.undone;
        const auto head = now(*m_store).journalHead()->sequence;
        const auto reversed = undoChange(*m_store, {{way, from.back().group}, aNote()});
        if (!reversed) {
            RC_ASSERT(reversed.error().kind == ProblemKind::Conflict);
            RC_ASSERT(now(*m_store).journalHead()->sequence == head);
            from.pop_back();
            ++m_counts.refused;
            return false;
        }
        m_steps.follow({.group = reversed->group, .act = actText({way, from.back().group})});
        ++(way == ReversalWay::Undo ? m_counts.undone : m_counts.redone);
        return true;
    }

    void follow(std::int64_t group) {
        const auto entries = *now(*m_store).readGroup(group);
        const auto& first = entries.front();
        m_steps.follow({group, first.note.act, std::ssize(entries), first.key, first.kind, first.note.actor, first.note.host,
                        first.note.at, first.note.reason});
    }

    void reopen() {
        m_store.reopen();
        UndoSteps rebuilt = *readNow(readUndoSteps, *m_store, "zhang");
        RC_ASSERT(rebuilt.done == m_steps.done);
        m_steps = std::move(rebuilt);
        ++m_counts.reopened;
    }

    /// Everything without its revision. A figure that was taken back altogether is blank, as if it had never been, and
    /// so are an explanation without a text and a review of no content.
    std::map<std::string, Fields> contents() {
        std::map<std::string, Fields> all;
        const Catalogue catalogue = *now(*m_store).readCatalogue();
        all.emplace("settings", fieldsOf(catalogue.settings));
        addContents(all, catalogue.regions, RecordKind::Region);
        addContents(all, catalogue.indicators, RecordKind::Indicator);
        addContents(all, catalogue.targets, RecordKind::Target);
        Workflow workflow = *now(*m_store).readWorkflow({2025, 2025});
        std::erase_if(workflow.explanations, [](const FindingExplanation& e) { return e.text.empty(); });
        std::erase_if(workflow.reviews, [](const Review& r) { return r.reviewer.empty(); });
        addContents(all, workflow.explanations, RecordKind::Explanation);
        addContents(all, workflow.reviews, RecordKind::Review);
        auto stored = *now(*m_store).readFigures({2025, 2025});
        for (auto& figure : stored) {
            if (isSameContent(figure, {.key = figure.key, .state = FigureState::Cleared})) continue;
            figure.revision = 0;
            all.emplace(keyTextOf(figure), fieldsOf(figure));
        }
        return all;
    }

    static constexpr Date lastDay{2025, 12, 31};
    inline static const SubmissionKey reviewed{{"GX"}, {2025, 6}};
    Counts& m_counts;
    SmallStore m_store{memoryFolder()};
    UndoSteps m_steps;
};

TEST(UndoProperty, TakingEverythingBackGivesEverythingAsItWas) {
    Counts counts;
    EXPECT_TRUE(rc::check("undo of every step restores every content, and the journal only grows", [&] {
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
