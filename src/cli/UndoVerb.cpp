#include "cli/UndoVerb.h"

#include "domain/RecordNames.h"
#include "domain/VersionInForce.h"
#include "domain/texts/PlainText.h"
#include "usecases/UndoChange.h"
#include "usecases/UndoSteps.h"
#include "wiring/Composition.h"
#include "words/FigureChange.h"
#include "words/Phrases.h"
#include "words/RowPhrases.h"

#include <algorithm>
#include <iostream>
#include <limits>

namespace xushi {
namespace {

constexpr int actsListed = 30;

/// Nothing for a record that is no figure, nor for what was not there.
std::optional<Figure> figureIn(RecordKind kind, const Fields& fields) {
    const auto figure = kind == RecordKind::Figure && !fields.empty() ? figureFrom(fields) : Result<Figure>(Problem{});
    return figure ? std::optional(*figure) : std::nullopt;
}

/// 技术合同成交额 2025-05 洪泽区: 12.3 -> 12.5; the name alone of what is no figure.
std::string lineOf(const JournalEntry& entry, const Catalogue& catalogue, Language language) {
    constexpr NumberFormat ascii{MinusSign::Ascii};
    const auto after = figureIn(entry.kind, entry.after);
    const Indicator* latest = after ? catalogue.find(after->key.indicator) : nullptr;
    const Region* region = after ? catalogue.find(after->key.region) : nullptr;
    if (!latest || !region) return recordName(catalogue, entry.kind, entry.key);
    const Indicator& indicator = indicatorInForce(catalogue, *latest, monthOf(after->key.period));
    const auto shown = [&](const std::optional<Figure>& figure) { return boardtext::value(figure, indicator, ascii, language); };
    return indicator.name + " " + after->key.period.toText() + " " + region->name + ": " + shown(figureIn(entry.kind, entry.before)) + " -> " + shown(after);
}

} // namespace

std::string UndoVerb::purpose() const { return pick("撤销一次操作", "Take an act back"); }

void UndoVerb::declare(CLI::App& command) {
    declareStore(command);
    auto* act = command.add_option("--act", m_act, pick("操作的编号（见 --list），默认是自己最近的一次", "the number of the act (see --list); your last one by default"))
                    ->check(CLI::Range(std::int64_t{1}, std::numeric_limits<std::int64_t>::max()));
    command.add_option("--person", m_person, pick("由谁撤销（人员代码），默认是登录名", "who takes it back, by code; the login by default"));
    command.add_flag("--list", m_isList, pick("列出最近的操作，不撤销", "list the last acts and take none back"))->excludes(act);
}

ExitCode UndoVerb::list() const {
    const auto store = openForReading(m_store);
    if (!store) return fail(store.error());
    const auto printed = readTogether(**store, [&](Reading& reading) -> Result<void> {
        const auto catalogue = reading.readCatalogue(noYear);
        if (!catalogue) return catalogue.error();
        const auto note = noteBy(*catalogue, m_person, "undo");
        if (!note) return note.error();
        const auto acts = reading.readActs({.count = actsListed});
        if (!acts) return acts.error();
        const auto steps = readUndoSteps(reading, note->actor);
        if (!steps) return steps.error();
        for (const auto& act : *acts) {
            const bool isOpen = std::ranges::find(steps->done, act.group, &JournalAct::group) != steps->done.end();
            std::cout << plainLine("#" + std::to_string(act.group) + "  " + localMinute(act.at) + "  " + actorName(*catalogue, act.actor) + "  " + actPhrase(act.act, m_language)
                                   + "  " + std::to_string(act.count) + (isOpen ? pick("  可撤销", "  can be taken back") : std::string())
                                   + (act.reason.empty() ? "" : "  " + act.reason))
                      << '\n';
        }
        return {};
    });
    return printed ? ExitCode::Done : fail(printed.error());
}

void UndoVerb::report(const Catalogue& catalogue, const ChosenReversal& chosen, const std::vector<JournalEntry>& written) const {
    const auto& [act, reversal] = chosen;
    const std::string own = written.empty() ? std::string() : std::to_string(written.front().group);
    std::cout << plainLine(say(Remark{reversal.way == ReversalWay::Undo ? "undo.done" : "undo.done-again",
                                      {std::to_string(reversal.group), actPhrase(act.act, m_language), act.at, std::to_string(written.size()), own}},
                               m_language))
              << '\n';
    for (const auto& entry : written) std::cout << "  " << plainLine(lineOf(entry, catalogue, m_language)) << '\n';
}

ExitCode UndoVerb::run() {
    if (m_isList) return list();
    auto opening = openForWriting(m_store);
    if (!opening) return fail(opening.error());
    if (opening->readOnlyReason) return failReadOnly(*opening->readOnlyReason);
    Store& store = *opening->store;
    const auto catalogue = readTogether(store, [](Reading& reading) { return reading.readCatalogue(); });
    if (!catalogue) return fail(catalogue.error());
    const auto note = noteBy(*catalogue, m_person, "undo");
    if (!note) return fail(note.error());
    const auto group = m_act > 0 ? std::optional(m_act) : std::nullopt;
    const auto chosen = readTogether(store, [&](Reading& reading) { return chooseReversal(reading, {note->actor, group}); });
    if (!chosen) return fail(chosen.error());
    const auto undone = undoChange(store, {chosen->reversal, *note});
    if (!undone) return fail(undone.error());
    const auto written = readTogether(store, [&](Reading& reading) { return reading.readGroup(undone->group); });
    if (!written) return fail(written.error());
    report(*catalogue, *chosen, *written);
    return ExitCode::Done;
}

} // namespace xushi
