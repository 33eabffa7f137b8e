#pragma once

#include "support/ReadNow.h"
#include "support/SmallStore.h"
#include "usecases/EnterFigures.h"
#include "usecases/ImportFigures.h"
#include "usecases/TakeStep.h"
#include "usecases/UndoChange.h"

#include <array>
#include <ostream>

namespace xushi {

/// A kind of act on a small store, for the proofs of what a crash leaves: the first, the second, the third … of them, each
/// one group of the journal.
struct SmallAct {
    const char* name;
    int entries;          ///< of each act in the journal
    bool writesItsNumber; ///< the value of every figure that it writes is the number of the act
    Result<void> (*act)(Store& store, int number);
};

namespace smallacts {

constexpr Date midJune{2025, 6, 15};
constexpr int months = 12;
inline constexpr std::array indicators{"STARTS", "CONTRACTS", "FIRMS"};
inline constexpr std::array regions{"HA", "QJ"};
constexpr int ofMany = months * static_cast<int>(indicators.size() * regions.size());

inline Result<void> allStored(const Result<EnterResult>& entered) {
    if (!entered) return entered.error();
    for (const auto& outcome : entered->outcomes)
        if (!outcome.isWritten()) return outcome.refusal.value_or(refused("nothing written"));
    return {};
}

/// Calls `use` with every place of the many, a year of all there is.
template <class Use> void forEachOfMany(Use use) {
    int place = 0;
    for (const char* indicator : indicators)
        for (const char* region : regions)
            for (int month = 1; month <= months; ++month) use(IndicatorCode{indicator}, RegionCode{region}, Period::ytd(2024, month), ++place);
}

inline Result<void> enter(Store& store, int number) {
    EnterRequest request{.edits = {}, .note = aNote(), .today = midJune};
    for (const char* code : indicators)
        request.edits.push_back({.indicator = {code}, .region = {"HA"}, .period = Period::ytd(2025, 5), .value = std::to_string(number)});
    return allStored(enterFigures(store, request));
}

inline Result<void> paste(Store& store, int number) {
    EnterRequest request{.edits = {}, .note = aNote("paste"), .today = midJune};
    forEachOfMany([&](IndicatorCode indicator, RegionCode region, Period period, int) {
        request.edits.push_back({.indicator = std::move(indicator), .region = std::move(region), .period = period, .value = std::to_string(number)});
    });
    return allStored(enterFigures(store, request));
}

/// A paste, its undo, its redo, the undo of that …
inline Result<void> undo(Store& store, int number) {
    const auto acts = now(store).readActs({.count = 1, .words = {"paste"}});
    if (!acts) return acts.error();
    if (acts->empty()) return paste(store, 1);
    const auto way = number % 2 == 0 ? ReversalWay::Undo : ReversalWay::Redo;
    const auto undone = undoChange(store, {{way, acts->front().group}, aNote("undo")});
    return undone ? Result<void>() : Result<void>(undone.error());
}

inline Result<void> importFile(Store& store, int number) {
    RecognisedSheet sheet{"5月", {}};
    forEachOfMany([&](IndicatorCode indicator, RegionCode region, Period period, int place) {
        FoundCell cell{.place = {place, 3}};
        cell.indicator = std::move(indicator);
        cell.region = std::move(region);
        cell.period = period;
        cell.text = std::to_string(number);
        cell.value = GivenNumber::inFile(cell.text);
        sheet.recognition.cells.push_back(std::move(cell));
    });
    const ImportOrigin origin{"洪泽区5月.xlsx", std::string(64, 'a')};
    auto plan = readTogether(store, [&](Reading& reading) { return planImport(reading, {sheet}, origin, midJune); });
    if (!plan) return plan.error();
    return allStored(importFigures(store, *plan, {aNote("import"), midJune, true}));
}

/// Submits, approves, signs off and unlocks the month of a department, over and over.
inline Result<void> signOff(Store& store, int number) {
    struct Move {
        Step step;
        const char* person;
        const char* comment;
    };
    static constexpr std::array<Move, 4> moves{{{Step::Submit, "TB", ""}, {Step::Approve, "KZ", ""}, {Step::SignOff, "LD", ""},
                                                {Step::Unlock, "LD", "统计局更正"}}};
    const Move& move = moves[static_cast<std::size_t>(number - 1) % moves.size()];
    const auto taken = takeStep(store, {{{"CG"}, {2025, 5}}, move.step, {move.person}, move.comment, aNote(std::string(token(move.step)))});
    return taken ? Result<void>() : Result<void>(taken.error());
}

} // namespace smallacts

inline constexpr std::array<SmallAct, 5> smallActs{{{"entry", 3, true, smallacts::enter},
                                                    {"paste", smallacts::ofMany, true, smallacts::paste},
                                                    {"undo", smallacts::ofMany, false, smallacts::undo},
                                                    {"sign-off", 1, false, smallacts::signOff},
                                                    {"import", smallacts::ofMany, true, smallacts::importFile}}};

inline std::ostream& operator<<(std::ostream& out, const SmallAct& act) { return out << act.name; }

/// Its name as one of a test: `signoff`.
inline std::string wordOf(const SmallAct& act) {
    std::string word = act.name;
    std::erase(word, '-');
    return word;
}

/// What the acts stand on: three people, and a department whose one indicator is reported from January to May.
inline void prepareForSmallActs(Store& store) {
    const auto done = store.inTransaction(aNote("people"), [&](Transaction& transaction) -> Result<void> {
        if (const auto put = transaction.put(Department{.code = {"CG"}, .name = "成果处", .order = 1}); !put) return put.error();
        for (const Person& person : {Person{.code = {"TB"}, .name = "填报员", .role = Role::Clerk},
                                     Person{.code = {"KZ"}, .name = "科长", .role = Role::Chief},
                                     Person{.code = {"LD"}, .name = "局领导", .role = Role::Director}})
            if (const auto put = transaction.put(person); !put) return put.error();
        if (const auto put = transaction.put(anIndicator({.code = "RESULTS", .name = "成果登记", .order = 5, .department = "CG"})); !put) return put.error();
        int month = 0;
        for (const char* value : {"20", "41", "60", "82", "100"}) {
            const auto put = transaction.put(aFigure({.value = value, .period = Period::ytd(2025, ++month), .indicator = "RESULTS"}));
            if (!put) return put.error();
        }
        return {};
    });
    if (!done) throw std::runtime_error(done.error().key);
}

} // namespace xushi
