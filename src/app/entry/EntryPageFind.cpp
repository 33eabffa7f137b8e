// What is looked for in the grids, and replaced in them.
#include "app/entry/EntryPage.h"
#include "app/entry/grid/EntryView.h"
#include "app/entry/grid/ReplacePanel.h"
#include "app/table/TableBar.h"
#include "app/table/TableFind.h"
#include "ui_EntryPage.h"

#include <QAction>

namespace xushi {

void EntryPage::wireFind() {
    m_replace = new ReplacePanel(this);
    m_ui->gridLayout->addWidget(m_replace);
    connect(m_replace, &ReplacePanel::told, this, &Page::messageGiven);
    for (EntryView* grid : {m_ui->grid, m_ui->yearGrid}) {
        auto* bar = new TableBar(*grid);
        auto* find = new TableFind(*grid, *bar, [grid] { return grid->shownColumns(); });
        connect(find, &TableFind::aboutToGo, grid, &EntryView::commitOpenEditor);
        auto* replace = new QAction(tr("Replace…"), grid);
        replace->setShortcut(QKeySequence(QStringLiteral("Ctrl+H")));
        replace->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        grid->addAction(replace);
        bar->addAction(replace);
        connect(replace, &QAction::triggered, this, [this, grid, bar] {
            grid->commitOpenEditor();
            m_replace->open(*grid, bar->isFinding() ? bar->text() : QString());
        });
        (grid == m_ui->grid ? m_monthEdits : m_yearEdits) = find->actions() << replace;
    }
}

QList<QAction*> EntryPage::editActions() const { return m_mode == Mode::Review ? QList<QAction*>() : m_mode == Mode::Year ? m_yearEdits : m_monthEdits; }

} // namespace xushi
