#include "app/entry/grid/ConflictWords.h"

#include "app/text/QtText.h"
#include "domain/Reversal.h"
#include "words/FigureChange.h"

#include <QDateTime>

namespace xushi {
namespace {

std::string quoted(const QString& text) { return text.isEmpty() ? "—" : fromQt(text); }

std::string localTime(const std::string& utc) {
    return fromQt(QDateTime::fromString(toQt(utc), Qt::ISODate).toLocalTime().toString(QStringLiteral("hh:mm")));
}

} // namespace

QString conflictWords(const Workspace& workspace, const FigureKey& key, const QString& theirs, const QString& mine) {
    return conflictWords(workspace, RecordKind::Figure, keyTextOf(key), theirs, mine);
}

QString conflictWords(const Workspace& workspace, RecordKind kind, const std::string& key, const QString& theirs, const QString& mine) {
    const auto told = [&](const char* sentence, std::vector<std::string> args) {
        return toQt(say(Remark{sentence, std::move(args)}, workspace.language()));
    };
    const auto written = workspace.questions().lastChangeOf(kind, key);
    if (!written || !*written) return told("conflict.figure-value", {quoted(theirs), quoted(mine)});
    const ChangeNote& last = **written;
    if (reversalFrom(last.act)) return told("conflict.reversed", {localTime(last.at), quoted(theirs), quoted(mine)});
    return told("conflict.both", {actorName(workspace.latestCatalogue(), last.actor), localTime(last.at), quoted(theirs), quoted(mine)});
}

} // namespace xushi
