#include "app/window/TableMenu.h"

#include "app/table/TableManners.h"

#include <QApplication>

namespace xushi {

TableMenu::TableMenu(QWidget* window) : QMenu(tr("Table"), window) {
    setObjectName(QStringLiteral("tablesMenu"));
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
    connect(this, &QMenu::aboutToShow, this, &TableMenu::fill);
    connect(this, &QMenu::aboutToHide, this, [this] { // left in it, the keys of a table would count as the menu bar's
        if (!isVisible()) clear();
    }, Qt::QueuedConnection); // the line that was chosen is triggered first
}

void TableMenu::follow(QWidget* focus) {
    if (focus && focus->window() == parentWidget() && TableManners::of(focus)) m_last = focus;
}

void TableMenu::fill() {
    clear();
    follow(QApplication::focusWidget());
    auto* manners = m_last && m_last->isVisible() ? TableManners::of(m_last) : nullptr;
    if (manners) return manners->fillMenu(*this);
    addAction(tr("Put the cursor into a table first"))->setEnabled(false);
}

} // namespace xushi
