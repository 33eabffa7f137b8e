#include "app/catalog/IndicatorTree.h"

#include "app/look/Colours.h"
#include "app/text/QtText.h"

#include <QFont>
#include <QGuiApplication>

namespace xushi {
namespace {

constexpr int nameRole = Qt::UserRole + 10;
constexpr QSize rowSize{0, 26};

QStandardItem* itemFor(const Indicator& indicator, bool isStopped) {
    const QString name = toQt(indicator.name);
    auto* item = new QStandardItem(name);
    item->setSizeHint(rowSize);
    QString search = name + QLatin1Char(' ') + toQt(indicator.code.text) + QLatin1Char(' ') + toQt(indicator.initials);
    for (const auto& alias : indicator.aliases) search += QLatin1Char(' ') + toQt(alias);
    item->setData(toQt(indicator.code.text), IndicatorTree::CodeRole);
    item->setData(search, IndicatorTree::SearchRole);
    item->setData(name, nameRole);
    item->setToolTip(name + QStringLiteral("  ") + toQt(indicator.code.text));
    item->setEditable(false);
    if (isStopped) item->setForeground(coloursOf(QGuiApplication::palette()).muted);
    return item;
}

std::vector<const Indicator*> chosen(const Catalogue& catalogue, const Period& period, bool areStopped) {
    std::vector<const Indicator*> indicators;
    for (const auto& indicator : catalogue.indicators)
        if (indicator.isStoppedIn(period) == areStopped) indicators.push_back(&indicator);
    return indicators;
}

} // namespace

QStandardItem* IndicatorTree::addGroup(const QString& title) {
    auto* group = new QStandardItem(title);
    group->setSizeHint(rowSize);
    QFont font;
    font.setBold(true);
    group->setFont(font);
    group->setEditable(false);
    group->setSelectable(false);
    appendRow(group);
    return group;
}

/// A part whose parent is not among `indicators` stands in its section.
void IndicatorTree::addAll(const std::vector<const Indicator*>& indicators, bool areStopped) {
    std::map<IndicatorCode, QStandardItem*> items;
    std::map<std::string, QStandardItem*> groups;
    for (const Indicator* indicator : indicators) items[indicator->code] = itemFor(*indicator, areStopped);
    QStandardItem* stopped = areStopped ? addGroup(tr("Stopped (%1)").arg(indicators.size())) : nullptr;
    for (const Indicator* indicator : indicators) {
        const auto parent = indicator->parent ? items.find(*indicator->parent) : items.end();
        QStandardItem* above = parent != items.end() ? parent->second : stopped;
        if (!above) {
            const QString title = indicator->section.empty() ? tr("No section") : toQt(indicator->section);
            QStandardItem*& group = groups[indicator->section];
            if (!group) group = addGroup(title);
            above = group;
        }
        above->appendRow(items[indicator->code]);
    }
}

void IndicatorTree::fill(const Catalogue& catalogue, const Period& period, const Drafts& drafts, bool isAdding) {
    clear();
    if (isAdding || drafts.definitions.contains({})) {
        Indicator added{.name = fromQt(tr("New indicator"))};
        appendRow(itemFor(added, false));
    }
    addAll(chosen(catalogue, period, false), false);
    if (const auto stopped = chosen(catalogue, period, true); !stopped.empty()) addAll(stopped, true);
    markEdits(drafts);
}

void IndicatorTree::markEdits(const Drafts& drafts) {
    const auto mark = [&](auto&& self, QStandardItem* item) -> void {
        if (const QVariant code = item->data(CodeRole); code.isValid()) {
            const QString name = item->data(nameRole).toString();
            const bool isEdited = drafts.has({fromQt(code.toString())});
            const QString shown = isEdited ? QStringLiteral("• ") + name : name;
            if (item->text() != shown) item->setText(shown);
            QFont font = item->font();
            font.setBold(isEdited);
            if (item->font() != font) item->setFont(font);
        }
        for (int row = 0; row < item->rowCount(); ++row) self(self, item->child(row));
    };
    mark(mark, invisibleRootItem());
}

QModelIndex IndicatorTree::indexOf(const IndicatorCode& code) const {
    const auto found = match(index(0, 0), CodeRole, toQt(code.text), 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? QModelIndex() : found.front();
}

} // namespace xushi
