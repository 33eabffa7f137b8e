#include "app/table/BoardCells.h"

#include "app/text/QtText.h"
#include "words/RowPhrases.h"

namespace xushi::cells {

QString value(const BoardRow& row, const Indicator& indicator, const NumberFormat& format, Language language) {
    return toQt(boardtext::value(row, indicator, format, language));
}

QString target(const BoardRow& row, const Indicator&, const NumberFormat& format, Language language) {
    return toQt(boardtext::target(row, format, language));
}

QString completion(const BoardRow& row, const NumberFormat& format) { return toQt(boardtext::completion(row, format)); }

QString gap(const BoardRow& row, const Indicator& indicator, const NumberFormat& format) {
    return toQt(boardtext::gap(row, indicator, format));
}

QString growth(const BoardRow& row, const Indicator& indicator, const NumberFormat& format, Language language) {
    if (row.growth && row.growth->kind == GrowthKind::BaseMissing) return QStringLiteral("—");
    return toQt(boardtext::growth(row, indicator, format, language));
}

QString growthTip(const BoardRow& row, const Indicator& indicator, const NumberFormat& format, Language language) {
    return row.growth ? toQt(boardtext::growth(row, indicator, format, language)) : QString();
}

QString asOf(const BoardRow& row, Language language) { return toQt(boardtext::asOf(row, language)); }

QString schedule(const BoardRow& row, Language language) { return toQt(boardtext::curve(row, language)); }

QString nameWithUnit(const Indicator& indicator) {
    const QString name = toQt(indicator.name);
    return indicator.unit.empty() ? name : QStringLiteral("%1（%2）").arg(name, toQt(indicator.unit));
}

QString department(const Indicator& indicator, const Catalogue& catalogue) {
    return toQt(boardtext::department(indicator, catalogue));
}

QString remarks(const BoardRow& row, const Indicator& indicator, const NumberFormat& format, Language language) {
    return toQt(boardtext::remarks(row, indicator, format, language));
}

QString note(const BoardRow& row, const Indicator& indicator, const NumberFormat& format, Language language) {
    return toQt(boardtext::note(row, indicator, format, language));
}

} // namespace xushi::cells
