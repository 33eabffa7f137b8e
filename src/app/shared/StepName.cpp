#include "app/shared/UndoStep.h"

#include "app/shared/QtText.h"
#include "app/shared/Workspace.h"

#include <QSignalBlocker>

#include <array>
#include <ranges>

namespace xushi {
namespace {

constexpr auto scope = "xushi::UndoStep";

/// How an act is named when it touched one figure, and when it touched several.
struct ActName {
    std::string_view word;
    const char* one;
    const char* several;
};
constexpr std::array actNames{
    ActName{"enter", QT_TRANSLATE_NOOP("xushi::UndoStep", "entry of %1"),
            QT_TRANSLATE_N_NOOP("xushi::UndoStep", "entry of %n cell(s)")},
    ActName{"paste", QT_TRANSLATE_NOOP("xushi::UndoStep", "paste of %1"),
            QT_TRANSLATE_N_NOOP("xushi::UndoStep", "paste of %n cell(s)")},
    ActName{"fill", QT_TRANSLATE_NOOP("xushi::UndoStep", "filling of %1"),
            QT_TRANSLATE_N_NOOP("xushi::UndoStep", "filling of %n cell(s)")},
    ActName{"clear", QT_TRANSLATE_NOOP("xushi::UndoStep", "clearing of %1"),
            QT_TRANSLATE_N_NOOP("xushi::UndoStep", "clearing of %n cell(s)")},
    ActName{"import", QT_TRANSLATE_NOOP("xushi::UndoStep", "import of %1"),
            QT_TRANSLATE_N_NOOP("xushi::UndoStep", "import of %n figure(s)")},
    ActName{"annotate", QT_TRANSLATE_NOOP("xushi::UndoStep", "note on %1"),
            QT_TRANSLATE_N_NOOP("xushi::UndoStep", "note on %n cell(s)")},
    ActName{"", QT_TRANSLATE_NOOP("xushi::UndoStep", "change of %1"),
            QT_TRANSLATE_N_NOOP("xushi::UndoStep", "change of %n cell(s)")}};

/// The last one stands for every other word.
const ActName& nameOf(std::string_view act) {
    const auto at = std::ranges::find(actNames, actWord(act), &ActName::word);
    return at == actNames.end() ? actNames.back() : *at;
}

UndoStep* push(QUndoStack& stack, Workspace& workspace, const JournalAct& act) {
    auto* step = new UndoStep(workspace, act);
    stack.push(step);
    return step;
}

} // namespace

UndoStep::UndoStep(Workspace& workspace, const JournalAct& act)
    : QUndoCommand(stepName(act, workspace.catalogue())), m_workspace(workspace), m_group(act.group) {}

/// A step that cannot be taken leaves the stack, so that the ones before it can be.
void UndoStep::reverse(ReversalWay way) {
    if (m_isSettled && !m_workspace.reverse({way, m_group})) setObsolete(true);
}

QString stepName(const JournalAct& act, const Catalogue& catalogue) {
    const ActName& name = nameOf(act.act);
    if (act.count > 1) return QCoreApplication::translate(scope, name.several, nullptr, static_cast<int>(act.count));
    const auto key = figureKeyFrom(act.firstKey);
    const Indicator* indicator = key ? catalogue.find(key->indicator) : nullptr;
    return QCoreApplication::translate(scope, name.one).arg(toQt(indicator ? indicator->name : act.firstKey));
}

void pushUndoStep(QUndoStack& stack, Workspace& workspace, const JournalAct& act) { push(stack, workspace, act)->settle(); }

void fillUndoStack(QUndoStack& stack, Workspace& workspace, const UndoSteps& steps) {
    std::vector<JournalAct> all = steps.done;
    all.insert(all.end(), steps.undone.rbegin(), steps.undone.rend());
    if (all.empty()) return;
    std::vector<UndoStep*> placed;
    {
        const QSignalBlocker quiet(stack); // the menu hears of the last step only
        for (const auto& act : all | std::views::take(all.size() - 1)) placed.push_back(push(stack, workspace, act));
    }
    placed.push_back(push(stack, workspace, all.back()));
    stack.setIndex(static_cast<int>(steps.done.size()));
    for (auto* step : placed) step->settle();
}

} // namespace xushi
