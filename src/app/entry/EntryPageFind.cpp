// What is looked for in the grids, and replaced in them.
#include "app/entry/EntryPage.h"
#include "app/entry/grid/EntryView.h"
#include "app/entry/grid/ReplacePanel.h"
#include "app/table/TableBar.h"
#include "app/table/TableFind.h"
#include "ui_EntryPage.h"

#include <QShortcut>

namespace xushi {

void EntryPage::wireFind() {
    m_replace = new ReplacePanel(this);
    m_ui->gridLayout->addWidget(m_replace);
    connect(m_replace, &ReplacePanel::told, this, &Page::messageGiven);
    for (EntryView* grid : {m_ui->grid, m_ui->yearGrid}) {
        auto* bar = new TableBar(*grid);
        auto* find = new TableFind(*grid, *bar, [grid] { return grid->shownColumns(); });
        connect(find, &TableFind::aboutToGo, grid, &EntryView::commitOpenEditor);
        for (QWidget* where : {static_cast<QWidget*>(grid), static_cast<QWidget*>(bar)}) {
            auto* key = new QShortcut(QKeySequence(QStringLiteral("Ctrl+H")), where);
            key->setContext(Qt::WidgetWithChildrenShortcut);
            connect(key, &QShortcut::activated, this, [this, grid, bar] {
                grid->commitOpenEditor();
                m_replace->open(*grid, bar->isFinding() ? bar->text() : QString());
            });
        }
    }
}

} // namespace xushi
