#include "app/charts/PointHistory.h"

#include "app/text/QtText.h"
#include "domain/Records.h"
#include "words/FigureChange.h"
#include "words/Phrases.h"

#include <QDateTime>

#include <algorithm>

namespace xushi {
namespace {

std::optional<Figure> figureBefore(const JournalEntry& entry) {
    const auto before = figureFrom(entry.before);
    return !entry.before.empty() && before ? std::optional(*before) : std::nullopt;
}

QString momentOf(const std::string& utc) { return QDateTime::fromString(toQt(utc), Qt::ISODate).toLocalTime().toString(QStringLiteral("yyyy-MM-dd hh:mm")); }

QString lineOf(const Workspace& workspace, const JournalEntry& entry) {
    const Language language = workspace.language();
    QString text = QStringLiteral("%1　%2　%3").arg(momentOf(entry.note.at), toQt(actorName(workspace.catalogue(), entry.note.actor)), toQt(actPhrase(entry.note.act, language)));
    if (const auto after = figureFrom(entry.after))
        for (const auto& change : figureChanges(figureBefore(entry), *after, workspace.numberFormat(), language)) text += QLatin1Char('\n') + toQt(change);
    if (!entry.note.reason.empty()) text += QLatin1Char('\n') + toQt(entry.note.reason);
    return text;
}

QString headOf(const Workspace& workspace, const FigureKey& key) {
    const Indicator* indicator = workspace.catalogue().find(key.indicator);
    const Region* region = workspace.catalogue().find(key.region);
    const QString period = toQt(periodPhrase(key.period, workspace.language()));
    return (indicator ? toQt(indicator->name) : QString()) + QStringLiteral(" · ") + (region ? toQt(region->name) : QString()) + QStringLiteral(" · ") + period;
}

} // namespace

PointHistory::PointHistory(QWidget* parent) : QPlainTextEdit(parent) {
    setReadOnly(true);
    setTabChangesFocus(true);
}

void PointHistory::showFigure(const Workspace& workspace, const std::optional<FigureKey>& key) {
    if (!key || !workspace.isOpen()) return setPlainText(tr("There is no figure here."));
    const auto history = workspace.questions().historyOf(*key);
    QStringList parts{headOf(workspace, *key)};
    if (!history) parts.append(toQt(say(history.error(), workspace.language())));
    else if (history->empty()) parts.append(tr("Nothing was entered yet."));
    else for (auto entry = history->rbegin(); entry != history->rend(); ++entry) parts.append(lineOf(workspace, *entry));
    setPlainText(parts.join(QStringLiteral("\n\n")));
}

} // namespace xushi
