#include "app/shared/FigureReminders.h"

#include "app/office/ShownDay.h"
#include "app/text/QtText.h"
#include "usecases/ReadCollection.h"
#include "words/CollectionPhrases.h"

namespace xushi {

QStringList figureReminders(const Workspace& workspace, const std::function<bool(const FigureKey&)>& isMeant) {
    const YearMonth month = monthOf(workspace.period());
    const auto snapshot = workspace.snapshot();
    const Date day = shownDay(workspace.openStore());
    const Catalogue& catalogue = snapshot->catalogueOf(month);
    auto rows = owedRows({catalogue, snapshot->figures(), snapshot->workflow(), month, std::nullopt}, day);
    for (auto& row : rows) std::erase_if(row.missing, [&](const FigureKey& key) { return !isMeant(key); });
    QStringList texts;
    for (const auto& reminder : remindersOf(catalogue, rows, month, day, workspace.language())) texts << toQt(reminder.text);
    return texts;
}

} // namespace xushi
