#include "app/catalog/TargetHistory.h"

#include "app/text/QtText.h"
#include "words/Phrases.h"

namespace xushi {
namespace {

QStandardItem* cell(const QString& text) {
    auto* item = new QStandardItem(text);
    item->setEditable(false);
    item->setToolTip(text);
    return item;
}

} // namespace

void TargetHistory::show(const std::vector<Target>& revisions, const Catalogue& catalogue, const NumberFormat& format,
                         Language language) {
    clear();
    setHorizontalHeaderLabels({tr("Revision"), tr("Target"), tr("Curve"), tr("Decided on"), tr("Reason")});
    QString before;
    for (const auto& target : revisions) {
        const Indicator* indicator = catalogue.find(target.key.indicator);
        const QString phrase = indicator ? toQt(targetWithUnit(target, indicator->unit, format, language)) : QString();
        const Curve* curve = target.curve ? catalogue.find(*target.curve) : nullptr;
        const bool isOther = !before.isEmpty() && before != phrase;
        insertRow(0, {cell(QString::number(target.revision)), cell(isOther ? before + QStringLiteral("→") + phrase : phrase),
                      cell(toQt(curve ? curve->name : curveKindWord(MonthLinear{}, language))),
                      cell(toQt(target.decidedOn)), cell(toQt(target.reason))});
        before = phrase;
    }
}

} // namespace xushi
