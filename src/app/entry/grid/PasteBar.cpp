#include "app/entry/grid/PasteBar.h"

#include "app/look/WidgetRole.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <utility>

namespace xushi {

PasteBar::PasteBar(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("pasteBar"));
    setRole(*this, WidgetRole::Notice);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(8);
    m_text = new QLabel(this);
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    m_button = new QPushButton(this);
    m_button->setObjectName(QStringLiteral("pasteClearButton"));
    auto* keep = new QPushButton(tr("Keep them"), this);
    keep->setObjectName(QStringLiteral("pasteKeepButton"));
    for (auto* button : {m_button, keep}) {
        button->setFocusPolicy(Qt::NoFocus);
        row->addWidget(button);
    }
    connect(m_button, &QPushButton::clicked, this, &PasteBar::accept);
    connect(keep, &QPushButton::clicked, this, &PasteBar::clear);
    hide();
}

void PasteBar::offer(const QList<QPersistentModelIndex>& cells) {
    m_cells = cells;
    m_table.clear();
    const int count = static_cast<int>(cells.size());
    m_text->setText(tr("%n blank cells of the paste were skipped where figures stand; the figures are as they were.", nullptr, count));
    m_button->setText(tr("Clear these %n cells (Alt+C)", nullptr, count));
    setVisible(count > 0);
}

void PasteBar::offerTable(const QString& text) {
    m_cells.clear();
    m_table = text;
    m_text->setText(tr("The paste does not fit this grid. What fitted was entered; as a table it can be looked at whole before it is imported."));
    m_button->setText(tr("Import as a table (Alt+C)"));
    show();
}

void PasteBar::accept() {
    const auto cells = std::exchange(m_cells, {});
    const QString table = std::exchange(m_table, {});
    hide();
    if (!table.isEmpty()) emit tableRequested(table);
    if (!cells.isEmpty()) emit clearRequested(cells);
}

} // namespace xushi
